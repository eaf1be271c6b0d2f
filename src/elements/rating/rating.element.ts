import {html, nothing, svg, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Ticket} from '../../contract/tickets.js';
import {TicketRateEvent} from '../../events/ticket-rate-event.js';
import {TicketRatedEvent} from '../../events/ticket-rated-event.js';
import type {PortalStore} from '../../store/portal-store.js';
import type {TicketStore} from '../../store/ticket-store.js';
import {panel} from '../../styles/panel.js';
import {errorNotice} from '../../ui/error-notice.js';
import {shortDate} from '../../ui/time.js';
import {typingDirection} from '../../ui/typing-direction.js';
import {PorticoElement, type Content} from '../portico-element.js';
import {ratingStyles} from './rating.styles.js';

const scores = [1, 2, 3, 4, 5] as const;
const star = svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.200l2.700 5.500 6.100.900-4.400 4.300 1 6-5.400-2.800-5.400 2.800 1-6L3.200 9.600l6.100-.900z" /></svg>`;

/**
 * Asks how satisfied the customer is with a closed ticket (X8), 1 to 5 with a comment, and shows what was given, with the way
 * to change it while the backend allows. `<portico-ticket-detail>` brings it along.
 *
 * @element portico-rating
 * @fires {TicketRateEvent} portico-ticket-rate - Cancelable; before the rating is sent.
 * @fires {TicketRatedEvent} portico-ticket-rated - The backend has confirmed the rating.
 * @csspart question - The question, with its answers.
 * @csspart title - Its first line.
 * @csspart score - One of the five.
 * @csspart label - What stands above the comment.
 * @csspart comment - The field for a comment.
 * @csspart send - The button that sends.
 * @csspart cancel - The button that keeps the rating that was given.
 * @csspart given - What was given.
 * @csspart change - The button that changes it.
 * @csspart notice - A message, for example an error.
 * @csspart notice-title - Its first line.
 * @csspart retry - The button in an error that tries again.
 * @csspart notice-details - Opens what an error is called, for support.
 * @cssstate open - The ticket can be rated.
 */
export class RatingElement extends PorticoElement {
  static override styles = [...[PorticoElement.styles].flat(), panel, ratingStyles];

  /** The ticket. */
  @property({attribute: 'ticket-id'}) ticketId?: string;

  @state() private changing = false;
  @state() private scoreMissing = false;
  @query('input') private first!: HTMLInputElement | null;
  @query('[part=given]') private given!: HTMLElement | null;

  override willUpdate(changed: PropertyValues<this>): void {
    const ticket = this.#ticket;
    if (changed.has('ticketId')) this.changing = false;
    this.watcher.watch(ticket?.ticket, ticket?.feedback);
    void ticket?.ticket.ensure();
    this.states.set({open: ticket?.ticket.data?.can.rate?.allowed ?? false});
  }

  protected override renderOff(): Content {
    return nothing;
  }

  protected override renderPortal(_store: PortalStore): Content {
    const ticket = this.#ticket;
    const data = ticket?.ticket.data;
    if (!ticket || !data) return nothing;
    const mayRate = data.can.rate?.allowed ?? false;
    // A change that was begun goes on after a reload.
    const changing = this.changing || ticket.feedback.rates;
    if (mayRate && (changing || !data.rating)) return this.#renderQuestion(ticket);
    return data.rating ? this.#renderGiven(data.rating, mayRate) : nothing;
  }

