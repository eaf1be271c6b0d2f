import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {toPortalError} from '../../contract/error.js';
import type {Attachment} from '../../contract/messages.js';
import type {Localizer} from '../../messages/localizer.js';
import {base} from '../../styles/base.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import {errorText} from '../error-notice.js';
import {FocusKeeper} from '../focus-keeper.js';
import {icons} from '../icons.js';
import type {MessageFiles} from '../message/message-files.js';
import {saveBlob} from '../save-blob.js';
import {attachmentStyles} from './attachment.styles.js';
import {Download} from './download.js';
import {isImage} from './is-image.js';
import {StyledElement} from '../styled-element.js';

/**
 * A file of a message as a compact card; activating it downloads the file, or shows it where it is an image. Nothing is loaded
 * before that.
 *
 * @element portico-attachment
 * @csspart frame - The file with all that belongs to it.
 * @csspart card - The button.
 * @csspart thumbnail - The image, once it was shown.
 * @csspart name - The file's name.
 * @csspart size - The file's kind and size.
 * @csspart download - The button that downloads an image.
 * @csspart progress - How much is here.
 * @csspart cancel - The button that stops the download.
 * @csspart error - Why the download failed.
 * @csspart retry - The button that tries again.
 */
export class AttachmentElement extends StyledElement {
  static override styles = [tokens, base, controls, attachmentStyles];

  /** The file. */
  @property({attribute: false}) attachment?: Attachment;

  /** Words and formats. */
  @property({attribute: false}) words?: Localizer;

  /** What can be done with it. */
  @property({attribute: false}) files?: MessageFiles;

  @state() private thumbnail: string | undefined;
  readonly #download = new Download(this);

  constructor() {
    super();
    new FocusKeeper(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#download.cancel();
  }

  override render(): TemplateResult | typeof nothing {
    const {attachment, words} = this;
    if (!attachment || !words) return nothing;
    const {loaded, error} = this.#download;
    return html`
      <div class="row" part="frame">
        ${this.#renderCard(attachment, words)}
        ${
          this.#showsImage(attachment) && loaded === undefined
            ? html`<button type="button" class="icon-button" part="download" @click=${this.#save}>
                ${icons.download}<span class="visually-hidden">${words.t('file.download.named', {name: attachment.name})}</span>
              </button>`
            : nothing
        }
        ${
          loaded === undefined
            ? nothing
            : html`<button type="button" class="icon-button" part="cancel" @click=${this.#download.cancel}>
                ${icons.remove}<span class="visually-hidden">${words.t('file.cancel', {name: attachment.name})}</span>
              </button>`
        }
      </div>
      ${
        loaded === undefined
          ? nothing
          : html`<progress
              part="progress"
              max=${attachment.size || 1}
              .value=${loaded}
              aria-label=${words.t('file.downloading.named', {name: attachment.name})}
            ></progress>`
      }
      <div class="error" role="status">${error ? this.#renderError(errorText(error, words), words) : nothing}</div>
    `;
  }

  #renderCard(attachment: Attachment, words: Localizer): TemplateResult {
    const {name, size} = attachment;
    const shows = this.#showsImage(attachment);
    const busy = this.#download.loaded !== undefined;
    return html`
      <button type="button" class="card" part="card" aria-disabled=${busy} @click=${shows ? this.#show : this.#save}>
        ${this.thumbnail ? html`<img part="thumbnail" src=${this.thumbnail} alt="" />` : shows ? icons.image : icons.file}
        <span class="what">
          <span class="name" part="name" dir="auto">${name}</span>
          <bdi class="size muted figures" part="size"
            >${busy ? words.t('file.downloading') : `${kindOf(attachment)} · ${words.fileSize(size)}`}</bdi
          >
        </span>
        <span class="visually-hidden">${words.t(shows ? 'file.show' : 'file.download')}</span>
        ${shows ? nothing : icons.download}
      </button>
    `;
  }

  #renderError(text: string, words: Localizer): TemplateResult {
    return html`
      <span part="error">${text}</span>
      <button type="button" class="link" part="retry" @click=${this.#save}>${words.t('action.retry')}</button>
    `;
  }

  #showsImage(attachment: Attachment): boolean {
    return this.files?.show !== undefined && isImage(attachment);
  }

  readonly #show = async (event: Event) => {
    const {attachment, files} = this;
    if (!attachment || !files?.show) return;
    this.#download.error = undefined;
    try {
      this.thumbnail = (await files.show(attachment, event.currentTarget as HTMLElement)) ?? this.thumbnail;
    } catch (error) {
      this.#download.error = toPortalError(error);
      this.requestUpdate();
    }
  };

  readonly #save = async () => {
    const {attachment, files} = this;
    const blob = attachment && files && (await this.#download.read(attachment, files));
    if (blob) saveBlob(blob, attachment.name);
  };
}

/** What people call the kind of a file: its ending, else the end of its media type. */
function kindOf({name, type}: Attachment): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1];
  return (ending ?? type.split(';')[0]?.split('/').at(-1) ?? '').toUpperCase();
}
