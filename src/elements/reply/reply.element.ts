import {html, nothing, type PropertyValues} from 'lit';
import {property, query} from 'lit/decorators.js';
import {ReplySendEvent} from '../../events/reply-send-event.js';
import {ReplySentEvent} from '../../events/reply-sent-event.js';
import type {PortalError} from '../../contract/error.js';
import type {Message} from '../../contract/messages.js';
import type {Outgoing} from '../../store/outbox.js';
import type {PortalStore} from '../../store/portal-store.js';
import type {ReplyStore} from '../../store/reply-store.js';
import type {TicketStore} from '../../store/ticket-store.js';
import {filePicker, filePickerStyles, fileTray, limitsText} from '../../ui/file-picker.js';
import {icons} from '../../ui/icons.js';
import {notice} from '../../ui/notice.js';
import {outgoingFailure, outgoingMessage, outgoingStyles} from '../../ui/outgoing.js';
import {typingDirection} from '../../ui/typing-direction.js';
import {PorticoElement, type Content} from '../portico-element.js';
import {FileDrop} from './file-drop.js';
import {replyStyles} from './reply.styles.js';

/**
 * Answers a ticket with text and files (R20). Ctrl+Enter or ⌘+Enter sends. What was written stays until the backend has
 * confirmed it, over a reload too, and sending again after a failure cannot double it (R29, X2).
 *
 * @element portico-reply
 * @fires {ReplySendEvent} portico-reply-send - Cancelable; before the reply is sent.
 * @fires {ReplySentEvent} portico-reply-sent - The backend has confirmed the reply.
 * @csspart text - The text field.
 * @csspart label - What stands above it.
 * @csspart form - The composer: field, files and button in one frame.
 * @csspart attach - The button that chooses files.
 * @csspart files - The chosen files.
 * @csspart file - One chosen file.
 * @csspart remove - The button that takes it back.
 * @csspart send - The button that sends.
 * @csspart outgoing - A reply that is not confirmed.
 * @csspart edit - The button that brings it back into the field.
 * @csspart kept - What was written on a ticket that takes no more replies.
 * @csspart refusal - That the ticket takes no more replies, and why.
 * @csspart notice - A message, for example an error.
 * @csspart notice-title - Its first line.
 * @csspart retry - The button that tries again, in an error or at a file.
 * @csspart notice-details - Opens what an error is called, for support.
 * @cssstate sending - The reply is on its way.
 * @cssstate failed - The last try failed.
 * @cssstate dirty - Something is written that is not sent.
 * @cssstate dragging - Files are held over the element.
 */
export class ReplyElement extends PorticoElement {
  static override styles = [...[PorticoElement.styles].flat(), filePickerStyles, outgoingStyles, replyStyles];

  /** The ticket to answer. */
  @property({attribute: 'ticket-id'}) ticketId?: string;

  /** Takes one line until something is written. Default false. */
  @property({type: Boolean, reflect: true}) compact = false;

  /** A reply on its way shows elsewhere, as `<portico-ticket-detail>` shows it in the conversation. That it failed is said here. Default false. */
  @property({type: Boolean, attribute: 'without-outgoing'}) withoutOutgoing = false;

