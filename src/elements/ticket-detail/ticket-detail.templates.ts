import {html, nothing, type TemplateResult} from 'lit';
import type {PortalError} from '../../contract/error.js';
import type {Ticket} from '../../contract/tickets.js';
import type {Localizer} from '../../messages/localizer.js';
import {errorNotice} from '../../ui/error-notice.js';
import {exportedParts} from '../../ui/exported-parts.js';
import {icons} from '../../ui/icons.js';
import {notice} from '../../ui/notice.js';
import {statusBadge} from '../../ui/status-badge.js';
import {propertyRows} from './property-rows.js';
import {relativeTime, shortDate} from '../../ui/time.js';

export interface Header {
  readonly words: Localizer;
  readonly ticket: Ticket;
  readonly closing: {readonly confirming: boolean; readonly done: boolean};
  readonly busy: boolean;
  readonly failure: {readonly title: string; readonly error: PortalError} | undefined;
  readonly onClose: () => void;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
  readonly onReopen: () => void;
  readonly onPrint: () => void;
}

/** Subject, status, and what the customer may do (R14). */
export function renderHeader(header: Header): TemplateResult {
  const {words, ticket, failure, closing} = header;
  return html`
    <div class="head">
      <div class="title">
        <h2 part="subject" tabindex="-1"><bdi>${ticket.subject || words.t('ticket.noSubject')}</bdi></h2>
        ${closing.confirming ? nothing : renderActions(header)}
      </div>
      <p class="facts">
        ${statusBadge(ticket.status, words)}
        ${ticket.reference ? html`<span class="muted figures">${ticket.reference}</span>` : nothing}
        <span class="muted">${words.t('ticket.updated')} ${relativeTime(ticket.lastActivityAt, words)}</span>
      </p>
      ${closing.confirming ? renderConfirm(header) : nothing}
      ${closing.done && ticket.status.state === 'closed' ? notice({kind: 'success', title: words.t('ticket.closed.done')}) : nothing}
      ${failure ? errorNotice({...failure, words}) : nothing}
    </div>
  `;
}

function renderActions({words, ticket, busy, onClose, onReopen, onPrint}: Header): TemplateResult {
  const {close, reopen} = ticket.can;
  return html`
    <div class="actions">
      <button type="button" class="quiet" part="print" @click=${onPrint}>
        ${icons.print}<span>${words.t('ticket.print')}</span>
      </button>
      ${close.allowed ? html`<button type="button" part="close" @click=${onClose}>${icons.closed}${words.t('ticket.close')}</button>` : nothing}
      ${
        reopen.allowed
          ? html`<button type="button" part="reopen" aria-disabled=${busy} @click=${onReopen}>
              ${icons.retry}${words.t('ticket.reopen')}
            </button>`
          : nothing
      }
    </div>
  `;
}

/** Closing asks once, in place. */
function renderConfirm({words, busy, onCancel, onConfirm}: Header): TemplateResult {
  return html`
    <div class="confirm" part="confirm" role="group" aria-label=${words.t('ticket.close.question')}>
      <p>${words.t('ticket.close.question')}</p>
      <button type="button" class="primary" part="close" aria-disabled=${busy} @click=${onConfirm}>
        ${words.t(busy ? 'ticket.close.busy' : 'ticket.close')}
      </button>
      <button type="button" @click=${onCancel}>${words.t('action.cancel')}</button>
    </div>
  `;
}

/** What is known of the ticket. */
export function renderProperties(ticket: Ticket, words: Localizer): TemplateResult {
  const createdAt = words.t('column.createdAt');
  return html`
    <aside aria-label=${words.t('ticket.properties')}>
      <dl part="properties">
        ${propertyRows(ticket, words).map(
          ([label, value]) =>
            html`<div>
              <dt class="muted">${label}</dt>
              <dd><bdi>${label === createdAt ? shortDate(ticket.createdAt, words) : value}</bdi></dd>
            </div>`,
        )}
      </dl>
      <portico-participants .ticketId=${ticket.id} exportparts=${exportedParts.participants}></portico-participants>
    </aside>
  `;
}
