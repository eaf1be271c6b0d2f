import {html, nothing, type TemplateResult} from 'lit';
import type {PortalError} from '../../contract/error.js';
import type {Ticket, TicketSummary} from '../../contract/tickets.js';
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
  /** The ticket, or as long as that is not here, its row of the list. */
  readonly ticket: TicketSummary;
  /** What the customer may do, once it is known. */
  readonly can: Ticket['can'] | undefined;
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
      <h2 part="subject" tabindex="-1"><bdi>${ticket.subject || words.t('ticket.noSubject')}</bdi></h2>
      <div class="second">
        <p class="facts" part="facts">
          ${statusBadge(ticket.status, words)}
          ${ticket.reference ? html`<span class="muted figures">${ticket.reference}</span>` : nothing}
          <span class="muted">${words.t('ticket.updated')} ${relativeTime(ticket.lastActivityAt, words)}</span>
        </p>
        ${header.can && !closing.confirming ? renderActions(header, header.can) : nothing}
      </div>
      ${closing.confirming ? renderConfirm(header) : nothing}
      ${closing.done && ticket.status.state === 'closed' ? notice({kind: 'success', title: words.t('ticket.closed.done')}) : nothing}
      ${failure ? errorNotice({...failure, words}) : nothing}
    </div>
  `;
}

function renderActions({words, busy, onClose, onReopen, onPrint}: Header, {close, reopen}: Ticket['can']): TemplateResult {
  return html`
    <div class="actions" part="actions">
      <button type="button" class="quiet" part="print" @click=${onPrint}>
        ${icons.print}<span>${words.t('ticket.print')}</span>
      </button>
      ${close.allowed ? html`<button type="button" class="quiet" part="close" @click=${onClose}>${icons.closed}${words.t('ticket.close')}</button>` : nothing}
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
      <button type="button" part="cancel" @click=${onCancel}>${words.t('action.cancel')}</button>
    </div>
  `;
}

export interface Properties {
  readonly words: Localizer;
  readonly ticket: Ticket;
  /** On a narrow place they are folded until somebody asks. */
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** What is known of the ticket, and who takes part. */
export function renderProperties({words, ticket, open, onToggle}: Properties): TemplateResult {
  const createdAt = words.t('column.createdAt');
  return html`
    <aside class=${open ? 'open' : ''} part="aside" aria-label=${words.t('ticket.properties')}>
      <button type="button" class="quiet" part="details" aria-expanded=${open} aria-controls="details" @click=${onToggle}>
        ${icons.more}${words.t('ticket.properties')}
      </button>
      <div id="details">
        <dl part="properties">
          ${propertyRows(ticket, words).map(
            ([label, value]) =>
              html`<div>
                <dt class="muted">${label}</dt>
                <dd><bdi>${label === createdAt ? shortDate(ticket.createdAt, words) : value}</bdi></dd>
              </div>`,
          )}
        </dl>
        <portico-participants .ticketId=${ticket.id} exportparts=${exportedParts('participants')}></portico-participants>
      </div>
    </aside>
  `;
}
