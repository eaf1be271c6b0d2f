import {css, html, nothing, type TemplateResult} from 'lit';
import type {PortalError} from '../contract/error.js';
import type {Localizer} from '../messages/localizer.js';
import {errorNotice, retryButton} from './error-notice.js';
import {icons} from './icons.js';
import {notice} from './notice.js';

/** A reply that is not confirmed, as the store describes it. */
export interface OutgoingContent {
  readonly text: string;
  readonly files: readonly {readonly file: {readonly name: string}}[];
  readonly status: 'sending' | 'failed';
  readonly error: PortalError | undefined;
}

/**
 * A reply on its way, as it will stand in the conversation; failed it stays.
 * @param more - The ways to go on, where they stand with it.
 */
export function outgoingMessage({text, files, status}: OutgoingContent, words: Localizer, more?: unknown): TemplateResult {
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
      ${more ?? nothing}
    </article>
  `;
}

export interface FailureView {
  /** Why it failed; undefined for one that the page was closed on. */
  readonly error: PortalError | undefined;
  /** Is it being tried again? */
  readonly busy: boolean;
  readonly words: Localizer;
  readonly onRetry: () => void;
  /** Puts it back where it is written. */
  readonly onEdit: () => void;
}

/** That a reply was not sent, or may not have been, with the ways to go on. */
export function outgoingFailure({error, busy, words, onRetry, onEdit}: FailureView): TemplateResult {
  const edit = html`<button type="button" part="edit" aria-disabled=${busy} @click=${onEdit}>${words.t('reply.edit')}</button>`;
  const retrying = busy ? words.t('reply.sending') : undefined;
  if (error) return errorNotice({error, words, title: words.t('reply.failed'), onRetry, retrying, more: edit});
  const ways = html`<p class="notice-ways">${retryButton({words, onRetry, retrying})} ${edit}</p>`;
  return notice({kind: 'info', title: words.t('reply.unconfirmed'), text: words.t('reply.unconfirmed.text'), more: ways});
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
  .outgoing-files {
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
