import {html, nothing, type TemplateResult} from 'lit';
import type {PortalError} from '../contract/error.js';
import type {Localizer} from '../messages/localizer.js';
import type {MessageKey} from '../messages/messages.js';
import {icons} from './icons.js';
import {notice} from './notice.js';

/** What an error notice is made of. */
export interface ErrorNoticeContent {
  readonly error: PortalError;
  readonly words: Localizer;
  /** What could not be done; without it, "We could not load this". */
  readonly title?: string;
  /** Adds "Try again". */
  readonly onRetry?: () => void;
  /** Other ways to go on, beside "Try again". */
  readonly more?: TemplateResult;
}

/** What happened, what was kept, what to do. The code stands in the details, for support. */
export function errorNotice({error, words, title, onRetry, more: ways}: ErrorNoticeContent): TemplateResult {
  const retry = html`<button type="button" part="retry" @click=${onRetry}>${icons.retry}${words.t('action.retry')}</button>`;
  const more = html`
    ${onRetry ? html`<p class="notice-ways">${retry}${ways ?? nothing}</p>` : nothing}
    <details>
      <summary>${words.t('error.details')}</summary>
      <code>${errorCode(error)}</code>
    </details>
  `;
  return notice({kind: 'error', title: title ?? words.t('error.load'), text: errorText(error, words), more});
}

/** Our own sentence for an error, by reason where there is one that customers understand, else by code. */
export function errorText(error: PortalError, words: Localizer): string {
  if (error.code === 'rate-limited' && error.retryAfter) {
    return words.t('error.rate-limited.wait', {count: Math.ceil(error.retryAfter / 60)});
  }
  const byReason = error.reason && (`reason.${error.reason}` as MessageKey);
  return words.t(byReason && words.has(byReason) ? byReason : `error.${error.code}`);
}

function errorCode({code, status, reason, requestId}: PortalError): string {
  return [code, reason, status, requestId].filter(part => part !== undefined).join(' · ');
}
