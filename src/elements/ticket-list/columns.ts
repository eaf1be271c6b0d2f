import {html, nothing, type TemplateResult} from 'lit';
import type {Person} from '../../contract/primitives.js';
import type {TicketColumn} from '../../contract/session.js';
import type {TicketSummary} from '../../contract/tickets.js';
import type {Localizer} from '../../messages/localizer.js';
import {statusBadge} from '../../ui/status-badge.js';
import {renderSubject, type SubjectCell} from './subject.templates.js';
import {waitingMark} from './waiting-mark.js';

type RenderCell = (ticket: TicketSummary, context: SubjectCell) => TemplateResult;

/** The cell of each column (R41), in as few templates as can be: each one more costs a third of a row's time. */
const cells: Readonly<Record<TicketColumn, RenderCell>> = {
  subject: renderSubject,
  requester: ({requester}, {words}) => personCell('requester', requester, words),
  createdAt: ({createdAt}, {words}) => timeCell('createdAt', createdAt, words.date(createdAt), words),
  owner: ({owner}, {words}) => personCell('owner', owner, words),
  lastActivityAt: ({lastActivityAt}, {words}) =>
    timeCell('lastActivityAt', lastActivityAt, words.capital(words.relative(lastActivityAt)), words),
  status: ({status, waitingForCustomer}, {words}) =>
    html`<td part="cell" role="cell" class="status">
      ${statusBadge(status, words)} ${waitingForCustomer ? waitingMark(words) : nothing}
    </td>`,
};

/** Width of each column, as a track of a grid: the subject takes what is left of the room that the others need. */
const widths: Readonly<Record<TicketColumn, string>> = {
  subject: 'minmax(10em, 6fr)',
  requester: 'minmax(min(7.25em, 10cqi), 1.4fr)',
  createdAt: 'minmax(min(6em, 9cqi), 1fr)',
  owner: 'minmax(min(7.25em, 10cqi), 1.4fr)',
  lastActivityAt: 'minmax(min(9em, 13cqi), 1.2fr)',
  status: 'minmax(min(8em, 12cqi), 1.25fr)',
};

/** What stands in a column of a ticket's row. */
export function renderCell(column: TicketColumn, ticket: TicketSummary, context: SubjectCell): TemplateResult {
  return cells[column](ticket, context);
}

/** The tracks of a grid with these columns. */
export function columnWidths(columns: readonly TicketColumn[]): string {
  return columns.map(column => widths[column]).join(' ');
}

/** What a person is called in a row. */
export function personName(someone: Person | null, words: Localizer): string {
  return someone?.self ? words.t('person.you') : someone?.name || words.t('person.none');
}

function personCell(column: TicketColumn, someone: Person | null, words: Localizer): TemplateResult {
  return html`<td part="cell" role="cell" class=${column}>
    <span class=${someone ? nothing : 'muted'} dir="auto">${personName(someone, words)}</span>
  </td>`;
}

/** A time, with the exact one on demand. */
function timeCell(column: TicketColumn, iso: string, text: string, words: Localizer): TemplateResult {
  return html`<td part="cell" role="cell" class=${column}>
    <time dir="auto" datetime=${iso} title=${words.dateTime(iso)}>${text}</time>
  </td>`;
}
