import {html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {Session} from '../../contract/session.js';
import type {TicketSummary} from '../../contract/tickets.js';
import {ListAddress, ParameterPlace} from '../../controllers/list-address.js';
import {TicketSelectEvent} from '../../events/ticket-select-event.js';
import type {News} from '../../store/list-news.js';
import {noFilters, type ListView} from '../../store/list-view.js';
import type {PortalStore} from '../../store/portal-store.js';
import type {TicketListData} from '../../store/ticket-list-store.js';
import {errorNotice} from '../../ui/error-notice.js';
import {notice} from '../../ui/notice.js';
import {skeletonStyles} from '../../ui/skeleton.js';
import {statusBadgeStyles} from '../../ui/status-badge.styles.js';
import {PorticoElement, type Content} from '../portico-element.js';
import {columnWidths} from './columns.js';
import {filterChips, isNarrowed, type FilterChip} from './filter-chips.js';
import {EndWatch} from './end-watch.js';
import {exportList} from './list-export.js';
import {renderPanel} from './list-panel.templates.js';
import {ListPanels} from './list-panels.js';
import {ListSearch} from './list-search.js';
import {RowPeace} from './row-peace.js';
import {renderExport, renderNews, renderSummary, renderTools} from './list-tools.templates.js';
import {listToolsStyles} from './list-tools.styles.js';
import {renderEmpty, renderMore, renderRowSkeleton} from './list-result.templates.js';
import {rowPattern} from './row-pattern.js';
import {sorting} from './sorting.js';
import {tableStyles} from './table.styles.js';
import {TicketRows} from './ticket-rows.js';

/**
 * Tickets the customer may see, newest activity first (R40–R43): search, filters, sort by column, more on demand.
 * Rows are loaded as they come near, and only those near the window are in the document. The list scrolls with the page; give it a
 * `block-size` and `overflow: auto`, and it scrolls by itself.
 * Choosing a subject opens the ticket: in the portal as a page, elsewhere in the `<portico-ticket-detail>` of the same provider.
 *
 * @element portico-ticket-list
 * @slot row - The look of each row, a `<template>` in place of the table: `data-ticket` names what its elements show, `data-ticket-open` marks what opens the ticket.
 * @slot empty - Replaces the message for an empty list.
 * @slot signed-out - Replaces the message shown while nobody is signed in.
 * @slot controls - More controls, at the end of the tools above the list; the view switcher's place.
 * @slot portico-rows - Kept for rows of the page's own; nothing else belongs there.
 * @fires {TicketSelectEvent} portico-ticket-select - Cancelable; before a ticket opens.
 * @csspart toolbar - Search, filter and slotted controls.
 * @csspart search - The search field.
 * @csspart filter - The button that opens the filters.
 * @csspart sort-choice - The choice of the order, among the filters on narrow containers.
 * @csspart columns - The button that opens the columns.
 * @csspart views - The button that opens the saved views.
 * @csspart panel - What opens below the tools.
 * @csspart done - The button that closes it.
 * @csspart count - How many tickets match.
 * @csspart chip - One filter in force; the button that takes it back.
 * @csspart clear - The button that takes all filters back.
 * @csspart export - The button that exports the list, or stops the export.
 * @csspart news - The button that shows what has changed.
 * @csspart list - The table, or what holds rows of the page's own.
 * @csspart head - The row of headers.
 * @csspart header - A column's header.
 * @csspart sort - The button in a column's header.
 * @csspart row - One ticket.
 * @csspart unread - A row with something new in it.
 * @csspart current - The row of the ticket that is shown.
 * @csspart cell - One cell of a ticket.
 * @csspart subject - The link or button that opens a ticket.
 * @csspart dot - The mark of what is unread.
 * @csspart reference - The number of a ticket.
 * @csspart snippet - Where a search matched.
 * @csspart match - What was searched for, in a subject or a snippet.
 * @csspart status - Open or closed, or the stage.
 * @csspart waiting - That the ticket waits for the customer.
 * @csspart more - The button that loads more.
 * @csspart shown - How many tickets show, of how many.
 * @csspart to-form - The way to the support form, in an empty list.
 * @csspart empty - What is shown for an empty list.
 * @csspart notice - A message, for example an error.
 * @csspart notice-title - Its first line.
 * @csspart retry - The button in an error that tries again.
 * @csspart notice-details - Opens what an error is called, for support.
 * @csspart skeleton - The shape of the list while it loads for the first time.
 * @cssprop {<length>} [--portico-ticket-list-gap=0.75em] - Space above and below a row's text, times the density unless it is set. All rows are of one height.
 * @cssstate loading - The first load is under way.
 * @cssstate failed - The last load failed.
 * @cssstate empty - There is nothing to show.
 * @cssstate own-rows - Rows look as the page wants (slot `row`).
 * @cssstate stale - What is shown is being replaced.
 */
export class TicketListElement extends PorticoElement {
  static override styles = [...[PorticoElement.styles].flat(), statusBadgeStyles, skeletonStyles, listToolsStyles, tableStyles];

  /**
   * Name of a query parameter of the page's address in which the list keeps its view: search, filters, order (X4). Without it
   * the view is kept nowhere. Inside a portal the portal's own address has it, and this changes nothing.
   */
  @property() address?: string;

  /** News that were looked at. */
  #heard: News | undefined;
  readonly #peace = new RowPeace(this);
  readonly #rows = new TicketRows(this);
  readonly #panels = new ListPanels(this);
  readonly #search = new ListSearch(this, search => this.#show({search}));
  readonly #place = new ParameterPlace(this);
  readonly #address = new ListAddress(this.#place);

  constructor() {
    super();
    // What failed waits for the customer.
    new EndWatch(this, () => this.store?.list.more.status !== 'failed' && this.#loadMore());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.store?.list.come();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store?.list.leave();
  }

  override willUpdate(_changed: PropertyValues): void {
    const {store} = this;
    this.watcher.watch(store?.list, store?.export, store);
    this.#place.name = this.portal.navigation ? undefined : this.address;
    if (store && this.#place.name) this.#address.sync(store);
    const signedIn = store?.session.status === 'signed-in';
    if (signedIn) void store.list.ensure();
    this.#hear(store?.list);
    const list = store?.list.state;
    const nothingYet = !list?.data;
    this.states.set({
      loading: signedIn && nothingYet && list?.status !== 'failed',
      failed: list?.status === 'failed',
      empty: list?.data?.items.length === 0,
      'own-rows': rowPattern(this) !== undefined,
      stale: list?.status === 'loading' && !nothingYet,
    });
  }

  protected override renderWaiting(): Content {
    return renderRowSkeleton(this.words);
  }

  /** Widths are there before rows are drawn and measured. */
  override update(changed: PropertyValues): void {
    super.update(changed);
    const columns = this.store?.list.columns ?? [];
    this.renderRoot.querySelector('table')?.style.setProperty('--_columns', columnWidths(columns));
  }

  protected override renderPortal(store: PortalStore): Content {
    const {status, session, error} = store.session;
    if (status === 'unknown') return this.renderWaiting();
    if (status === 'failed' && error) {
      return errorNotice({error, words: this.words, onRetry: () => void store.session.restore()});
    }
    if (!session) return html`<slot name="signed-out">${notice({kind: 'info', title: this.t('list.signedOut')})}</slot>`;
    const failed = store.export.error;
    return html`
      ${this.#renderTools(store)} ${renderPanel(this.#panels, this.words, store)}
      ${failed ? errorNotice({error: failed, words: this.words, title: this.t('list.export.failed'), onRetry: () => void exportList(store, this.words)}) : nothing}
      <slot name="row" hidden @slotchange=${() => this.requestUpdate()}></slot>
      ${this.#renderSummary(store)} ${this.#renderResult(store, session)}
    `;
  }

  #renderTools(store: PortalStore): Content {
    const {list} = store;
    return renderTools({
      words: this.words,
      search: this.#search.typed ?? list.view.search ?? '',
      searchLabel: this.t(store.capabilities.messageSearch ? 'list.search' : 'list.search.subjects'),
      filters: filterChips(list.view, list.state.data, this.words).length,
      panels: this.#panels,
      onSearch: this.#search.type,
      onSubmitSearch: this.#search.submit,
      exporting: renderExport({
        words: this.words,
        progress: store.export.progress,
        onExport: () => void exportList(store, this.words),
        onCancel: () => store.export.cancel(),
      }),
    });
  }

  #renderSummary({list}: PortalStore): Content {
    const {data, status} = list.state;
    return renderSummary({
      words: this.words,
      chips: filterChips(list.view, data, this.words),
      count: data && status === 'ready' ? this.t('list.count', {count: data.total ?? data.items.length}) : '',
      narrowed: isNarrowed(list.view),
      onRemove: (chip, index) => void this.#removeChip(chip, index),
      onClear: () => {
        this.#show(noFilters);
        this.#focus('[data-panel="filter"]');
      },
    });
  }

  #renderResult(store: PortalStore, session: Session): Content {
    const {list} = store;
    const {data, error} = list.state;
    const failure = error && errorNotice({error, words: this.words, onRetry: () => void list.reload()});
    if (!data) return failure ?? renderRowSkeleton(this.words);
    const empty = () => {
      const onClear = isNarrowed(list.view) ? this.#clear : undefined;
      return renderEmpty({words: this.words, session, navigation: this.portal.navigation, onClear});
    };
    return html`
      ${failure ?? nothing} ${renderNews(list.news?.count, this.words, this.#showNews)}
      ${data.items.length ? this.#renderRows(store, data) : empty()} ${renderMore(this.words, list.more, data, this.#loadMore)}
    `;
  }

  #renderRows({list, selected}: PortalStore, data: TicketListData): Content {
    const {navigation} = this.portal;
    return this.#rows.render({
      words: this.words,
      columns: list.columns,
      standard: !list.view.columns,
      tickets: data.items,
      total: data.total,
      selected,
      sort: sorting(list.view),
      search: list.view.search,
      href: ticket => navigation?.href({page: 'ticket', ticketId: ticket.id}),
      onSort: this.#show,
      onSelect: this.#select,
    });
  }

  readonly #show = (change: Partial<ListView>) => void this.store?.list.show(change);

  readonly #clear = () => {
    this.#search.forget();
    this.#show({...noFilters, search: undefined});
    this.#focus('input');
  };

  /** The focus stays among the filters: on the one that takes the place of the removed one. */
  readonly #removeChip = async ({without}: FilterChip, index: number) => {
    this.#show(without);
    await this.updateComplete;
    const chips = this.renderRoot.querySelectorAll<HTMLElement>('.chip');
    (chips[Math.min(index, chips.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>('[data-panel="filter"]'))?.focus();
  };

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Rows that would move wait for the customer, unless nobody is at them. */
  #hear(list: PortalStore['list'] | undefined): void {
    if (list?.news === this.#heard) return;
    this.#heard = list?.news;
    if (list?.news && this.#peace.rowsMayMove) void list.showNews();
  }

  readonly #showNews = async () => {
    await this.store?.list.showNews();
    await this.updateComplete;
    const first = this.store?.list.state.data?.items[0];
    if (first) await this.#rows.focus(first.id);
  };

  readonly #loadMore = () => void this.store?.list.loadMore();

  /**
   * Shows the list as it was left to read a ticket: scrolled as then, with the focus on that ticket.
   * @returns Whether it was, and the ticket is still here.
   */
  async resume(): Promise<boolean> {
    await this.updateComplete;
    return this.#rows.resume(this.store?.list);
  }

  readonly #select = (event: MouseEvent, {id}: TicketSummary) => {
    // Links go nowhere by themselves: what happens is decided here, after the page had its say.
    event.preventDefault();
    if (!this.dispatchEvent(new TicketSelectEvent(id))) return;
    const {store} = this;
    const {navigation} = this.portal;
    if (!navigation) return store?.select(id);
    const row = (event.currentTarget as HTMLElement).closest('[data-ticket-id]');
    if (store && row) store.list.left = {ticketId: id, top: row.getBoundingClientRect().top};
    navigation.go({page: 'ticket', ticketId: id});
  };
}
