import {css, html, nothing, type TemplateResult} from 'lit';
import type {PortalError} from '../contract/error.js';
import type {Localizer} from '../messages/localizer.js';
import {errorNotice} from './error-notice.js';
import {icons} from './icons.js';

/** A reply that is not confirmed, as the store describes it. */
export interface OutgoingContent {
  readonly text: string;
  readonly files: readonly {readonly file: {readonly name: string}}[];
  readonly status: 'sending' | 'failed';
  readonly error: PortalError | undefined;
}

export interface OutgoingView {
  readonly outgoing: OutgoingContent;
  readonly words: Localizer;
  readonly onRetry: () => void;
  /** Puts it back where it is written. */
  readonly onEdit: () => void;
}

/** A reply on its way, as it will stand in the conversation; failed it stays, with the ways to go on. */
export function outgoingMessage({outgoing, words, onRetry, onEdit}: OutgoingView): TemplateResult {
  const {text, files, status, error} = outgoing;
  return html`
    <article class="outgoing ${status}" part="outgoing" aria-label=${words.t('reply.outgoing')}>
      <p class="outgoing-head">
        <span class="outgoing-author">${words.t('person.you')}</span>
        <span class="outgoing-state muted" role="status"
          >${words.t(status === 'sending' ? 'reply.sending' : 'reply.notSent')}</span
        >
      </p>
      <p class="outgoing-text" dir="auto">${text}</p>
      ${
        files.length
          ? html`<ul class="outgoing-files">
              ${files.map(({file}) => html`<li>${icons.file}<span dir="auto">${file.name}</span></li>`)}
            </ul>`
          : nothing
      }
      ${status === 'failed' ? renderFailure(error, words, onRetry, onEdit) : nothing}
    </article>
  `;
}

function renderFailure(
  error: PortalError | undefined,
  words: Localizer,
  onRetry: () => void,
  onEdit: () => void,
): TemplateResult {
  const edit = html`<button type="button" part="edit" @click=${onEdit}>${words.t('reply.edit')}</button>`;
  if (error) return html`${errorNotice({error, words, title: words.t('reply.failed'), onRetry, more: edit})}`;
  return html`
    <p>${words.t('reply.unconfirmed')}</p>
    <p class="outgoing-ways">
      <button type="button" part="retry" @click=${onRetry}>${icons.retry}${words.t('action.retry')}</button>
      ${edit}
    </p>
  `;
}

export const outgoingStyles = css`
  .outgoing {
    display: grid;
    gap: 0.5em;
    padding: 1em 1.15em;
    border-radius: var(--_radius);
    border: 1px dashed var(--_line-strong);
  }
  .outgoing.failed {
    border-color: var(--_danger);
  }
  .outgoing-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 0.6em;
  }
  .outgoing-author {
    font-weight: 650;
  }
  .outgoing-text {
    max-inline-size: 72ch;
    white-space: pre-wrap;
  }
  .outgoing.sending .outgoing-text {
    opacity: 0.75;
  }
  .outgoing-files,
  .outgoing-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
  }
  .outgoing-files li {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    color: var(--_muted);
  }
`;
