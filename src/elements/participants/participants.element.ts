import {css, html, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Ticket} from '../../contract/tickets.js';
import {ParticipantsChangeEvent} from '../../events/participants-change-event.js';
import {ParticipantsChangedEvent} from '../../events/participants-changed-event.js';
import type {PortalStore} from '../../store/portal-store.js';
import type {TicketStore} from '../../store/ticket-store.js';
import {errorNotice} from '../../ui/error-notice.js';
import {icons} from '../../ui/icons.js';
import {PorticoElement, type Content} from '../portico-element.js';

type Participant = NonNullable<Ticket['participants']>[number];

/**
 * Who sees a ticket because of being on it, and where the customer may, adding and removing people of their company (X6).
 * Shows nothing where the desk does not say who they are.
 *
 * @element portico-participants
 * @fires {ParticipantsChangeEvent} portico-participants-change - Cancelable; before somebody is added or removed.
 * @fires {ParticipantsChangedEvent} portico-participants-changed - Somebody has been added or removed.
 * @csspart list - The people.
 * @csspart title - Its heading.
 * @csspart person - One of them.
 * @csspart remove - The button that removes one.
 * @csspart offer - The button that shows the field for an address.
 * @csspart email - The field for an address.
 * @csspart add - The button that adds.
 * @csspart error - Why somebody was not added.
 * @csspart notice - A message, for example an error.
 * @csspart notice-title - Its first line.
 * @csspart retry - The button in an error that tries again.
 * @csspart notice-details - Opens what an error is called, for support.
 */
export class ParticipantsElement extends PorticoElement {
  static override styles = [
    ...[PorticoElement.styles].flat(),
    css`
      :host,
      form,
      ul {
        display: grid;
        gap: 0.4em;
      }
      h3 {
        font-size: 0.8125em;
        font-weight: inherit;
      }
      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.5em;
        min-block-size: 2em;
      }
      li .icon-button {
        min-block-size: 32px;
        min-inline-size: 32px;
        padding: 0.2em;
      }
      .quiet {
        justify-self: start;
        margin-inline-start: -0.6em;
        color: var(--_muted);
      }
      p.error {
        color: var(--_danger);
      }
    `,
  ];

  /** The ticket. */
  @property({attribute: 'ticket-id'}) ticketId?: string;

  /** Is the field for an address shown? */
  @state() private adding = false;
  @query('input') private input!: HTMLInputElement | null;
  /** Who was to be removed last. */
  #leaving = '';

  override willUpdate(_changed: PropertyValues<this>): void {
    const ticket = this.#ticket;
    this.watcher.watch(ticket?.ticket, ticket?.adding, ticket?.removing);
    void ticket?.ticket.ensure();
  }

  protected override renderPortal(_store: PortalStore): Content {
    const ticket = this.#ticket;
    const {participants, can} = ticket?.ticket.data ?? {};
    if (!ticket || !participants) return nothing;
    return html`
      <h3 class="muted" id="title" part="title">${this.t('participants.title')}</h3>
      <ul part="list" aria-labelledby="title">
        ${participants.map(person => this.#renderPerson(person))}
      </ul>
      ${can?.editParticipants?.allowed ? (this.adding || ticket.address.text ? this.#renderForm(ticket) : this.#renderOffer()) : nothing}
      ${ticket.removing.error ? errorNotice({error: ticket.removing.error, words: this.words, title: this.t('participants.failed'), onRetry: this.#again}) : nothing}
    `;
  }

  #renderPerson(person: Participant): Content {
    const name = person.self ? this.t('person.you') : person.name || this.t('person.none');
    return html`
      <li part="person">
        <bdi>${name}</bdi>
        ${
          person.removable
            ? html`<button
                type="button"
                class="icon-button"
                part="remove"
                @click=${() => void this.#change('remove', (this.#leaving = person.id))}
              >
                ${icons.remove}<span class="visually-hidden">${this.t('participants.remove', {name})}</span>
              </button>`
            : nothing
        }
      </li>
    `;
  }

  #renderOffer(): Content {
    return html`<button type="button" class="quiet" part="offer" @click=${this.#offer}>
      ${icons.plus}${this.t('participants.offer')}
    </button>`;
  }

  #renderForm({adding, address}: TicketStore): Content {
    const refused = adding.error?.code === 'invalid';
    return html`
      <form novalidate @submit=${this.#add}>
        <label class="visually-hidden" for="email">${this.t('participants.email')}</label>
        <input
          id="email"
          part="email"
          type="email"
          autocomplete="off"
          placeholder=${this.t('participants.email')}
          aria-invalid=${refused ? 'true' : nothing}
          aria-describedby="error"
          .value=${address.text}
          @input=${this.#input}
        />
        <p id="error" class="error" part="error" role="alert">${refused ? this.t('participants.unknown') : nothing}</p>
        <button part="add" aria-disabled=${adding.pending}>${this.t('participants.add')}</button>
        ${adding.error && !refused ? errorNotice({error: adding.error, words: this.words, title: this.t('participants.failed')}) : nothing}
      </form>
    `;
  }

  get #ticket(): TicketStore | undefined {
    const {store} = this;
    return store?.session.status === 'signed-in' && this.ticketId ? store.ticket(this.ticketId) : undefined;
  }

  readonly #again = () => void this.#change('remove', this.#leaving);

  readonly #offer = () => {
    this.adding = true;
    void this.updateComplete.then(() => this.input?.focus());
  };

  readonly #input = () => {
    if (this.#ticket && this.input) this.#ticket.address.text = this.input.value;
  };

  readonly #add = (event: Event) => {
    event.preventDefault();
    const email = this.input?.value.trim();
    if (email) void this.#change('add', email);
    else this.input?.focus();
  };

  async #change(change: 'add' | 'remove', whom: string): Promise<void> {
    const ticket = this.#ticket;
    if (!ticket || !this.dispatchEvent(new ParticipantsChangeEvent(ticket.id, change))) return;
    const done = change === 'add' ? await ticket.addParticipant(whom) : await ticket.removeParticipant(whom);
    if (done) this.dispatchEvent(new ParticipantsChangedEvent(ticket.id));
    // Where somebody was added the field is empty, and takes the next one.
    if (change === 'add') this.adding = true;
    this.requestUpdate();
    await this.updateComplete;
    this.input?.focus();
  }
}
