import {html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Attachment} from '../../contract/messages.js';
import type {Localizer} from '../../messages/localizer.js';
import {base} from '../../styles/base.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import {Download} from '../attachment/download.js';
import {errorText} from '../error-notice.js';
import {FocusKeeper} from '../focus-keeper.js';
import {icons} from '../icons.js';
import type {MessageFiles} from '../message/message-files.js';
import {saveBlob} from '../save-blob.js';
import {ImageShelf} from './image-shelf.js';
import {lightboxStyles} from './lightbox.styles.js';
import {StyledElement} from '../styled-element.js';

/** A finger that moved this far across turns the page, in pixels. */
const SWIPE = 60;

/**
 * Shows the images of a conversation one at a time over the page, as a modal dialog (WAI-ARIA dialog pattern): arrow keys or a
 * swipe turn, Escape closes, the focus goes back. An image fits the window; activating it shows it in its own size.
 *
 * @element portico-lightbox
 * @csspart dialog - The dialog.
 * @csspart name - The file's name, and which of how many.
 * @csspart image - The image.
 * @csspart zoom - The button around it that shows it in its own size.
 * @csspart previous - The button to the image before.
 * @csspart next - The button to the next image.
 * @csspart download - The button that downloads.
 * @csspart close - The button that closes.
 * @csspart progress - How much is here.
 * @csspart error - Why it cannot be shown.
 * @csspart retry - The button that tries again.
 */
export class LightboxElement extends StyledElement {
  static override styles = [tokens, base, controls, lightboxStyles];

  /** Words and formats. */
  @property({attribute: false}) words?: Localizer;

  /** How files are read. */
  @property({attribute: false}) files?: MessageFiles;

  @state() private images: readonly Attachment[] = [];
  @state() private index = 0;
  @state() private url: string | undefined;
  @state() private isBroken = false;
  @state() private isZoomed = false;
  @query('dialog') private dialog!: HTMLDialogElement | null;
  readonly #shelf = new ImageShelf();
  readonly #download = new Download(this);
  #from: HTMLElement | undefined;
  #swipeStart: number | undefined;

  constructor() {
    super();
    new FocusKeeper(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#download.cancel();
    this.#shelf.clear();
  }

  /**
   * Opens with one of the images; `from` gets the focus back.
   * @returns The address of that image, for a thumbnail, as long as this element is in the page. Undefined if it did not load.
   */
  async show(images: readonly Attachment[], image: Attachment, from: HTMLElement): Promise<string | undefined> {
    this.#from = from;
    this.images = images;
    this.index = Math.max(0, images.indexOf(image));
    await this.updateComplete;
    if (!this.dialog?.open) this.dialog?.showModal();
    this.renderRoot.querySelector<HTMLElement>('.close')?.focus();
    await this.#load();
    return this.#shelf.get(image);
  }

  override render(): TemplateResult | typeof nothing {
    const {words, images} = this;
    const image = images[this.index];
    if (!words || !image) return nothing;
    return html`
      <dialog part="dialog" aria-label=${image.name} @close=${this.#closed} @keydown=${this.#keydown} @click=${this.#clickBeside}>
        <div class="bar">
          <p class="name" part="name" role="status">
            <bdi>${image.name}</bdi>
            ${images.length > 1 ? html`<span class="figures">${words.t('image.place', {number: this.index + 1, count: images.length})}</span>` : nothing}
          </p>
          ${this.url ? this.#renderButton('download', icons.download, words.t('file.download.named', {name: image.name}), () => this.#save(image)) : nothing}
          ${this.#renderButton('close', icons.remove, words.t('action.close'), () => this.dialog?.close())}
        </div>
        <div class="stage ${this.isZoomed ? 'zoomed' : ''}" @pointerdown=${this.#touch} @pointerup=${this.#release}>
          ${this.#renderImage(image, words)}
        </div>
        ${images.length > 1 ? this.#renderTurning(words) : nothing}
      </dialog>
    `;
  }

  #renderImage({name, size}: Attachment, words: Localizer): TemplateResult {
    const {loaded, error} = this.#download;
    if (error || this.isBroken) {
      return html`
        <p class="error" part="error" role="alert">${error ? errorText(error, words) : words.t('image.broken')}</p>
        <button type="button" part="retry" @click=${() => void this.#load()}>${icons.retry}${words.t('action.retry')}</button>
      `;
    }
    if (!this.url) {
      return html`<progress
        part="progress"
        max=${size || 1}
        .value=${loaded ?? 0}
        aria-label=${words.t('file.downloading.named', {name})}
      ></progress>`;
    }
    return html`
      <button type="button" class="zoom" part="zoom" aria-pressed=${this.isZoomed} @click=${this.#zoom}>
        <img part="image" src=${this.url} alt=${name} draggable="false" @error=${this.#break} />
        <span class="visually-hidden">${words.t('image.zoom')}</span>
      </button>
    `;
  }

  #renderTurning(words: Localizer): TemplateResult {
    return html`
      <div class="turning">
        ${this.#renderButton('previous', icons.back, words.t('image.previous'), () => this.#turn(-1))}
        ${this.#renderButton('next', icons.back, words.t('image.next'), () => this.#turn(1))}
      </div>
    `;
  }

  #renderButton(part: string, icon: unknown, label: string, onClick: () => void): TemplateResult {
    return html`<button type="button" class="icon-button ${part}" part=${part} @click=${onClick}>
      ${icon}<span class="visually-hidden">${label}</span>
    </button>`;
  }

  #turn(step: number): void {
    const {length} = this.images;
    if (length < 2) return;
    this.index = (this.index + step + length) % length;
    void this.#load();
  }

  async #load(): Promise<void> {
    const {files} = this;
    const image = this.images[this.index];
    if (!image || !files) return;
    this.#download.cancel();
    this.#download.error = undefined;
    this.isBroken = false;
    this.isZoomed = false;
    this.url = this.#shelf.get(image);
    if (this.url) return;
    const blob = await this.#download.read(image, files);
    if (blob) this.#shelf.put(image, blob);
    if (this.images[this.index] === image) this.url = this.#shelf.get(image);
  }

  readonly #keydown = (event: KeyboardEvent) => {
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    // A large image is moved with them.
    if (this.isZoomed) return;
    event.preventDefault();
    this.#turn(event.key === forward ? 1 : -1);
  };

  readonly #zoom = () => {
    this.isZoomed = !this.isZoomed;
  };

  readonly #touch = (event: PointerEvent) => {
    this.#swipeStart = event.pointerType === 'touch' && event.isPrimary && !this.isZoomed ? event.clientX : undefined;
  };

  readonly #release = (event: PointerEvent) => {
    if (this.#swipeStart === undefined) return;
    const across = event.clientX - this.#swipeStart;
    this.#swipeStart = undefined;
    if (Math.abs(across) < SWIPE) return;
    const isForward = across < 0 === (getComputedStyle(this).direction !== 'rtl');
    this.#turn(isForward ? 1 : -1);
  };

  readonly #clickBeside = (event: Event) => {
    if (event.target === this.dialog || (event.target as Element).classList.contains('stage')) this.dialog?.close();
  };

  readonly #break = () => {
    this.isBroken = true;
  };

  readonly #closed = () => {
    this.#download.cancel();
    this.#from?.focus();
  };

  /** It is here already, and need not be asked for again. */
  #save(image: Attachment): void {
    const content = this.#shelf.content(image);
    if (content) saveBlob(content, image.name);
  }
}
