import {html, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Ticket} from '../../contract/tickets.js';
import {SolutionAnswerEvent} from '../../events/solution-answer-event.js';
import {SolutionAnsweredEvent} from '../../events/solution-answered-event.js';
import type {PortalStore} from '../../store/portal-store.js';
import type {TicketStore} from '../../store/ticket-store.js';
import {panel} from '../../styles/panel.js';
import {errorNotice} from '../../ui/error-notice.js';
import {icons} from '../../ui/icons.js';
import {notice} from '../../ui/notice.js';
import {typingDirection} from '../../ui/typing-direction.js';
import {PorticoElement, type Content} from '../portico-element.js';

/**
 * Asks whether a proposed solution solves the ticket (X8): the customer accepts it, or rejects it with a reason, which becomes
 * a message. Shows nothing while there is nothing to answer. `<portico-ticket-detail>` brings it along.
 *
 * @element portico-solution
 * @fires {SolutionAnswerEvent} portico-solution-answer - Cancelable; before the answer is sent.
 * @fires {SolutionAnsweredEvent} portico-solution-answered - The backend has confirmed the answer.
 * @csspart question - The question, with its answers.
 * @csspart title - Its heading.
 * @csspart accept - The button that accepts.
 * @csspart reject - The button that rejects.
 * @csspart label - What stands above the reason.
 * @csspart reason - The field for the reason.
 * @csspart send - The button that sends the reason.
 * @csspart cancel - The button that goes back to the question.
 * @csspart done - What is said after an answer.
 * @csspart notice - A message, for example an error.
 * @csspart notice-title - Its first line.
 * @csspart retry - The button in an error that tries again.
 * @csspart notice-details - Opens what an error is called, for support.
 * @cssstate open - A solution waits for an answer.
 */
export class SolutionElement extends PorticoElement {
  static override styles = [...[PorticoElement.styles].flat(), panel];

  /** The ticket. */
  @property({attribute: 'ticket-id'}) ticketId?: string;

  /** What was answered here, until the ticket changes. */
  @state() private answered: 'accept' | 'reject' | undefined;
  @state() private reasonMissing = false;
  @query('textarea') private textarea!: HTMLTextAreaElement | null;
  /** The last answer that was tried, for another try. */
  #tried: 'accept' | 'reject' = 'accept';

  override willUpdate(changed: PropertyValues<this>): void {
    const ticket = this.#ticket;
    this.watcher.watch(ticket?.ticket, ticket?.feedback);
    void ticket?.ticket.ensure();
    const isOpen = ticket?.ticket.data?.can.answerSolution?.allowed ?? false;
    if (changed.has('ticketId') || isOpen) this.answered = undefined;
    this.states.set({open: isOpen});
  }

  protected override renderOff(): Content {
    return nothing;
  }

  protected override renderPortal(_store: PortalStore): Content {
    const ticket = this.#ticket;
    const data = ticket?.ticket.data;
    if (!ticket || !data) return nothing;
    if (data.can.answerSolution?.allowed) return this.#renderQuestion(ticket);
    if (this.answered) return this.#renderDone(this.answered);
    const meanwhile = ticket.feedback.answering.error && data.solution?.state !== 'proposed';
    return meanwhile ? notice({kind: 'info', title: this.t('solution.answered')}) : nothing;
  }

