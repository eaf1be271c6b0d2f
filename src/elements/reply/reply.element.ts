import {html, nothing, type PropertyValues} from 'lit';
import {property, query} from 'lit/decorators.js';
import {ReplySendEvent} from '../../events/reply-send-event.js';
import {ReplySentEvent} from '../../events/reply-sent-event.js';
import type {PortalStore} from '../../store/portal-store.js';
import type {TicketStore} from '../../store/ticket-store.js';
import {errorNotice} from '../../ui/error-notice.js';
import {filePicker, filePickerStyles, fileTray, limitsText, takeFiles} from '../../ui/file-picker.js';
import {notice} from '../../ui/notice.js';
import {PorticoElement, type Content} from '../portico-element.js';
import {replyStyles} from './reply.styles.js';

/**
 * Answers a ticket with text and files (R20). Ctrl+Enter or ⌘+Enter sends. What was written stays until the backend has
 * confirmed it, and sending again after a failure cannot double it (R29).
 *
 * @element portico-reply
 * @fires {ReplySendEvent} portico-reply-send - Cancelable; before the reply is sent.
 * @fires {ReplySentEvent} portico-reply-sent - The backend has confirmed the reply.
 * @csspart text - The text field.
 * @csspart attach - The button that chooses files.
 * @csspart files - The chosen files.
 * @csspart file - One chosen file.
 * @csspart send - The button that sends.
 * @csspart notice - A message, for example an error.
 * @csspart retry - The button in an error that tries again.
 * @cssstate sending - The reply is on its way.
 * @cssstate failed - The last try failed.
 * @cssstate dragging - Files are held over the element.
 */
export class ReplyElement extends PorticoElement {
  static override styles = [...[PorticoElement.styles].flat(), filePickerStyles, replyStyles];

  /** The ticket to answer. */
  @property({attribute: 'ticket-id'}) ticketId?: string;

  @query('textarea') private textarea!: HTMLTextAreaElement | null;
  #sent = false;
  #empty = false;
  #dragDepth = 0;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ticketId')) this.#sent = false;
    const ticket = this.#ticket;
    void ticket?.ticket.ensure();
    this.watcher.watch(ticket?.reply, ticket?.ticket);
    this.states.set({sending: ticket?.reply.sending ?? false, failed: ticket?.reply.error !== undefined});
  }

  protected override renderOff(): Content {
    return nothing;
  }

  protected override renderPortal(store: PortalStore): Content {
    const ticket = this.#ticket;
    const can = ticket?.ticket.data?.can.reply;
    if (!ticket || store.session.status !== 'signed-in' || !can) return nothing;
    if (!can.allowed)
      return html`<p class="refused muted">
        ${this.t(`refusal.reply.${can.reason === 'closed' || can.reason === 'reply-to-closed-off' ? 'closed' : 'other'}`)}
      </p>`;
    return this.#renderForm(ticket, store);
  }

  #renderForm({reply}: TicketStore, {session}: PortalStore): Content {
    const limits = session.session?.uploadLimits;
    return html`
      <form
        @submit=${this.#submit}
        @keydown=${this.#keydown}
        @paste=${this.#paste}
        @dragenter=${this.#dragEnter}
        @dragleave=${this.#dragLeave}
        @dragover=${this.#dragOver}
        @drop=${this.#drop}
      >
        <label class="label" for="text">${this.t('reply.label')}</label>
        <textarea
          id="text"
          part="text"
          dir="auto"
          rows="4"
          aria-describedby="hint problem"
          aria-invalid=${this.#empty ? 'true' : nothing}
          .value=${reply.text}
          @input=${this.#input}
        ></textarea>
        <p id="problem" class="problem" role="alert">${this.#empty ? this.t('reply.empty') : nothing}</p>
        ${fileTray(reply.files, this.words)}
        ${reply.files.failed.length ? notice({kind: 'error', title: this.t('reply.fileFailed'), text: this.t('reply.fileFailed.hint')}) : nothing}
        ${reply.error ? errorNotice({error: reply.error, words: this.words, title: this.t('reply.failed'), onRetry: this.#send}) : nothing}
        <div class="actions">
          ${filePicker(reply.files, this.words, limits)}
          <p id="hint" class="hint muted">${limits ? limitsText(limits, this.words) : nothing}</p>
          <button class="primary" part="send" aria-disabled=${reply.sending} title=${this.t('reply.shortcut')}>
            ${this.t(reply.sending ? (reply.files.busy ? 'reply.uploading' : 'reply.sending') : 'reply.send')}
          </button>
        </div>
        <p class="visually-hidden" role="status">${this.#sent ? this.t('reply.sent') : nothing}</p>
      </form>
    `;
  }

  /** Puts the cursor into the text. */
  override focus(options?: FocusOptions): void {
    if (this.textarea) this.textarea.focus(options);
    else super.focus(options);
  }

  get #ticket(): TicketStore | undefined {
    const {store} = this;
    return store?.session.status === 'signed-in' && this.ticketId ? store.ticket(this.ticketId) : undefined;
  }

  readonly #input = (event: Event) => {
    this.#sent = false;
    this.#empty = false;
    if (this.#ticket) this.#ticket.reply.text = (event.target as HTMLTextAreaElement).value;
  };

  readonly #submit = (event: Event) => {
    event.preventDefault();
    this.#send();
  };

  readonly #keydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.#send();
  };

  readonly #send = () => void this.#sendReply();

  async #sendReply(): Promise<void> {
    const ticket = this.#ticket;
    if (!ticket || ticket.reply.sending) return;
    const {text, files} = ticket.reply;
    if (!text.trim() && !files.items.length) {
      this.#empty = true;
      this.requestUpdate();
      this.textarea?.focus();
      return;
    }
    if (!this.dispatchEvent(new ReplySendEvent(ticket.id, text, files.items.length))) return;
    const message = await ticket.sendReply();
    if (!message) return;
    this.#sent = true;
    this.requestUpdate();
    this.dispatchEvent(new ReplySentEvent(ticket.id, message));
    this.textarea?.focus();
  }

  readonly #paste = (event: ClipboardEvent) => {
    if (this.#ticket && takeFiles(event.clipboardData, this.#ticket.reply.files)) event.preventDefault();
  };

  readonly #dragOver = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  readonly #dragEnter = () => {
    this.#dragDepth += 1;
    this.states.set({dragging: true});
  };

  readonly #dragLeave = () => {
    this.#dragDepth -= 1;
    if (this.#dragDepth <= 0) this.states.set({dragging: false});
  };

  readonly #drop = (event: DragEvent) => {
    this.#dragDepth = 0;
    this.states.set({dragging: false});
    if (this.#ticket && takeFiles(event.dataTransfer, this.#ticket.reply.files)) event.preventDefault();
  };
}
