import {LitElement, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Attachment, Message} from '../../contract/messages.js';
import type {Localizer} from '../../messages/localizer.js';
import {base} from '../../styles/base.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import {exportedParts} from '../exported-parts.js';
import {icons} from '../icons.js';
import {showHeldImages} from '../safe-html/defuse.js';
import {sanitize} from '../safe-html/sanitize.js';
import {relativeTime} from '../time.js';
import {linkify} from './linkify.js';
import {messageStyles} from './message.styles.js';

/**
 * One message of a conversation: author, time, channel, sanitised text, attachments. Remote images wait until the reader asks
 * for them. Knows no provider: everything comes in as properties.
 *
 * @element portico-message
 * @csspart author - Who wrote it.
 * @csspart time - When.
 * @csspart note - What stands above the text, for example that it proposes a solution.
 * @csspart body - The text.
 * @csspart attachments - The list of files.
 * @csspart show-images - The button that loads the images.
 */
export class MessageElement extends LitElement {
  static override styles = [tokens, base, controls, messageStyles];

  /** What to show. */
  @property({attribute: false}) message?: Message;

  /** Words and formats. */
  @property({attribute: false}) words?: Localizer;

  /** What stands above the text, for example that it proposes a solution. */
  @property({attribute: false}) note?: string;

  /** Reads an attachment's content. */
  @property({attribute: false}) download?: (attachment: Attachment) => Promise<Blob>;

  /** Images that are still held back. */
  @state() private heldImages = 0;
  @state() private body: HTMLElement | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('message') && changed.get('message')?.html !== this.message?.html) void this.#sanitize();
  }

  override render(): TemplateResult | typeof nothing {
    const {message, words} = this;
    if (!message || !words) return nothing;
    return html`
      <article class=${message.author.role} aria-label=${words.t('message.by', {author: this.#author(message, words)})}>
        <header>
          <span class="author" part="author" dir="auto">${this.#author(message, words)}</span>
          <span class="side muted">${words.t(`message.side.${message.author.self ? 'self' : message.author.role}`)}</span>
          <span class="meta muted" part="time">
            ${relativeTime(message.sentAt, words)} · ${words.t(`channel.${message.channel}`)}
          </span>
        </header>
        ${this.note ? html`<p class="note" part="note">${icons.closed}${this.note}</p>` : nothing}
        <div class="body" part="body" dir="auto">${this.body ?? html`<p class="plain">${linkify(message.text)}</p>`}</div>
        ${this.heldImages ? this.#renderHeld(words) : nothing}
        ${message.attachments.length ? this.#renderAttachments(message, words) : nothing}
      </article>
    `;
  }

  #renderHeld(words: Localizer): TemplateResult {
    return html`
      <p class="held muted">
        ${icons.image} ${words.t('message.imagesHeld', {count: this.heldImages})}
        <button type="button" class="link" part="show-images" @click=${this.#showImages}>${words.t('message.showImages')}</button>
      </p>
    `;
  }

  #renderAttachments({attachments}: Message, words: Localizer): TemplateResult {
    return html`
      <ul class="attachments" part="attachments" aria-label=${words.t('message.attachments')}>
        ${attachments.map(
          attachment => html`
            <li>
              <portico-attachment
                exportparts=${exportedParts.attachment}
                .attachment=${attachment}
                .words=${words}
                .read=${this.download}
              ></portico-attachment>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #author({author}: Message, words: Localizer): string {
    return author.name || words.t(author.role === 'agent' ? 'message.side.agent' : 'message.side.system');
  }

  readonly #showImages = () => {
    if (this.body) showHeldImages(this.body);
    this.heldImages = 0;
  };

  async #sanitize(): Promise<void> {
    const {message} = this;
    this.body = undefined;
    this.heldImages = 0;
    if (!message?.html) return;
    const safe = await sanitize(message.html);
    if (this.message !== message) return;
    const body = document.createElement('div');
    body.className = 'html';
    body.append(safe.fragment);
    this.body = body;
    this.heldImages = safe.heldImages;
  }
}
