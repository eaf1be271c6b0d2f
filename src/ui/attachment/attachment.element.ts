import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {toPortalError, type PortalError} from '../../contract/error.js';
import type {Attachment} from '../../contract/messages.js';
import type {Localizer} from '../../messages/localizer.js';
import {base} from '../../styles/base.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import {errorText} from '../error-notice.js';
import {icons} from '../icons.js';
import {saveBlob} from '../save-blob.js';

/**
 * A file of a message as a compact card; activating it downloads the file.
 *
 * @element portico-attachment
 * @csspart card - The button.
 * @csspart name - The file's name.
 * @csspart size - The file's size.
 * @csspart error - Why the download failed.
 */
export class AttachmentElement extends LitElement {
  static override styles = [
    tokens,
    base,
    controls,
    css`
      button {
        max-inline-size: 100%;
        padding-inline: 0.75em;
        text-align: start;
        font-weight: inherit;
      }
      .name {
        font-weight: 550;
      }
      .size,
      .error {
        font-size: 0.875em;
        white-space: nowrap;
      }
      .error {
        color: var(--_danger);
        white-space: normal;
      }
    `,
  ];

  /** The file. */
  @property({attribute: false}) attachment?: Attachment;

  /** Words and formats. */
  @property({attribute: false}) words?: Localizer;

  /** Reads the file's content. */
  @property({attribute: false}) read?: (attachment: Attachment) => Promise<Blob>;

  @state() private busy = false;
  @state() private error: PortalError | undefined;

  override render(): TemplateResult | typeof nothing {
    const {attachment, words} = this;
    if (!attachment || !words) return nothing;
    return html`
      <button type="button" part="card" aria-disabled=${this.busy} @click=${this.#download}>
        ${icons.file}
        <span class="name" part="name" dir="auto">${attachment.name}</span>
        <bdi class="size muted figures" part="size"
          >${this.busy ? words.t('file.downloading') : words.fileSize(attachment.size)}</bdi
        >
        <span class="visually-hidden">${words.t('file.download')}</span>
        ${icons.download}
      </button>
      <p class="error" part="error" role="status">${this.error ? errorText(this.error, words) : nothing}</p>
    `;
  }

  readonly #download = async () => {
    const {attachment, read} = this;
    if (!attachment || !read || this.busy) return;
    this.busy = true;
    this.error = undefined;
    try {
      saveBlob(await read(attachment), attachment.name);
    } catch (error) {
      this.error = toPortalError(error);
    } finally {
      this.busy = false;
    }
  };
}
