import {LitElement, html, type nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {DeskMessage} from '../../mocks/desk/reading.js';
import {controls} from './controls.styles.js';
import type {DeskModel} from './desk-model.js';
import {messageStyles} from './messages.styles.js';
import {renderMessages} from './messages.templates.js';
import {ModelController} from '../site/model-controller.js';
import {recordStyles} from './record.styles.js';

/**
 * A conversation that belongs to no ticket, which customers therefore never see (R2).
 *
 * @fires {CustomEvent<string>} desk-receive - Somebody is to write to it.
 */
export class DeskConversation extends LitElement {
  static override styles = [controls, messageStyles, recordStyles];

  @property({attribute: false}) model?: DeskModel;
  @property({attribute: false}) threadId = '';

  constructor() {
    super();
    new ModelController(this);
  }

  protected override updated(): void {
    // The mark draws the desk again, this element included, so it comes after this update.
    queueMicrotask(() => this.model?.markSeen([this.threadId]));
  }

  override render(): TemplateResult | typeof nothing {
    const thread = this.model?.world.threads[this.threadId];
    if (!this.model || !thread) return html`<p class="nothing">There is no such conversation any more.</p>`;
    const {world} = this.model;
    const messages = thread.messageIds.flatMap((id): DeskMessage[] => {
      const message = world.messages[id];
      return message ? [{...message, files: message.fileIds.flatMap(file => world.files[file] ?? [])}] : [];
    });
    return html`
      <div class="title">
        <p>${world.inboxes[thread.inboxId]?.name}</p>
        <h2>Conversation without a ticket</h2>
        <p>Customers see tickets only, so this never shows in the portal (R2).</p>
      </div>
      <div class="acts"><button type="button" @click=${this.#receive}>Receive a message</button></div>
      <div class="body">${renderMessages(world, messages)}</div>
    `;
  }

  readonly #receive = (): void => {
    this.dispatchEvent(new CustomEvent('desk-receive', {detail: this.threadId}));
  };
}

customElements.define('desk-conversation', DeskConversation);
