import {html, type TemplateResult} from 'lit';
import type {Person} from '../../contract/primitives.js';
import type {TicketColumn} from '../../contract/session.js';
import type {TicketSummary} from '../../contract/tickets.js';
import type {Localizer} from '../../messages/localizer.js';
import {statusBadge, statusText} from '../../ui/status-badge.js';
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

/** The same as plain text, for the export (R44); dates so that spreadsheets read and sort them. */
export const ticketColumnTexts: Readonly<Record<TicketColumn, (ticket: TicketSummary, words: Localizer) => string>> = {
  subject: ({subject}) => subject,
  requester: ({requester}) => requester?.name ?? '',
  createdAt: ({createdAt}) => sortableDate(createdAt),
  owner: ({owner}) => owner?.name ?? '',
  lastActivityAt: ({lastActivityAt}) => sortableDate(lastActivityAt),
  status: ({status}, words) => statusText(status, words),
};

/** `2026-11-02 09:15`, in the reader's time zone. */
function sortableDate(iso: string): string {
  const date = new Date(iso);
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day} ${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

function person(someone: Person | null, words: Localizer): TemplateResult {
  if (!someone) return html`<span class="muted">${words.t('person.none')}</span>`;
  return html`<span dir="auto">${someone.self ? words.t('person.you') : someone.name}</span>`;
}
