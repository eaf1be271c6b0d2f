import {html, type TemplateResult} from 'lit';
import type {Person} from '../../contract/primitives.js';
import type {TicketColumn} from '../../contract/session.js';
import type {TicketSummary} from '../../contract/tickets.js';
import type {Localizer} from '../../messages/localizer.js';
import {statusBadge} from '../../ui/status-badge.js';
import {relativeTime, shortDate} from '../../ui/time.js';

type RenderCell = (ticket: TicketSummary, words: Localizer, subject: () => TemplateResult) => TemplateResult;

/** What stands in each column (R41). */
export const ticketColumns: Readonly<Record<TicketColumn, RenderCell>> = {
  subject: (_ticket, _words, subject) => subject(),
  requester: ({requester}, words) => person(requester, words),
  createdAt: ({createdAt}, words) => shortDate(createdAt, words),
  owner: ({owner}, words) => person(owner, words),
  lastActivityAt: ({lastActivityAt}, words) => relativeTime(lastActivityAt, words),
  status: ({status}, words) => statusBadge(status, words),
};

/** Width of each column, as a track of a grid. */
const widths: Readonly<Record<TicketColumn, string>> = {
  subject: 'minmax(0, 5fr)',
  requester: 'minmax(0, 1.6fr)',
  createdAt: 'minmax(0, 1.2fr)',
  owner: 'minmax(0, 1.6fr)',
  lastActivityAt: 'minmax(0, 1.9fr)',
  status: 'minmax(0, 1.1fr)',
};

/** The tracks of a grid with these columns. */
export function columnWidths(columns: readonly TicketColumn[]): string {
  return columns.map(column => widths[column]).join(' ');
}

function person(someone: Person | null, words: Localizer): TemplateResult {
  if (!someone) return html`<span class="muted">${words.t('person.none')}</span>`;
  return html`<span dir="auto">${someone.self ? words.t('person.you') : someone.name}</span>`;
}
