import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {TicketColumn} from '../../contract/session.js';
import type {Localizer} from '../../messages/localizer.js';
import type {ListView} from '../../store/list-view.js';
import {icons} from '../../ui/icons.js';
import type {FilterChip} from './filter-chips.js';
import type {ListPanels, PanelName} from './list-panels.js';
import {sortBy, type Sorting} from './sorting.js';

export interface Tools {
  readonly words: Localizer;
  readonly search: string;
  /** What the search field is called: what it searches. */
  readonly searchLabel: string;
  readonly filters: number;
  readonly panels: ListPanels;
  readonly onSearch: (text: string) => void;
  readonly onSubmitSearch: () => void;
  readonly exporting: TemplateResult;
}

/** Search, the buttons of the panels, and slotted controls. */
export function renderTools(tools: Tools): TemplateResult {
  const {words} = tools;
  const submit = (event: Event) => {
    event.preventDefault();
    tools.onSubmitSearch();
  };
  const filters = html`<span class="number figures">${words.number(tools.filters)}</span>
    <span class="visually-hidden">${words.t('list.filter.inUse')}</span>`;
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
          .value=${live(tools.search)}
          @input=${(event: Event) => tools.onSearch((event.target as HTMLInputElement).value)}
        />
      </form>
      ${panelButton('filter', html`${icons.filter}<span class="text">${words.t('list.filter')}</span> ${tools.filters ? filters : nothing}`, tools.panels)}
      ${panelButton('views', html`${icons.saved}<span class="text">${words.t('list.views')}</span>`, tools.panels)}
      <slot name="controls"></slot>
      ${panelButton('columns', html`${icons.columns}<span class="text">${words.t('list.columns')}</span>`, tools.panels)}
      ${tools.exporting}
    </div>
  `;
}

export interface SortChoice {
  readonly words: Localizer;
  readonly columns: readonly TicketColumn[];
  readonly sort: Sorting;
  readonly onSort: (change: Pick<ListView, 'sort' | 'order'>) => void;
}

/** Where there are no headers to sort by: on narrow containers, and with rows of the page's own. */
export function renderSortChoice({words, columns, sort, onSort}: SortChoice): TemplateResult {
  const choose = (event: Event) => onSort(sortBy((event.target as HTMLSelectElement).value as TicketColumn, sort));
  return html`
    <label class="choice narrow-only">
      <span class="muted">${words.t('list.sort')}</span>
      <select part="sort-choice" @change=${choose}>
        ${columns.map(
          column =>
            html`<option value=${column} .selected=${live(column === sort.column)}>${words.t(`column.${column}`)}</option>`,
        )}
      </select>
    </label>
  `;
}

function panelButton(name: PanelName, content: TemplateResult, panels: ListPanels): TemplateResult {
  return html`
    <button
      type="button"
      class="quiet tool"
      part=${name}
      data-panel=${name}
      aria-expanded=${panels.open === name}
      aria-controls="panel"
      @click=${() => panels.toggle(name)}
    >
      ${content}
    </button>
  `;
}

export interface Summary {
  readonly words: Localizer;
  readonly chips: readonly FilterChip[];
  /** How many tickets there are; said when it changes. */
  readonly count: string;
  /** Is the list less than all tickets? Then the number shows. */
  readonly narrowed: boolean;
  readonly onRemove: (chip: FilterChip, index: number) => void;
  readonly onClear: () => void;
}

/** The filters in force, each with its way out, and how many tickets they leave. */
export function renderSummary({words, chips, count, narrowed, onRemove, onClear}: Summary): TemplateResult {
  return html`
    <div class="summary">
      ${
        chips.length
          ? html`
              <ul class="chips" aria-label=${words.t('list.filters')}>
                ${chips.map(
                  (chip, index) => html`
                    <li>
                      <button
                        type="button"
                        class="chip"
                        part="chip"
                        aria-label=${words.t('list.filter.remove', {filter: chip.label})}
                        @click=${() => onRemove(chip, index)}
                      >
                        <bdi>${chip.label}</bdi>${icons.remove}
                      </button>
                    </li>
                  `,
                )}
              </ul>
              <button type="button" class="link" part="clear" @click=${onClear}>${words.t('list.filters.clear')}</button>
            `
          : nothing
      }
      <p class=${narrowed ? 'muted figures' : 'visually-hidden'} part="count" role="status">${count}</p>
    </div>
  `;
}

/** What has changed waits here (X7), over the first row, so that nothing moves when it comes. Said when there is a pause. */
export function renderNews(count: number | undefined, words: Localizer, onShow: () => Promise<void>): TemplateResult {
  return html`
    <div class="news" role="status">
      ${
        count
          ? html`<button type="button" class="primary" part="news" @click=${() => void onShow()}>
              ${words.t('list.news', {count})}
            </button>`
          : nothing
      }
    </div>
  `;
}

export interface Export {
  readonly words: Localizer;
  readonly progress: {readonly done: number; readonly total: number | null} | undefined;
  readonly onExport: () => void;
  readonly onCancel: () => void;
}

/** The export button (R44), and while it runs how far it is and the way out: the same button, so that it keeps the focus. */
export function renderExport({words, progress, onExport, onCancel}: Export): TemplateResult {
  const {done = 0, total = null} = progress ?? {};
  return html`
    <span class="muted figures" role="status" ?hidden=${!progress}>
      <span class="visually-hidden">${words.t('list.export')}</span>
      ${words.t(total === null ? 'list.exporting.done' : 'list.exporting', {done, total: total ?? 0})}
    </span>
    <button type="button" class="quiet tool" part="export" @click=${progress ? onCancel : onExport}>
      ${progress ? words.t('action.cancel') : html`${icons.download}<span class="text">${words.t('list.export')}</span>`}
    </button>
  `;
}
