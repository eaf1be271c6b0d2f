import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import type {TicketColumn} from '../../contract/session.js';
import {ticketColumns} from './columns.js';
import type {StatusOption, TicketSummary} from '../../contract/tickets.js';
import type {Localizer} from '../../messages/localizer.js';
import type {ListView} from '../../store/ticket-list-store.js';
import {icons} from '../../ui/icons.js';
import {routeLink} from '../../ui/route-link.js';
import {statusText} from '../../ui/status-badge.js';
import {sortBy, type Sorting} from './sorting.js';

export interface Tools {
  readonly words: Localizer;
  readonly search: string;
  /** What the search field is called: what it searches. */
  readonly searchLabel: string;
  readonly status: string;
  readonly statuses: readonly StatusOption[];
  readonly sort: Sorting;
  readonly onSearch: (text: string) => void;
  readonly onSubmitSearch: () => void;
  readonly onStatus: (value: string) => void;
  readonly onSort: (change: Pick<ListView, 'sort' | 'order'>) => void;
  readonly exporting: TemplateResult;
}

/** Search, status, and slotted controls. */
export function renderTools(tools: Tools): TemplateResult {
  const {words} = tools;
  const submit = (event: Event) => {
    event.preventDefault();
    tools.onSubmitSearch();
  };
  return html`
    <div class="tools" part="toolbar">
      <form class="search" role="search" aria-label=${tools.searchLabel} @submit=${submit}>
        ${icons.search}
        <input
          type="search"
          part="search"
          aria-label=${tools.searchLabel}
          placeholder=${tools.searchLabel}
          enterkeyhint="search"
          .value=${tools.search}
          @input=${(event: Event) => tools.onSearch((event.target as HTMLInputElement).value)}
        />
      </form>
      <label class="choice">
        <span class="muted">${words.t('column.status')}</span>
        <select part="status-filter" @change=${(event: Event) => tools.onStatus((event.target as HTMLSelectElement).value)}>
          <option value="" .selected=${live(tools.status === '')}>${words.t('list.status.any')}</option>
          ${tools.statuses.map(
            option =>
              html`<option value=${option.value} .selected=${live(option.value === tools.status)}>
                ${statusText(option, words)}
              </option>`,
          )}
        </select>
      </label>
      <label class="choice narrow-only">
        <span class="muted">${words.t('list.sort')}</span>
        <select
          @change=${(event: Event) => tools.onSort(sortBy((event.target as HTMLSelectElement).value as TicketColumn, tools.sort))}
        >
          ${Object.keys(ticketColumns).map(
            column =>
              html`<option value=${column} .selected=${live(column === tools.sort.column)}>
                ${words.t(`column.${column as TicketColumn}`)}
              </option>`,
          )}
        </select>
      </label>
      <slot name="controls"></slot>
      ${tools.exporting}
    </div>
  `;
}

export interface Export {
  readonly words: Localizer;
  readonly progress: {readonly done: number; readonly total: number | null} | undefined;
  readonly onExport: () => void;
  readonly onCancel: () => void;
}

/** The export button (R44), and while it runs how far it is and the way out. */
export function renderExport({words, progress, onExport, onCancel}: Export): TemplateResult {
  if (!progress) {
    return html`<button type="button" class="export" part="export" @click=${onExport}>
      ${icons.download}${words.t('list.export')}
    </button>`;
  }
  const {done, total} = progress;
  return html`
    <span class="export" role="status">
      <span class="muted figures"
        >${words.t(total === null ? 'list.exporting.done' : 'list.exporting', {done, total: total ?? 0})}</span
      >
      <button type="button" class="quiet" part="export" @click=${onCancel}>${words.t('action.cancel')}</button>
    </span>
  `;
}

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
