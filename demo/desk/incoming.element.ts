import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {IncomingMessage} from '../../mocks/desk/acts.js';
import {controls} from './controls.styles.js';
import type {DeskModel} from './desk-model.js';
import type {DeskPlace} from './desk-place.js';
import {dialogStyles} from './dialog.styles.js';
import {ModelController} from '../site/model-controller.js';
import {channelName} from './words.js';

/** An address that no inbox is connected to (R4). */
const UNCONNECTED = 'private@acme.example';

/** Ways by which a message comes in. */
const ways = {
  email: {name: 'Email to the team’s address', channel: 'email'},
  unconnected: {name: 'Email to an address that is not connected', channel: 'email', teamAddress: UNCONNECTED},
  chat: {name: 'Chat', channel: 'chat'},
  messenger: {name: 'Facebook Messenger', channel: 'messenger'},
  sms: {name: 'SMS, which customers never see', channel: 'sms'},
} as const;

/** Lets somebody write to the team, as if through a channel of its own (R2–R4, R6). */
export class DeskIncoming extends LitElement {
  static override styles = [controls, dialogStyles];

  @property({attribute: false}) model?: DeskModel;

  @state() private place: DeskPlace = {inboxId: ''};
  @state() private threadId = '';
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('form') private form!: HTMLFormElement;

  constructor() {
    super();
    new ModelController(this);
  }

  /** @param threadId - The conversation that is offered first. */
  show(place: DeskPlace, threadId?: string): void {
    this.form.reset();
    this.place = place;
    this.threadId = threadId ?? this.#threads[0]?.id ?? '';
    this.dialog.showModal();
  }

  override render(): TemplateResult | typeof nothing {
    const {model} = this;
    if (!model) return nothing;
    const {contacts} = model.world;
    const writer = this.#ticket?.requesterId ?? this.#writerOf(this.threadId);
    return html`
      <dialog aria-labelledby="heading">
        <h2 id="heading">Receive a message</h2>
        <p class="soft">As if a customer had written through another channel.</p>
        <form @submit=${this.#receive}>
          <label>
            How it comes
            <select name="way">
              ${Object.entries(ways).map(([way, {name}]) => html`<option value=${way}>${name}</option>`)}
            </select>
          </label>
          <div class="pair">
            <label>
              From
              <select name="from">
                ${Object.values(contacts).map(
                  ({id, name}) => html`<option value=${id} ?selected=${id === writer}>${name}</option>`,
                )}
                <option value="system">Somebody unknown</option>
              </select>
            </label>
            <label>Where ${this.#renderTargets()}</label>
          </div>
          <label>Message <textarea name="text" required dir="auto"></textarea></label>
          <p class="problem" role="status">${model.problem}</p>
          <div class="end">
            <button type="button" @click=${() => this.dialog.close()}>Cancel</button>
            <button class="primary">Receive</button>
          </div>
        </form>
      </dialog>
    `;
  }

  /** The conversations that are open, then new ones. */
  #renderTargets(): TemplateResult {
    return html`
      <select name="target">
        ${this.#threads.map(
          ({id, name}) => html`<option value="thread:${id}" ?selected=${id === this.threadId}>${name}</option>`,
        )}
        ${this.#ticket ? html`<option value="ticket">New conversation of this ticket</option>` : nothing}
        <option value="none">New conversation without a ticket</option>
      </select>
    `;
  }

  get #ticket() {
    const {open} = this.place;
    return open?.kind === 'ticket' ? this.model?.world.tickets[open.id] : undefined;
  }

  get #threads(): {id: string; name: string}[] {
    const {open} = this.place;
    const world = this.model?.world;
    const ids = open?.kind === 'conversation' ? [open.id] : (this.#ticket?.threadIds ?? []);
    return ids.map(id => {
      const thread = world?.threads[id];
      const first = world?.messages[thread?.messageIds[0] ?? ''];
      const inbox = world?.inboxes[thread?.inboxId ?? '']?.name ?? '';
      return {id, name: `${first ? channelName(first.channel) : 'New'} · ${inbox}`};
    });
  }

  #writerOf(threadId: string): string | undefined {
    const world = this.model?.world;
    const authors = world?.threads[threadId]?.messageIds.map(id => world.messages[id]?.author) ?? [];
    const author = authors.find(each => each?.kind === 'contact');
    return author?.kind === 'contact' ? author.id : undefined;
  }

  readonly #receive = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(this.form);
    const [way = 'email', from = 'system', target = 'none', text = ''] = ['way', 'from', 'target', 'text'].map(
      name => fields.get(name) as string,
    );
    const {name: _, ...sent} = ways[way as keyof typeof ways];
    const message: IncomingMessage = {...sent, from, text};
    if (target.startsWith('thread:')) message.threadId = target.slice('thread:'.length);
    else if (this.model?.world.inboxes[this.place.inboxId]) message.inboxId = this.place.inboxId;
    if (target === 'ticket' && this.#ticket) message.ticketId = this.#ticket.id;
    if (await this.model?.act(desk => desk.receive(message))) this.dialog.close();
  };
}

customElements.define('desk-incoming', DeskIncoming);
