import type {PortalAdapter} from '../adapter/portal-adapter.js';
import {toPortalError} from '../contract/error.js';
import type {Message, MessagePage, ReplySent} from '../contract/messages.js';
import type {ParticipantsChanged} from '../contract/participants.js';
import type {NewRating} from '../contract/satisfaction.js';
import type {SolutionAnswer} from '../contract/solution.js';
import type {Ticket} from '../contract/tickets.js';
import type {UploadLimits} from '../contract/uploads.js';
import {ConversationStore} from './conversation-store.js';
import type {Draft} from './drafts.js';
import {FeedbackStore} from './feedback-store.js';
import {Mutation, type Outcome} from './mutation.js';
import {Observable} from './observable.js';
import {Query, type Loadable, type OnFailure} from './query.js';
import {ReplyStore} from './reply-store.js';
import {TicketVisit} from './ticket-visit.js';

/** What a ticket has of the store that it belongs to. */
export interface TicketSurroundings {
  /** Of the reply. */
  readonly draft: Draft;
  /** Of the answer to a solution and the rating. */
  readonly feedbackDraft: Draft;
  /** Of the address of somebody who is to take part. */
  readonly addressDraft: Draft;
  readonly limits: () => UploadLimits | undefined;
  readonly onFailure: OnFailure;
  /** Told of each answer that changed the ticket. */
  readonly onChange: (ticket: Ticket) => void;
  /** Told when the ticket has been read. */
  readonly onRead: (ticket: Ticket) => void;
  /** Does the desk keep read marks, and may the customer set them? */
  readonly marksRead: () => boolean;
}

/** One ticket: itself, its conversation, the reply being written, closing and reopening. */
export class TicketStore extends Observable {
  readonly id: string;
  readonly ticket: Query<Ticket>;
  readonly reply: ReplyStore;
  readonly closing: Mutation<null, Ticket>;
  readonly reopening: Mutation<null, Ticket>;
  readonly feedback: FeedbackStore;
  readonly adding: Mutation<string, ParticipantsChanged>;
  readonly removing: Mutation<string, ParticipantsChanged>;
  /** The address of who is to be added. */
  readonly address: Draft;
  readonly visit = new TicketVisit();
  readonly #conversation: ConversationStore;
  /** Ends when all that is here is given up. */
  readonly #life = new AbortController();
  #readUpTo: string | undefined;
  #stale = false;
  #gone = false;

