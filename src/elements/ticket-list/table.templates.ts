import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import type {TicketColumn} from '../../contract/session.js';
import type {TicketSummary} from '../../contract/tickets.js';
import type {Localizer} from '../../messages/localizer.js';
import type {ListView} from '../../store/list-view.js';
import {icons} from '../../ui/icons.js';
import {renderCell} from './columns.js';
import type {RowFocus} from './row-focus.js';
import type {RowSlot} from './row-window.js';
import {sortBy, type Sorting} from './sorting.js';

export interface Table {
  readonly words: Localizer;
  readonly columns: readonly TicketColumn[];
  /** Are they the owner's? Then cards leave out what matters less. */
  readonly standard: boolean;
  readonly tickets: readonly TicketSummary[];
  /** Over all pages; null where nobody can tell. */
  readonly total: number | null;
  readonly focus: RowFocus;
  readonly selected: string | undefined;
  readonly sort: Sorting;
  /** Words that were searched for; rows have room for what matched. */
  readonly search: string | undefined;
  readonly href: (ticket: TicketSummary) => string | undefined;
  readonly onSort: (change: Pick<ListView, 'sort' | 'order'>) => void;
  readonly onSelect: (event: MouseEvent, ticket: TicketSummary) => void;
}

/** A real table, its rows left out; roles are said again because rows are laid out as grids and cards, which loses them. */
export function renderTable(table: Table): TemplateResult {
  const {columns, total, words, focus} = table;
  return html`
    <table
      part="list"
      role="table"
      class="${table.search === undefined ? '' : 'searched'} ${table.standard ? 'standard' : ''}"
      aria-label=${words.t('list.label')}
      aria-rowcount=${total === null ? -1 : total + 1}
    >
      <thead role="rowgroup">
        <tr class="head" part="head" role="row" aria-rowindex="1">
          ${columns.map(column => renderHeader(column, table))}
        </tr>
      </thead>
      <tbody role="rowgroup" @focusin=${focus.take} @focusout=${focus.leave} @keydown=${focus.step}></tbody>
    </table>
  `;
}

function renderHeader(column: TicketColumn, {words, sort, onSort}: Table): TemplateResult {
  const sorted = column === sort.column;
  const ascending = sort.order === 'asc';
  return html`
    <th
      part="header"
      role="columnheader"
      scope="col"
      class=${column}
      aria-sort=${sorted ? (ascending ? 'ascending' : 'descending') : nothing}
    >
      <button type="button" class="sort" part="sort" @click=${() => onSort(sortBy(column, sort))}>
        ${words.t(`column.${column}`)} ${sorted ? (ascending ? icons.ascending : icons.descending) : nothing}
      </button>
    </th>
  `;
}

/** What stands in the body of the table: these rows, and gaps in the place of the others. */
export function renderRows(table: Table, slots: readonly RowSlot[]): unknown {
  const {tickets} = table;
  return repeat(
    slots,
    slot => ('gap' in slot ? slot.key : (tickets[slot.index]?.id ?? slot.index)),
    slot =>
      'gap' in slot
        ? html`<tr class="gap" role="presentation" aria-hidden="true" data-rows=${slot.gap}></tr>`
        : renderRow(tickets[slot.index], slot.index, table),
  );
}

/** While a row is the same it is not looked at again: scrolling draws the new ones alone. */
function renderRow(ticket: TicketSummary | undefined, index: number, table: Table): unknown {
  if (!ticket) return nothing;
  const {columns, selected, words, search} = table;
  const current = ticket.id === selected;
  return guard([ticket, index, columns.join(), words, current, search, table.href(ticket)], () => {
    return html`
      <tr
        part="row ${ticket.unread ? 'unread' : ''} ${current ? 'current' : ''}"
        role="row"
        class="row ${ticket.unread ? 'unread' : ''} ${ticket.waitingForCustomer ? 'waits' : ''}"
        data-ticket-id=${ticket.id}
        aria-rowindex=${index + 2}
        aria-current=${current ? 'true' : nothing}
      >
        ${columns.map(column => renderCell(column, ticket, table))}
      </tr>
    `;
  });
}
