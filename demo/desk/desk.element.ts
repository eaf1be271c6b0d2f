import {LitElement, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {controls} from './controls.styles.js';
import './conversation.element.js';
import type {DeskModel} from './desk-model.js';
import {hashOf, placeOf, type DeskPlace} from './desk-place.js';
import {deskStyles} from './desk.styles.js';
import {pageHeader} from './page-header.styles.js';
import './inbox-list.element.js';
import {NO_CONVERSATION, inboxRows} from './inbox-rows.js';
import './incoming.element.js';
import type {DeskIncoming} from './incoming.element.js';
import {ModelController} from '../site/model-controller.js';
import './new-ticket.element.js';
import type {DeskNewTicket} from './new-ticket.element.js';
import './record.element.js';
import {viewPortal} from './view-portal.js';

/** The agents' workplace: inboxes, their conversations, and the record of one ticket. */
export class DemoDesk extends LitElement {
  static override styles = [controls, pageHeader, deskStyles];

  @property({attribute: false}) model?: DeskModel;

  @state() private place: DeskPlace = {inboxId: ''};
  @query('desk-new-ticket') private newTicket!: DeskNewTicket;
  @query('desk-incoming') private incoming!: DeskIncoming;

  constructor() {
    super();
    new ModelController(this, () => this.#goToPlace());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#goToPlace);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#goToPlace);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('model')) this.#goToPlace();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('place') && changed.get('place') !== undefined) {
      this.renderRoot.querySelector('main')?.scrollTo({top: 0});
    }
  }

  override render(): TemplateResult | typeof nothing {
    const {model} = this;
    if (!model) return nothing;
    const {inboxId, open} = this.place;
    return html`
      ${this.#renderHeader(model)}
      <div class="panes" ?data-open=${open !== undefined}>
        <nav aria-label="Inboxes">
          <ul>
            ${this.#inboxes.map(inbox => this.#renderInbox(model, inbox))}
          </ul>
        </nav>
        <section class="lines" aria-label="Inbox">
          <desk-inbox-list .rows=${inboxRows(model.world, inboxId, model.seen)} .place=${this.place} .now=${model.now}>
          </desk-inbox-list>
        </section>
        <main>
          ${open ? html`<a class="back" href=${hashOf({inboxId})}>Back to the inbox</a>` : nothing} ${this.#renderOpen(model)}
        </main>
      </div>
      <desk-new-ticket .model=${model} @desk-created=${this.#openCreated}></desk-new-ticket>
      <desk-incoming .model=${model}></desk-incoming>
    `;
  }

  #renderHeader(model: DeskModel): TemplateResult {
    const {agentId} = model;
    const choose = (event: Event) => (model.agentId = (event.target as HTMLSelectElement).value);
    return html`
      <header>
        <h1>Acme <span>Desk</span></h1>
        <label class="agent">
          You are
          <select @change=${choose}>
            ${Object.values(model.world.agents).map(
              ({id, name}) => html`<option value=${id} .selected=${id === agentId}>${name}</option>`,
            )}
          </select>
        </label>
        ${
          this.place.open
            ? nothing
            : html`
                <button type="button" @click=${() => void viewPortal(model)}>View customer portal</button>
                <button type="button" @click=${() => this.incoming.show(this.place)}>Receive a message</button>
              `
        }
        <button class="primary" type="button" @click=${() => this.newTicket.show()}>New ticket</button>
      </header>
    `;
  }

  #renderInbox(model: DeskModel, {id, name}: {id: string; name: string}): TemplateResult {
    const unread = inboxRows(model.world, id, model.seen).filter(row => row.unread).length;
    return html`
      <li>
        <a href=${hashOf({inboxId: id})} aria-current=${id === this.place.inboxId ? 'true' : nothing}>
          <span class="name">${name}</span>
          ${unread > 0 ? html`<span class="count">${unread}<span class="unseen"> unread</span></span>` : nothing}
        </a>
      </li>
    `;
  }

  #renderOpen(model: DeskModel): TemplateResult {
    const {open} = this.place;
    if (!open) return html`<p class="nothing">Choose a conversation.</p>`;
    const receive = (event: CustomEvent<string | undefined>) => this.incoming.show(this.place, event.detail);
    return open.kind === 'ticket'
      ? html`<desk-record .model=${model} .ticketId=${open.id} @desk-receive=${receive}></desk-record>`
      : html`<desk-conversation .model=${model} .threadId=${open.id} @desk-receive=${receive}></desk-conversation>`;
  }

  get #inboxes(): {id: string; name: string}[] {
    const inboxes = Object.values(this.model?.world.inboxes ?? {}).filter(({removed}) => !removed);
    return [...inboxes, {id: NO_CONVERSATION, name: 'Without conversation'}];
  }

  readonly #goToPlace = (): void => {
    this.place = placeOf(
      location.hash,
      this.#inboxes.map(({id}) => id),
    );
  };

  readonly #openCreated = ({detail: id}: CustomEvent<string>): void => {
    location.hash = hashOf({inboxId: NO_CONVERSATION, open: {kind: 'ticket', id}});
  };
}

customElements.define('demo-desk', DemoDesk);
