import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {TicketColumn} from '../../contract/session.js';
import {ticketColumns} from './columns.js';
import type {TicketSummary} from '../../contract/tickets.js';
import type {Localizer} from '../../messages/localizer.js';
import type {ListView} from '../../store/list-view.js';
import {icons} from '../../ui/icons.js';
import {routeLink} from '../../ui/route-link.js';
import {sortBy, type Sorting} from './sorting.js';

export interface Table {
  readonly words: Localizer;
  readonly columns: readonly TicketColumn[];
  readonly tickets: readonly TicketSummary[];
  readonly selected: string | undefined;
  readonly sort: Sorting;
  readonly href: (ticket: TicketSummary) => string | undefined;
  readonly onSort: (change: Pick<ListView, 'sort' | 'order'>) => void;
  readonly onSelect: (event: MouseEvent, ticket: TicketSummary) => void;
}

/** A real table; roles are said again because cards on narrow containers change `display`, which loses them. */
export function renderTable(table: Table): TemplateResult {
  return html`
    <table part="list" role="table" aria-label=${table.words.t('list.label')}>
      <thead role="rowgroup">
        <tr role="row">
          ${table.columns.map(column => renderHeader(column, table))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          table.tickets,
          ticket => ticket.id,
          ticket => renderRow(ticket, table),
        )}
      </tbody>
    </table>
  `;
}

function renderHeader(column: TicketColumn, {words, sort, onSort}: Table): TemplateResult {
  const sorted = column === sort.column;
  const ascending = sort.order === 'asc';
  return html`
    <th part="header" role="columnheader" scope="col" aria-sort=${sorted ? (ascending ? 'ascending' : 'descending') : nothing}>
      <button type="button" class="sort" part="sort" @click=${() => onSort(sortBy(column, sort))}>
        ${words.t(`column.${column}`)} ${sorted ? (ascending ? icons.ascending : icons.descending) : nothing}
      </button>
    </th>
  `;
}

function renderRow(ticket: TicketSummary, table: Table): TemplateResult {
  const {columns, selected, words} = table;
  return html`
    <tr
      part="row"
      role="row"
      class=${ticket.unread ? 'unread' : nothing}
      aria-current=${ticket.id === selected ? 'true' : nothing}
    >
      ${columns.map(
        column => html`
          <td part="cell" role="cell" class=${column}>
            <span class="label muted" aria-hidden="true">${words.t(`column.${column}`)}</span>
            ${ticketColumns[column](ticket, words, () => renderSubject(ticket, table))}
          </td>
        `,
      )}
    </tr>
  `;
}

function renderSubject(ticket: TicketSummary, {href, onSelect, words}: Table): TemplateResult {
  return html`
    <span class="two-lines">
      ${ticket.unread ? html`<span class="dot"></span><span class="visually-hidden">${words.t('list.unread')}</span>` : nothing}
      ${routeLink({
        href: href(ticket),
        part: 'subject',
        className: 'subject-link',
        label: ticket.subject || words.t('ticket.noSubject'),
        onGo: event => onSelect(event, ticket),
      })}
      ${ticket.reference ? html`<span class="reference muted figures">${ticket.reference}</span>` : nothing}
    </span>
    ${ticket.snippet ? renderSnippet(ticket.snippet) : nothing}
  `;
}

function renderSnippet({text, matches}: NonNullable<TicketSummary['snippet']>): TemplateResult {
  let at = 0;
  const pieces = matches.map(([from, to]) => {
    const piece = html`${text.slice(at, from)}<mark>${text.slice(from, to)}</mark>`;
    at = to;
    return piece;
  });
  return html`<span class="snippet muted" dir="auto">${pieces}${text.slice(at)}</span>`;
}
