import {css, html, nothing, type TemplateResult} from 'lit';
import type {FieldProblem} from '../contract/error.js';
import type {UploadLimits} from '../contract/uploads.js';
import type {Localizer} from '../messages/localizer.js';
import {errorText} from './error-notice.js';
import {fileTypes} from './file-types.js';
import {icons} from './icons.js';
import {problemText} from './problem-text.js';

/** One file on its way, as the store's tray describes it. */
export interface PickedFile {
  readonly id: string;
  readonly file: {readonly name: string; readonly size: number};
  readonly status: 'uploading' | 'uploaded' | 'failed' | 'refused';
  readonly loaded: number;
  readonly error?: Parameters<typeof errorText>[0];
  readonly problem?: FieldProblem;
}

/** What takes the files. */
export interface FileTarget {
  readonly items: readonly PickedFile[];
  add(files: Iterable<File>): void;
  remove(id: string): void;
  retry(id: string): void;
}

/** The button that chooses files; limits are its description, stated before anything is chosen (R30). */
export function filePicker(target: FileTarget, words: Localizer, limits?: UploadLimits): TemplateResult {
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (input.files?.length) target.add(input.files);
    // The same file can be chosen again.
    input.value = '';
  };
  return html`
    <label class="button attach" part="attach" title=${limits ? limitsText(limits, words) : nothing}>
      ${icons.attach}<span>${words.t('file.attach')}</span>
      <input
        class="visually-hidden"
        type="file"
        multiple
        accept=${limits?.types.length ? limits.types.join(',') : nothing}
        aria-description=${limits ? limitsText(limits, words) : nothing}
        @change=${choose}
      />
    </label>
  `;
}

/** The limits in words. */
export function limitsText({maxCount, maxSize, types}: UploadLimits, words: Localizer): string {
  const size = words.t('file.limits', {count: maxCount, size: words.fileSize(maxSize)});
  return types.length ? `${size} ${words.t('file.types', {types: fileTypes(types, words)})}` : size;
}

/** The chosen files with progress, each with its way out: cancel, remove, try again. */
export function fileTray(target: FileTarget, words: Localizer): TemplateResult | typeof nothing {
  if (!target.items.length) return nothing;
  return html`
    <ul class="tray" part="files" aria-label=${words.t('file.chosen')}>
      ${target.items.map(item => html`<li part="file" class=${item.status}>${renderFile(item, target, words)}</li>`)}
    </ul>
  `;
}

function renderFile(item: PickedFile, target: FileTarget, words: Localizer): TemplateResult {
  const {file, status} = item;
  return html`
    ${icons.file}
    <span class="file-name" dir="auto">${file.name}</span>
    <bdi class="muted figures">${words.fileSize(file.size)}</bdi>
    ${status === 'uploading' ? html`<progress max=${file.size} .value=${item.loaded} aria-label=${words.t('file.uploading', {name: file.name})}></progress>` : nothing}
    <span class="file-state" role="status">${stateText(item, words)}</span>
    ${status === 'failed' ? html`<button type="button" class="link" part="retry" @click=${() => target.retry(item.id)}>${words.t('action.retry')}</button>` : nothing}
    <button type="button" class="icon-button" part="remove" @click=${() => target.remove(item.id)}>
      ${icons.remove}<span class="visually-hidden">${words.t('file.remove', {name: file.name})}</span>
    </button>
  `;
}

function stateText({status, error, problem}: PickedFile, words: Localizer): string {
  if (status === 'uploaded') return words.t('file.ready');
  if (status === 'failed' && error) return errorText(error, words);
  if (status === 'refused' && problem) return problemText(problem, words);
  return '';
}

/** Takes files from a drop or a paste; true if there were any. */
export function takeFiles(transfer: DataTransfer | null, target: FileTarget): boolean {
  const files = transfer ? [...transfer.files] : [];
  if (files.length) target.add(files);
  return files.length > 0;
}

export const filePickerStyles = css`
  .attach {
    position: relative;
    cursor: pointer;
  }
  .attach:focus-within {
    outline: 2px solid var(--_link);
    outline-offset: 2px;
  }
  .tray {
    display: grid;
    gap: 0.4em;
  }
  .tray li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.15em 0.6em;
    padding-block: 0.25em;
    padding-inline: 0.75em 0.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .tray .icon-button {
    margin-inline-start: auto;
  }
  .file-name {
    /* Beside its icon, however long it is. */
    max-inline-size: calc(100% - 2em);
    font-weight: 550;
  }
  .file-state {
    font-size: 0.875em;
    color: var(--_success);
  }
  .failed .file-state,
  .refused .file-state {
    color: var(--_danger);
  }
  .refused,
  .failed {
    border-color: var(--_danger);
  }
  progress {
    inline-size: 8em;
    accent-color: var(--_accent);
  }
`;
