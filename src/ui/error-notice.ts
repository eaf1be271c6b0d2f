import {html, nothing, type TemplateResult} from 'lit';
import type {PortalError} from '../contract/error.js';
import type {Localizer} from '../messages/localizer.js';
import type {MessageKey} from '../messages/messages.js';
import {icons} from './icons.js';
import {notice} from './notice.js';

/** In seconds. */
const DAY = 86_400;

/** What an error notice is made of. */
export interface ErrorNoticeContent {
  readonly error: PortalError;
  readonly words: Localizer;
  /** What could not be done; without it, "We could not load this". */
  readonly title?: string;
  /** Adds "Try again". */
  readonly onRetry?: () => void;
  /** What "Try again" says while that is done. */
  readonly retrying?: string | undefined;
  /** Other ways to go on, beside "Try again". */
  readonly more?: TemplateResult;
}

/** What happened, what was kept, what to do. The code stands in the details, for support. */
export function errorNotice({error, words, title, onRetry, retrying, more: ways}: ErrorNoticeContent): TemplateResult {
  const more = html`
    ${onRetry ? html`<p class="notice-ways">${retryButton({words, onRetry, retrying})}${ways ?? nothing}</p>` : nothing}
    <details>
      <summary part="notice-details">${words.t('error.details')}</summary>
      <code>${errorCode(error)}</code>
    </details>
  `;
  return notice({kind: 'error', title: title ?? words.t('error.load'), text: errorText(error, words), more});
}

/** "Try again". While that is done it says so, and keeps its place and the focus. */
export function retryButton({
  words,
  onRetry,
  retrying,
}: Pick<ErrorNoticeContent, 'words' | 'onRetry' | 'retrying'>): TemplateResult {
  return html`<button type="button" part="retry" aria-disabled=${retrying ? 'true' : nothing} @click=${onRetry}>
    ${icons.retry}${retrying ?? words.t('action.retry')}
  </button>`;
}

/** Our own sentence for an error, by reason where there is one that customers understand, else by code. */
export function errorText(error: PortalError, words: Localizer): string {
  const minutes = minutesToWait(error);
  if (minutes) return words.t('error.rate-limited.wait', {count: minutes});
  const byReason = error.reason && (`reason.${error.reason}` as MessageKey);
  return words.t(byReason && words.has(byReason) ? byReason : `error.${error.code}`);
}

/** Minutes to wait after too many tries, where that is known; who has to wait for days is told no number. */
export function minutesToWait({code, retryAfter = 0}: PortalError): number {
  return code === 'rate-limited' && retryAfter < DAY ? Math.ceil(retryAfter / 60) : 0;
}

function errorCode({code, status, reason, requestId}: PortalError): string {
  return [code, reason, status, requestId].filter(part => part !== undefined).join(' · ');
}