  @query('textarea') private textarea!: HTMLTextAreaElement | null;
  #sent = false;
  /** Why the reply could not be sent. It shows while that is tried again, so that it stays where finger and focus are. */
  #failure: {readonly error: PortalError | undefined} | undefined;
  #status: Outgoing['status'] | undefined;
  #toShow = false;
  #empty = false;
  readonly #drop = new FileDrop(
    () => this.#ticket?.reply.files,
    dragging => this.states.set({dragging}),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('mousedown', this.#press);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('mousedown', this.#press);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ticketId')) {
      this.#sent = false;
      this.#failure = undefined;
    }
    const ticket = this.#ticket;
    if (ticket) this.#follow(ticket.reply);
    else this.#failure = undefined;
    void ticket?.ticket.ensure();
    this.watcher.watch(ticket?.reply, ticket?.ticket, ticket?.messages, this.store?.drafts);
    this.states.set({
      sending: ticket?.reply.sending ?? false,
      failed: ticket?.reply.outgoing?.status === 'failed',
      dirty: ticket?.reply.dirty ?? false,
    });
  }

  override updated(): void {
    if (!this.#toShow) return;
    this.#toShow = false;
    this.renderRoot.querySelector('.outgoing, .notice')?.scrollIntoView({block: 'nearest', behavior: 'instant'});
  }

  protected override renderOff(): Content {
    return nothing;
  }

  protected override renderPortal(store: PortalStore): Content {
    const ticket = this.#ticket;
    const can = ticket?.ticket.data?.can.reply;
    if (!ticket || store.session.status !== 'signed-in' || !can) return nothing;
    return html`${this.#renderOutgoing(ticket)}
    ${can.allowed ? this.#renderForm(ticket, store) : this.#renderRefusal(ticket, can.reason)}`;
  }

  /** What happens to the reply that has left the field. One that fails while somebody looks on comes into sight. */
  #follow({outgoing, dirty}: ReplyStore): void {
    if (outgoing?.status === 'failed') this.#failure = {error: outgoing.error};
    if (!outgoing) {
      // It was found among the messages that came in.
      if (this.#failure && !dirty) this.#sent = true;
      this.#failure = undefined;
    }
    this.#toShow = outgoing?.status === 'failed' && this.#status === 'sending';
    this.#status = outgoing?.status;
  }

  #renderOutgoing({reply: {outgoing}, messages}: TicketStore): Content {
    // What waits may be among the messages that are being read, which also move what stands below them.
    if (!outgoing || (messages.state.status === 'loading' && !messages.data)) return nothing;
    const {words} = this;
    const busy = outgoing.status === 'sending';
    const failure = this.#failure
      ? outgoingFailure({...this.#failure, busy, words, onRetry: this.#retry, onEdit: this.#edit})
      : nothing;
    return this.withoutOutgoing ? failure : outgoingMessage(outgoing, words, failure);
  }

  /** What was written stays in sight, for a ticket that was closed meanwhile. */
  #renderRefusal({reply}: TicketStore, reason: string | undefined): Content {
    const refusal = this.t(`refusal.reply.${reason === 'closed' || reason === 'reply-to-closed-off' ? 'closed' : 'other'}`);
    if (!reply.text) return html`<p class="refused muted" part="refusal">${refusal}</p>`;
    return html`
      <div class="refused" part="refusal">
        <p id="refusal">${refusal}</p>
        <label class="label" part="label" for="text">${this.t('reply.kept')}</label>
        <textarea id="text" part="kept" dir="auto" readonly aria-describedby="refusal" .value=${reply.text}></textarea>
      </div>
    `;
  }

  #renderForm({reply}: TicketStore, {session, drafts}: PortalStore): Content {
    const limits = session.session?.uploadLimits;
    return html`
      <form
        part="form"
        @submit=${this.#submit}
        @keydown=${this.#keydown}
        @focusin=${this.#opened}
        @paste=${this.#drop.paste}
        @dragenter=${this.#drop.enter}
        @dragleave=${this.#drop.leave}
        @dragover=${this.#drop.over}
        @drop=${this.#drop.drop}
      >
        <label class="label" part="label" for="text">${this.t('reply.label')}</label>
        <textarea
          id="text"
          part="text"
          dir=${typingDirection(reply.text)}
          rows="4"
          aria-describedby="problem"
          placeholder=${this.compact ? this.t('reply.placeholder') : nothing}
          aria-invalid=${this.#empty ? 'true' : nothing}
          .value=${reply.text}
          @input=${this.#input}
        ></textarea>
        <p id="problem" class="problem" role="alert">${this.#empty ? this.t('reply.empty') : nothing}</p>
        ${drafts.unsaved ? html`<p class="muted" role="status">${this.t('drafts.unsaved')}</p>` : nothing}
        ${fileTray(reply.files, this.words)}
        ${reply.files.failed.length ? notice({kind: 'error', title: this.t('reply.fileFailed'), text: this.t('reply.fileFailed.hint')}) : nothing}
        <div class="actions">
          ${filePicker(reply.files, this.words, limits)}
          <p id="hint" class="hint muted ${reply.files.items.length ? 'shown' : ''}">
            ${limits ? limitsText(limits, this.words) : nothing}
          </p>
          <button class="primary" part="send" aria-disabled=${reply.preparing} title=${this.t('reply.shortcut')}>
            ${icons.send}<span
              >${this.t(reply.preparing ? (reply.files.busy ? 'reply.uploading' : 'reply.sending') : 'reply.send')}</span
            >
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

  /** What takes one line grows when it gets the focus; all of it is to be in sight, what sends included. */
  readonly #opened = (event: FocusEvent) => {
    const form = event.currentTarget as HTMLElement;
    const wasInside = event.relatedTarget instanceof Node && form.contains(event.relatedTarget);
    if (this.compact && !wasInside) requestAnimationFrame(() => form.scrollIntoView({block: 'nearest', behavior: 'instant'}));
  };

  /** To press a button moves no focus: the field would open or close, and the button go away from under the finger. */
  readonly #press = (event: MouseEvent) => {
    const [pressed] = event.composedPath();
    if (pressed instanceof Element && pressed.closest('button, label.attach')) event.preventDefault();
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
    if (!ticket || ticket.reply.preparing) return;
    const {text, files, dirty, outgoing} = ticket.reply;
    // A second activation: what was written is on its way already.
    if (!dirty && outgoing?.status === 'sending') return;
    if (!dirty && !outgoing) {
      this.#empty = true;
      this.requestUpdate();
      this.textarea?.focus();
      return;
    }
    const tried = dirty ? {text, files: files.uploads.length} : {text: outgoing?.text ?? '', files: outgoing?.files.length ?? 0};
    if (!this.dispatchEvent(new ReplySendEvent(ticket.id, tried.text, tried.files))) return;
    await this.#confirm(ticket, ticket.sendReply());
  }

  /** Sends what could not be sent, alone: what is being written stays. */
  readonly #retry = () => {
    const ticket = this.#ticket;
    const outgoing = ticket?.reply.outgoing;
    if (!ticket || outgoing?.status !== 'failed') return;
    if (!this.dispatchEvent(new ReplySendEvent(ticket.id, outgoing.text, outgoing.files.length))) return;
    void this.#confirm(ticket, ticket.retryReply());
  };

  async #confirm(ticket: TicketStore, sending: Promise<Message | undefined>): Promise<void> {
    const hadFocus = this.matches(':focus-within');
    const message = await sending;
    if (!message) return;
    this.#sent = true;
    this.requestUpdate();
    this.dispatchEvent(new ReplySentEvent(ticket.id, message));
    if (hadFocus) this.textarea?.focus();
  }

  readonly #edit = () => {
    // Where it is tried again there is nothing to change.
    if (this.#ticket?.reply.outgoing?.status !== 'failed') return;
    this.#failure = undefined;
    this.#ticket.reply.edit();
    void this.updateComplete.then(() => this.textarea?.focus());
  };
}