  #renderQuestion({feedback: {rating, unsent}, ticket}: TicketStore): Content {
    const {score = 0, comment} = unsent;
    return html`
      <form class="panel" part="question" @submit=${this.#submit}>
        <fieldset aria-describedby="problem">
          <legend part="title">${this.t('rating.title')}</legend>
          <div class="scores">
            ${scores.map(
              value => html`
                <label part="score" class=${value <= score ? 'chosen' : ''}>
                  <input
                    class="visually-hidden"
                    type="radio"
                    name="score"
                    value=${value}
                    .checked=${value === score}
                    @change=${() => this.#choose(value)}
                  />
                  ${star}<span class="visually-hidden">${this.#scoreText(value)}</span>
                </label>
              `,
            )}
            <span class="word" aria-hidden="true">${score ? this.t(`rating.${score as 1 | 2 | 3 | 4 | 5}`) : nothing}</span>
          </div>
        </fieldset>
        <p id="problem" class="problem" role="alert">${this.scoreMissing ? this.t('rating.missing') : nothing}</p>
        ${
          score
            ? html`
                <label class="label" part="label" for="comment">${this.t('rating.comment')}</label>
                <textarea
                  id="comment"
                  part="comment"
                  dir=${typingDirection(comment)}
                  rows="2"
                  .value=${comment}
                  @input=${this.#input}
                ></textarea>
              `
            : nothing
        }
        <div class="answers">
          <button part="send" aria-disabled=${rating.pending}>${this.t(rating.pending ? 'reply.sending' : 'rating.send')}</button>
          ${ticket.data?.rating ? html`<button type="button" class="quiet" part="cancel" @click=${this.#cancel}>${this.t('action.cancel')}</button>` : nothing}
        </div>
        ${rating.error ? errorNotice({error: rating.error, words: this.words, title: this.t('rating.failed'), onRetry: this.#send}) : nothing}
      </form>
    `;
  }

  #renderGiven({score, comment, changeableUntil}: NonNullable<Ticket['rating']>, mayChange: boolean): Content {
    return html`
      <section class="panel" part="given" tabindex="-1">
        <p role="status">
          <span class="scores small" aria-hidden="true"
            >${scores.map(value => html`<span class=${value <= score ? 'chosen' : ''}>${star}</span>`)}</span
          >
          ${this.t('rating.given', {score})}
        </p>
        ${comment ? html`<blockquote dir="auto">${comment}</blockquote>` : nothing}
        ${
          mayChange
            ? html`<div class="answers">
                <button type="button" part="change" @click=${this.#change}>${this.t('rating.change')}</button>
                <span class="muted">${this.t('rating.until')} ${shortDate(changeableUntil, this.words)}</span>
              </div>`
            : nothing
        }
      </section>
    `;
  }

  #scoreText(value: (typeof scores)[number]): string {
    return `${this.t('rating.score', {score: value})}: ${this.t(`rating.${value}`)}`;
  }

  get #ticket(): TicketStore | undefined {
    const {store} = this;
    return store?.session.status === 'signed-in' && this.ticketId ? store.ticket(this.ticketId) : undefined;
  }

  #choose(score: number): void {
    this.scoreMissing = false;
    this.#ticket?.feedback.write({score});
  }

  readonly #input = (event: Event) => {
    const feedback = this.#ticket?.feedback;
    feedback?.write({score: feedback.unsent.score, comment: (event.target as HTMLTextAreaElement).value});
  };

  readonly #change = () => {
    const {score, comment = ''} = this.#ticket?.ticket.data?.rating ?? {};
    this.#ticket?.feedback.offer({score, comment});
    this.changing = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('input:checked')?.focus());
  };

  readonly #cancel = () => {
    this.#ticket?.feedback.write({score: undefined, comment: ''});
    void this.#showGiven();
  };

  readonly #submit = (event: Event) => {
    event.preventDefault();
    this.#send();
  };

  readonly #send = () => void this.#rate();

  async #rate(): Promise<void> {
    const ticket = this.#ticket;
    if (!ticket || ticket.feedback.rating.pending) return;
    const {score} = ticket.feedback.unsent;
    const comment = ticket.feedback.unsent.comment.trim() || undefined;
    this.scoreMissing = score === undefined;
    if (score === undefined) return this.first?.focus();
    if (!this.dispatchEvent(new TicketRateEvent(ticket.id, score, comment))) return;
    const rated = await ticket.rate({score, ...(comment && {comment})});
    if (!rated) return;
    this.dispatchEvent(new TicketRatedEvent(rated));
    await this.#showGiven();
  }

  async #showGiven(): Promise<void> {
    this.changing = false;
    await this.updateComplete;
    this.given?.focus();
  }
}
