import type {PortalAdapter} from '../adapter/portal-adapter.js';
import {toPortalError} from '../contract/error.js';
import type {Message, MessagePage} from '../contract/messages.js';
import type {ParticipantsChanged} from '../contract/participants.js';
import type {NewRating} from '../contract/satisfaction.js';
import type {SolutionAnswer} from '../contract/solution.js';
import type {Ticket} from '../contract/tickets.js';
import type {UploadLimits} from '../contract/uploads.js';
import type {Draft} from './drafts.js';
import {FeedbackStore} from './feedback-store.js';
import {Mutation, type Outcome} from './mutation.js';
import {Observable} from './observable.js';
import {Query, type Loadable, type OnFailure} from './query.js';
import {ReplyStore} from './reply-store.js';

/** What a ticket has of the store that it belongs to. */
export interface TicketSurroundings {
  readonly draft: Draft;
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
  readonly messages: Query<MessagePage>;
  readonly reply: ReplyStore;
  readonly closing: Mutation<null, Ticket>;
  readonly reopening: Mutation<null, Ticket>;
  readonly feedback: FeedbackStore;
  readonly adding: Mutation<string, ParticipantsChanged>;
  readonly removing: Mutation<string, ParticipantsChanged>;
  readonly #older: Query<MessagePage>;
  #readUpTo: string | undefined;

  constructor(
    private readonly adapter: PortalAdapter,
    id: string,
    private readonly around: TicketSurroundings,
  ) {
    super();
    const {draft, limits, onFailure} = around;
    this.id = id;
    this.ticket = new Query(signal => adapter.getTicket(id, {signal}), onFailure);
    this.messages = new Query(signal => adapter.listMessages(id, {signal}), onFailure);
    this.#older = new Query(signal => {
      const cursor = this.messages.data?.olderCursor;
      return adapter.listMessages(id, cursor ? {signal, cursor} : {signal});
    }, onFailure);
    this.reply = new ReplyStore(adapter, id, draft, limits, onFailure);
    this.closing = new Mutation((_input, options) => adapter.closeTicket(id, options), onFailure);
    this.reopening = new Mutation((_input, options) => adapter.reopenTicket(id, options), onFailure);
    this.feedback = new FeedbackStore(adapter, id, onFailure);
    this.adding = new Mutation((email, options) => adapter.addParticipant(id, email, options), onFailure);
    this.removing = new Mutation((participantId, options) => adapter.removeParticipant(id, participantId, options), onFailure);
    for (const part of [this.ticket, this.messages, this.#older, this.reply, this.closing, this.reopening, this.feedback]) {
      part.subscribe(() => this.changed());
    }
  }

  /** State of the older messages that are being added. */
  get older(): Loadable<MessagePage> {
    return this.#older.state;
  }

  async ensure(): Promise<void> {
    await Promise.all([this.ticket.ensure(), this.messages.ensure()]);
  }

  async reload(): Promise<void> {
    await Promise.all([this.ticket.reload(), this.messages.reload()]);
  }

  async loadOlder(): Promise<void> {
    if (!this.messages.data?.olderCursor || this.#older.state.status === 'loading') return;
    await this.#older.reload();
    const page = this.#older.data;
    if (!page) return;
    this.#older.reset();
    this.messages.update(now => ({...now, olderCursor: page.olderCursor, items: withoutDoubles([...page.items, ...now.items])}));
  }

  /** Sends the reply; gives the message when the backend has confirmed it. */
  async sendReply(): Promise<Message | undefined> {
    const outcome = await this.reply.send();
    if (!outcome?.ok) return undefined;
    const {message, ticket} = outcome.value;
    this.#append(message);
    this.#take(ticket);
    return message;
  }

  /**
   * Accepts or rejects the proposed solution (X8). Undefined: `feedback.answering.error` says why not; if another one was
   * proposed since, that one shows now.
   */
  async answerSolution(answer: SolutionAnswer): Promise<Ticket | undefined> {
    const outcome = await this.feedback.answering.run(answer);
    if (!outcome.ok) {
      if (outcome.error?.code === 'conflict' || outcome.error?.code === 'forbidden') {
        await Promise.all([this.ticket.refresh(), this.messages.refresh(withOlder)]);
      }
      return undefined;
    }
    const {ticket, message} = outcome.value;
    this.feedback.write({reason: undefined});
    if (message) this.#append(message);
    this.#take(ticket);
    return ticket;
  }

  /** Rates the closed ticket, or changes the rating (X8). */
  async rate(rating: NewRating): Promise<Ticket | undefined> {
    const outcome = await this.feedback.rating.run(rating);
    if (!outcome.ok) {
      if (outcome.error?.code === 'forbidden') await this.ticket.refresh();
      return undefined;
    }
    this.feedback.write({score: undefined, comment: ''});
    this.#take(outcome.value);
    return outcome.value;
  }

  /**
   * What is loaded has been seen: an unread ticket is read up to there (X7). A mark that
   * failed is not tried again for the same message: the next one sets it.
   */
  async markRead(): Promise<void> {
    const {data} = this.ticket;
    const upTo = this.messages.data?.items.at(-1)?.sentAt;
    if (!data?.unread || !upTo || upTo === this.#readUpTo || !this.around.marksRead()) return;
    this.#readUpTo = upTo;
    try {
      const {unread} = await this.adapter.markRead(this.id, upTo);
      this.ticket.update(ticket => ({...ticket, unread}));
      if (this.ticket.data) this.around.onRead(this.ticket.data);
    } catch (error) {
      this.around.onFailure(toPortalError(error));
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
    return this.#takeParticipants(await this.adding.run(email));
  }

  /** Removes somebody (X6). A customer who removes themselves sees the ticket no longer. */
  async removeParticipant(participantId: string): Promise<boolean> {
    return this.#takeParticipants(await this.removing.run(participantId));
  }

  reset(): void {
    this.ticket.reset();
    this.messages.reset();
    this.#older.reset();
    this.reply.reset();
    this.closing.reset();
    this.reopening.reset();
    this.feedback.reset();
    this.adding.reset();
    this.removing.reset();
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

  #append(message: Message): void {
    this.messages.update(now => ({
      ...now,
      total: now.total === null ? null : now.total + 1,
      items: withoutDoubles([...now.items, message]),
    }));
  }

  #take(ticket: Ticket): void {
    this.ticket.set(ticket);
    this.around.onChange(ticket);
  }
}

/** The newest page anew, with the older messages that were loaded before it. */
function withOlder(before: MessagePage, fresh: MessagePage): MessagePage {
  const place = before.items.findIndex(({id}) => id === fresh.items[0]?.id);
  if (place <= 0) return fresh;
  return {...fresh, olderCursor: before.olderCursor, items: [...before.items.slice(0, place), ...fresh.items]};
}

function withoutDoubles(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map(message => [message.id, message])).values()];
}
