import {html, nothing, render, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Message} from '../../contract/messages.js';
import type {Localizer} from '../../messages/localizer.js';
import {base} from '../../styles/base.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import {isImage} from '../attachment/is-image.js';
import {exportedParts} from '../exported-parts.js';
import {icons} from '../icons.js';
import type {CleanHtml} from '../safe-html/sanitize.js';
import {clockTime} from '../time.js';
import {schedule, unschedule} from './body-queue.js';
import {loadCleaner, readyCleaner} from './cleaner.js';
import type {MessageFiles} from './message-files.js';
import {linkify} from './linkify.js';
import {messageStyles} from './message.styles.js';
import {splitQuote} from './split-quote.js';
import {StyledElement} from '../styled-element.js';

/**
 * One message of a conversation: author, time, channel, sanitised text, attachments. Remote images wait until the reader asks
 * for them. Knows no provider: everything comes in as properties.
 *
 * @element portico-message
 * @csspart message - The message with all that belongs to it.
 * @csspart from-self - The same, written by the customer.
 * @csspart from-customer - The same, written by another of their side.
 * @csspart from-agent - The same, written by the team.
 * @csspart from-system - The same, written by a machine.
 * @csspart author - Who wrote it.
 * @csspart side - Whose side they are on.
 * @csspart time - When.
 * @csspart note - What stands above the text, for example that it proposes a solution.
 * @csspart body - The text.
 * @csspart held-image - The place of an image that waits.
 * @csspart quote - Shows and hides the quoted mail at its end.
 * @csspart attachments - The list of files.
 * @csspart show-images - The button that loads the images.
 */
export class MessageElement extends StyledElement {
  static override styles = [tokens, base, controls, messageStyles];

  /** What to show. */
  @property({attribute: false}) message?: Message;

  /** Words and formats. */
  @property({attribute: false}) words?: Localizer;

  /** What stands above the text, for example that it proposes a solution. */
  @property({attribute: false}) note?: string;

  /** Its author goes on from the message before: who and when is told to assistive technology alone. */
  @property({type: Boolean, reflect: true}) continues = false;

  /** It came as the message before it: the channel is told to assistive technology alone. */
  @property({type: Boolean, attribute: 'same-channel'}) sameChannel = false;

  /** What can be done with its files. */
  @property({attribute: false}) files?: MessageFiles;

  /** Images that are still held back. */
  @state() private heldImages = 0;
  @state() private attachedImages = 0;
  /** Addresses of images that came with the message. */
  readonly #addresses: string[] = [];
  @state() private body: HTMLElement | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('message') && changed.get('message')?.html !== this.message?.html) void this.#clean();
    if (changed.has('words') && this.body) this.#labelQuote(this.body);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // It was moved while it waited.
    if (this.hasUpdated && this.message?.html && !this.body) void this.#clean();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unschedule(this);
    // Moved it keeps what it shows.
    setTimeout(() => {
      if (!this.isConnected) for (const address of this.#addresses.splice(0)) URL.revokeObjectURL(address);
    });
  }

  override render(): TemplateResult | typeof nothing {
    const {message, words} = this;
    if (!message || !words) return nothing;
    const {author} = message;
    return html`
      <article
        part="message from-${author.self ? 'self' : author.role}"
        class=${author.self ? 'self' : author.role}
        tabindex="-1"
        aria-label=${words.t('message.by', {author: this.#author(message, words)})}
      >
        <header class=${this.continues ? 'visually-hidden' : ''}>
          <span class="author" part="author" dir="auto">${this.#author(message, words)}</span>
          ${author.self ? nothing : html`<span class="side muted" part="side">${words.t(`message.side.${author.role}`)}</span>`}
          <span class="meta muted" part="time">
            ${clockTime(message.sentAt, words)}
            <span class=${this.sameChannel ? 'visually-hidden' : ''}>· ${words.t(`channel.${message.channel}`)}</span>
          </span>
        </header>
        ${this.note ? html`<p class="note" part="note">${icons.closed}${this.note}</p>` : nothing}
        <div class="body" part="body" dir="auto">${this.body ?? this.#renderText(message, words)}</div>
        ${this.heldImages ? this.#renderHeld(words) : nothing}
        ${message.attachments.length ? this.#renderAttachments(message, words) : nothing}
      </article>
    `;
  }

  #renderText({text}: Message, words: Localizer): TemplateResult {
    const {own, quoted} = splitQuote(text);
    return html`
      <p class="plain">${linkify(own)}</p>
      ${
        quoted
          ? html`<details class="quote">
              <summary part="quote">${quoteLabels(words)}</summary>
              <p class="plain">${linkify(quoted)}</p>
            </details>`
          : nothing
      }
    `;
  }

  #renderHeld(words: Localizer): TemplateResult {
    return html`
      <p class="held muted">
        ${icons.image}
        ${words.t(this.attachedImages === this.heldImages ? 'message.imagesAttached' : 'message.imagesHeld', {count: this.heldImages})}
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
                exportparts=${exportedParts('attachment')}
                .attachment=${attachment}
                .words=${words}
                .files=${this.files}
              ></portico-attachment>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #author({author}: Message, words: Localizer): string {
    if (author.self) return words.t('person.you');
    return author.name || words.t(author.role === 'agent' ? 'message.side.agent' : 'message.side.system');
  }

  readonly #showImages = () => {
    if (this.body) void readyCleaner()?.showHeldImages(this.body, contentId => this.#loadAttached(contentId));
    this.heldImages = 0;
    // The button goes.
    this.renderRoot.querySelector('article')?.focus();
  };

  /** What cannot be loaded is there as a file still, and leaves its description here. */
  async #loadAttached(contentId: string): Promise<string | undefined> {
    const bare = (id = '') => id.replace(/^<|>$/g, '');
    const attachment = this.message?.attachments.find(file => bare(file.contentId) === bare(contentId));
    if (!attachment || !isImage(attachment)) return undefined;
    const content = await this.files?.read(attachment).catch(() => undefined);
    if (!content || !this.isConnected) return undefined;
    const address = URL.createObjectURL(new Blob([content], {type: attachment.type}));
    this.#addresses.push(address);
    return address;
  }

  /** Until its HTML is clean, and where it cannot be cleaned, a message shows as text. */
  async #clean(): Promise<void> {
    const {message} = this;
    this.body = undefined;
    this.heldImages = 0;
    unschedule(this);
    if (!message?.html) return;
    const cleaner = readyCleaner() ?? (await loadCleaner().catch(() => undefined));
    if (cleaner && this.message === message) schedule(this, () => this.#take(cleaner.clean(message.html ?? '')));
  }

  #take({fragment, heldImages, attachedImages, quote}: CleanHtml): void {
    const body = document.createElement('div');
    body.className = 'html';
    body.append(fragment);
    quote?.prepend(document.createElement('summary'));
    this.#labelQuote(body);
    this.body = body;
    this.heldImages = heldImages;
    this.attachedImages = attachedImages;
  }

  #labelQuote(body: HTMLElement): void {
    const summary = body.querySelector<HTMLElement>('summary');
    if (!summary || !this.words) return;
    summary.setAttribute('part', 'quote');
    render(quoteLabels(this.words), summary);
  }
}

function quoteLabels(words: Localizer): TemplateResult {
  return html`<span class="when-closed">${words.t('message.quote.show')}</span
    ><span class="when-open">${words.t('message.quote.hide')}</span>`;
}