  #renderQuestion({feedback, ticket}: TicketStore): Content {
    const {answering, unsent} = feedback;
    const canReject = ticket.data?.can.rejectSolution?.allowed ?? true;
    const isRejecting = canReject && unsent.reason !== undefined;
    return html`
      <section class="panel" part="question" aria-labelledby="title">
        <h3 id="title" part="title">${this.t('solution.title')}</h3>
        <p class="muted">${this.t('solution.text')}</p>
        ${isRejecting ? this.#renderReason(unsent.reason, answering.pending) : this.#renderAnswers(answering.pending, canReject)}
        ${this.#renderError(feedback)}
      </section>
    `;
  }

  #renderAnswers(busy: boolean, canReject: boolean): Content {
    return html`
      <div class="answers">
        <button type="button" part="accept" aria-disabled=${busy} @click=${this.#accept}>
          ${icons.closed}${this.t(busy ? 'reply.sending' : 'solution.accept')}
        </button>
        ${canReject ? html`<button type="button" part="reject" @click=${this.#askReason}>${this.t('solution.reject')}</button>` : nothing}
      </div>
    `;
  }

  #renderReason(reason: string, busy: boolean): Content {
    return html`
      <form @submit=${this.#reject} @keydown=${this.#keydown}>
        <label class="label" part="label" for="reason">${this.t('solution.reason')}</label>
        <textarea
          id="reason"
          part="reason"
          dir=${typingDirection(reason)}
          rows="3"
          aria-describedby="problem"
          aria-invalid=${this.reasonMissing ? 'true' : nothing}
          .value=${reason}
          @input=${this.#input}
        ></textarea>
        <p id="problem" class="problem" role="alert">${this.reasonMissing ? this.t('solution.reason.missing') : nothing}</p>
        <div class="answers">
          <button part="send" aria-disabled=${busy}>${this.t(busy ? 'reply.sending' : 'solution.send')}</button>
          <button type="button" class="quiet" part="cancel" @click=${this.#cancel}>${this.t('action.cancel')}</button>
        </div>
      </form>
    `;
  }

  #renderError({answering: {error}}: TicketStore['feedback']): Content {
    if (!error) return nothing;
    if (error.reason === 'solution-changed') return notice({kind: 'info', title: this.t('solution.changed')});
    const again = () => void this.#answer(this.#tried);
    return errorNotice({error, words: this.words, title: this.t('solution.failed'), onRetry: again});
  }

  #renderDone(answer: 'accept' | 'reject'): Content {
    return html`<p class="panel" part="done" role="status" tabindex="-1">${this.t(`solution.done.${answer}`)}</p>`;
  }

  get #ticket(): TicketStore | undefined {
    const {store} = this;
    return store?.session.status === 'signed-in' && this.ticketId ? store.ticket(this.ticketId) : undefined;
  }

  readonly #accept = () => void this.#answer('accept');

  readonly #reject = (event: Event) => {
    event.preventDefault();
    void this.#answer('reject');
  };

  readonly #keydown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) this.#reject(event);
  };

  readonly #askReason = () => {
    this.#ticket?.feedback.offer({reason: ''});
    void this.updateComplete.then(() => this.textarea?.focus());
  };

  readonly #cancel = () => {
    this.reasonMissing = false;
    this.#ticket?.feedback.write({reason: undefined});
    void this.#focus('[part=reject]');
  };

  readonly #input = (event: Event) => {
    this.reasonMissing = false;
    this.#ticket?.feedback.write({reason: (event.target as HTMLTextAreaElement).value});
  };

  async #answer(answer: 'accept' | 'reject'): Promise<void> {
    const ticket = this.#ticket;
    const messageId = ticket?.ticket.data?.solution?.messageId;
    if (!ticket || !messageId || ticket.feedback.answering.pending) return;
    const reason = answer === 'reject' ? ticket.feedback.unsent.reason?.trim() : undefined;
    this.reasonMissing = reason === '';
    if (this.reasonMissing) return this.textarea?.focus();
    if (!this.dispatchEvent(new SolutionAnswerEvent(ticket.id, answer, reason))) return;
    this.#tried = answer;
    const answered: Ticket | undefined = await ticket.answerSolution({messageId, answer, ...(reason && {reason})});
    if (!answered) return;
    this.answered = answer;
    this.dispatchEvent(new SolutionAnsweredEvent(answered, answer));
    await this.#focus('[part=done]');
  }

  /** What had the focus is gone; it goes on where it was. */
  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
