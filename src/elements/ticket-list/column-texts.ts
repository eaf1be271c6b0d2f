import type {TicketColumn} from '../../contract/session.js';
import type {TicketSummary} from '../../contract/tickets.js';
import type {Localizer} from '../../messages/localizer.js';
import {statusText} from '../../ui/status-badge.js';

/** What stands in each column as plain text, for the export (R44); dates so that spreadsheets read and sort them. */
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
  const day = `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
  return `${day} ${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/** By hand: `padStart` takes half of the time of a long export. */
function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
