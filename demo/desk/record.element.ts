import {LitElement, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {DeskThread} from '../../mocks/desk/reading.js';
import './composer.element.js';
import {controls} from './controls.styles.js';
import './conversations-card.element.js';
import type {DeskModel, DeskRecord} from './desk-model.js';
import {messageStyles} from './messages.styles.js';
import {renderMessages} from './messages.templates.js';
import {ModelController} from '../site/model-controller.js';
import {renderPeople, renderProperties} from './record-details.templates.js';
import {recordStyles} from './record.styles.js';
import {viewPortal} from './view-portal.js';
import {channelName} from './words.js';

/**
 * The record of one ticket: stage and owner, all of its conversations, what the team knows about it.
 *
 * @fires {CustomEvent<string | undefined>} desk-receive - Somebody is to write to the thread of that id.
 */
export class DeskRecordElement extends LitElement {
  static override styles = [controls, messageStyles, recordStyles];

  @property({attribute: false}) model?: DeskModel;
  @property({attribute: false}) ticketId = '';

  /** Undefined until it is read; null if there is no such ticket. */
  @state() private record?: DeskRecord | null;

  /** Threads that are shown from their beginning. */
  @state() private whole: ReadonlySet<string> = new Set();

  constructor() {
    super();
    new ModelController(this, () => void this.#read());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ticketId') || changed.has('model')) void this.#read();
  }

  override render(): TemplateResult | typeof nothing {
    const {model, record} = this;
    if (!model || record === undefined) return nothing;
    if (record === null) return html`<p class="nothing">There is no such ticket any more.</p>`;
    const {ticket, card} = record;
    const {world} = model;
    const company = ticket.companyIds.map(id => world.companies[id]?.name).join(', ');
    return html`
      <div class="title">
        <p><span>${ticket.reference}</span>${company ? html`<span>${company}</span>` : nothing}</p>
        <h2>${ticket.subject}</h2>
      </div>
      ${this.#renderActs(model, record)}
      <div class="body">
        <div class="written">
          ${ticket.threads.map(thread => this.#renderThread(model, thread, ticket.threads.length > 1))}
          <desk-composer
            .model=${model}
            .ticketId=${ticket.id}
            .threads=${ticket.threads.map(thread => ({id: thread.id, name: nameOf(model, thread)}))}
          ></desk-composer>
        </div>
        <aside class="details" aria-label="Details">
          <desk-conversations-card .model=${model} .ticketId=${ticket.id} .card=${card}></desk-conversations-card>
          ${renderPeople(model, ticket)} ${renderProperties(model, ticket)}
        </aside>
      </div>
    `;
  }

  #renderActs(model: DeskModel, {ticket}: DeskRecord): TemplateResult {
    const {id, stageId, ownerId} = ticket;
    const move = ({target}: Event) => void model.act(desk => desk.setStage(id, (target as HTMLSelectElement).value));
    const give = ({target}: Event) => void model.act(desk => desk.setOwner(id, (target as HTMLSelectElement).value || null));
    const pipeline = model.world.pipelines[ticket.pipelineId];
    return html`
      <div class="acts">
        <label>
          Stage in ${pipeline?.name}
          <select @change=${move}>
            ${pipeline?.stages.map(
              ({id: stage, label, state}) => html`
                <option value=${stage} .selected=${stage === stageId}>${label}${state === 'closed' ? ' (closed)' : ''}</option>
              `,
            )}
          </select>
        </label>
        <label>
          Owner
          <select @change=${give}>
            <option value="" .selected=${ownerId === null}>Nobody</option>
            ${Object.values(model.world.agents).map(
              agent => html`<option value=${agent.id} .selected=${agent.id === ownerId}>${agent.name}</option>`,
            )}
          </select>
        </label>
        <button type="button" @click=${() => this.#receive(undefined)}>Receive a message</button>
        <button type="button" @click=${() => void viewPortal(model, ticket)}>View customer portal</button>
      </div>
    `;
  }

  #renderThread(model: DeskModel, thread: DeskThread, named: boolean): TemplateResult {
    const showAll = () => (this.whole = new Set([...this.whole, thread.id]));
    return html`
      <section class="thread" aria-label=${nameOf(model, thread)}>
        <h3 class=${named ? '' : 'unseen'}>${nameOf(model, thread)}</h3>
        ${
          thread.messages.length > 0
            ? renderMessages(model.world, thread.messages, this.whole.has(thread.id) ? undefined : showAll)
            : html`<p class="soft">Nothing written yet.</p>`
        }
      </section>
    `;
  }

  #receive(threadId: string | undefined): void {
    this.dispatchEvent(new CustomEvent('desk-receive', {detail: threadId}));
  }

  async #read(): Promise<void> {
    const {model, ticketId} = this;
    if (!model) return;
    const record = await model.ticket(ticketId);
    if (ticketId !== this.ticketId) return;
    this.record = record ?? null;
    if (record && document.visibilityState === 'visible') model.markSeen(record.ticket.threadIds);
  }
}

/** A conversation's name among those of its ticket. */
function nameOf(model: DeskModel, {inboxId, messages}: DeskThread): string {
  const inbox = model.world.inboxes[inboxId]?.name ?? '';
  const first = messages[0];
  return first ? `${channelName(first.channel)} · ${inbox}` : `New · ${inbox}`;
}

customElements.define('desk-record', DeskRecordElement);