  constructor(
    private readonly adapter: PortalAdapter,
    id: string,
    private readonly around: TicketSurroundings,
  ) {
    super();
    const {draft, feedbackDraft, addressDraft, limits, onFailure} = around;
    this.id = id;
    this.address = addressDraft;
    this.ticket = new Query((signal, background) => adapter.getTicket(id, {signal, background}), onFailure);
    this.#conversation = new ConversationStore(adapter, id, onFailure);
    this.reply = new ReplyStore(adapter, id, draft, limits, onFailure);
    this.closing = new Mutation((_input, options) => adapter.closeTicket(id, options), onFailure);
    this.reopening = new Mutation((_input, options) => adapter.reopenTicket(id, options), onFailure);
    this.feedback = new FeedbackStore(adapter, id, feedbackDraft, onFailure);
    this.adding = new Mutation((email, options) => adapter.addParticipant(id, email, options), onFailure);
    this.removing = new Mutation((participantId, options) => adapter.removeParticipant(id, participantId, options), onFailure);
    this.ticket.subscribe(() => {
      const {status, data} = this.ticket.state;
      if (status === 'ready') this.visit.look(data);
    });
    for (const part of [this.#conversation, this.reply]) {
      part.subscribe(() => this.reply.recognise(this.messages.data?.items ?? []));
    }
    for (const part of [this.ticket, this.#conversation, this.reply, this.closing, this.reopening, this.feedback]) {
      part.subscribe(() => this.changed());
    }
  }

  get messages(): Query<MessagePage> {
    return this.#conversation.messages;
  }

  /** State of the older messages that are being added. */
  get older(): Loadable<MessagePage> {
    return this.#conversation.older;
  }

  /** The customer saw it and sees it no longer: it was taken out of their sight meanwhile (R15). */
  get gone(): boolean {
    return this.#gone && this.ticket.data === undefined;
  }

  async ensure(): Promise<void> {
    if (this.#stale) return this.#refresh();
    await Promise.all([this.ticket.ensure(), this.messages.ensure()]);
  }

  async reload(): Promise<void> {
    this.#stale = false;
    await Promise.all([this.ticket.reload(), this.messages.reload()]);
  }

  /** The customer comes to the ticket: from now on counts what is new, and a read mark that failed is set again. */
  async visited(): Promise<void> {
    this.#readUpTo = undefined;
    this.visit.begin(undefined);
    if (this.ticket.data) await this.#refresh();
  }

  /** The customer looks at the page again: what came while they did not is new. */
  lookedAgain(): void {
    this.#readUpTo = undefined;
    this.visit.begin(this.ticket.data);
    this.changed();
  }

  /** The ticket or its conversation changed (X7): it is read anew, at once if somebody looks, else with the next look. */
  heardOf(): void {
    if (this.ticket.data === undefined) return;
    if (this.watched) void this.#refresh();
    else this.#stale = true;
  }

  loadOlder(): Promise<void> {
    return this.#conversation.loadOlder();
  }

  /** Loads all older messages. `older.error` says why not. */
  async loadAll(): Promise<void> {
    while (this.messages.data?.olderCursor && !this.older.error) await this.loadOlder();
  }

  /** Sends the reply; gives the message when the backend has confirmed it. */
  async sendReply(): Promise<Message | undefined> {
    return this.#takeReply(await this.reply.send());
  }

  /** Tries to send again what could not be sent, with the same key (R29). */
  async retryReply(): Promise<Message | undefined> {
    return this.#takeReply(await this.reply.retry());
  }

  /**
   * Accepts or rejects the proposed solution (X8). Undefined: `feedback.answering.error` says why not; if another one was
   * proposed since, that one shows now.
   */
  async answerSolution(answer: SolutionAnswer): Promise<Ticket | undefined> {
    const outcome = await this.feedback.answering.run(answer);
    if (!outcome.ok) {
      if (outcome.error?.code === 'conflict' || outcome.error?.code === 'forbidden') await this.#refresh();
      return undefined;
    }
    const {ticket, message} = outcome.value;
    this.feedback.write({reason: undefined});
    if (message) this.#conversation.append(message);
    this.#take(ticket);
    return ticket;
  }

  /** Rates the closed ticket, or changes the rating (X8). */
  async rate(rating: NewRating): Promise<Ticket | undefined> {
    const outcome = await this.feedback.rating.run(rating);
    if (!outcome.ok) {
      if (outcome.error?.code === 'forbidden') await this.#refresh();
      return undefined;
    }
    this.feedback.write({score: undefined, comment: ''});
    this.#take(outcome.value);
    return outcome.value;
  }

  /**
   * What is loaded has been seen: an unread ticket is read up to there (X7). A mark that failed is not tried again for the
   * same message in the same visit.
   */
  async markRead(): Promise<void> {
    const {data} = this.ticket;
    const upTo = this.messages.data?.items.at(-1)?.sentAt;
    if (!data?.unread || !upTo || upTo === this.#readUpTo || this.visit.isFirstLook || !this.around.marksRead()) return;
    this.#readUpTo = upTo;
    try {
      const {unread} = await this.adapter.markRead(this.id, upTo, {signal: this.#life.signal});
      this.ticket.update(ticket => ({...ticket, unread, readUpTo: upTo}));
      if (this.ticket.data) this.around.onRead(this.ticket.data);
    } catch (error) {
      // What a session of before asked for does not end the one of now.
      if (!this.#life.signal.aborted) this.around.onFailure(toPortalError(error));
    }
  }

  close(): Promise<Ticket | undefined> {
    return this.#act(this.closing);
  }

  reopen(): Promise<Ticket | undefined> {
    return this.#act(this.reopening);
  }

  /** Adds somebody of the customer's company by email (X6); true when the backend has done it. */
  async addParticipant(email: string): Promise<boolean> {
    const done = this.#takeParticipants(await this.adding.run(email));
    if (done) this.address.begin();
    return done;
  }

  /** Removes somebody (X6). A customer who removes themselves sees the ticket no longer. */
  async removeParticipant(participantId: string): Promise<boolean> {
    return this.#takeParticipants(await this.removing.run(participantId));
  }

  reset(): void {
    this.#life.abort();
    this.ticket.reset();
    this.#conversation.reset();
    this.reply.reset();
    this.closing.reset();
    this.reopening.reset();
    this.feedback.reset();
    this.adding.reset();
    this.removing.reset();
  }

  /** Reads all anew, unnoticed. What has gone out of sight is forgotten at once. */
  async #refresh(): Promise<void> {
    this.#stale = false;
    const [error] = await Promise.all([
      this.ticket.refresh((before, after) => {
        this.visit.compare(before, after);
        return after;
      }),
      this.#conversation.refresh(),
    ]);
    if (error?.code === 'not-found') {
      this.#gone = true;
      this.#conversation.reset();
      this.ticket.reset();
      await this.ticket.reload();
    } else if (this.ticket.data) {
      this.visit.look(this.ticket.data);
    }
  }

  #takeReply(outcome: Outcome<ReplySent> | undefined): Message | undefined {
    if (!outcome?.ok) {
      // It may be there already, or the ticket may have changed.
      if (outcome?.error?.code === 'conflict' || outcome?.error?.code === 'forbidden') void this.#refresh();
      return undefined;
    }
    const {message, ticket} = outcome.value;
    this.#conversation.append(message);
    this.#take(ticket);
    return message;
  }

  #takeParticipants(outcome: Outcome<ParticipantsChanged>): boolean {
    if (!outcome.ok) return false;
    if (outcome.value.ticket) this.#take(outcome.value.ticket);
    else void this.ticket.reload();
    return true;
  }

  async #act(action: Mutation<null, Ticket>): Promise<Ticket | undefined> {
    const outcome = await action.run(null);
    if (!outcome.ok) return undefined;
    this.#take(outcome.value);
    return outcome.value;
  }

  #take(ticket: Ticket): void {
    this.visit.forget();
    this.ticket.set(ticket);
    this.around.onChange(ticket);
  }
}
