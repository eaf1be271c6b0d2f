import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {TicketSummary} from '../../contract/tickets.js';
import {ListAddress, ParameterPlace} from '../../controllers/list-address.js';
import {TicketSelectEvent} from '../../events/ticket-select-event.js';
import type {News} from '../../store/list-news.js';
import {filterKeys, noFilters, type ListView} from '../../store/list-view.js';
import type {PortalStore} from '../../store/portal-store.js';
import type {TicketListData} from '../../store/ticket-list-store.js';
import {errorNotice} from '../../ui/error-notice.js';
import {exportedParts} from '../../ui/exported-parts.js';
import {notice} from '../../ui/notice.js';
import {skeleton, skeletonStyles} from '../../ui/skeleton.js';
import {statusBadgeStyles} from '../../ui/status-badge.styles.js';
import {saveBlob} from '../../ui/save-blob.js';
import {PorticoElement, type Content} from '../portico-element.js';
import {ticketColumnTexts} from './columns.js';
import {filterChips, type FilterChip} from './filter-chips.js';
import {filterChoices} from './filter-choices.js';
import {renderPanel} from './list-panel.templates.js';
import {ListPanels} from './list-panels.js';
import {RowPeace} from './row-peace.js';
import {renderExport, renderNews, renderSummary, renderTools} from './list-tools.templates.js';
import {sorting} from './sorting.js';
import {renderTable} from './table.templates.js';
import {ticketListStyles} from './ticket-list.styles.js';

const SEARCH_PAUSE = 250;

/**
 * Tickets the customer may see, newest activity first (R40–R43): search, filters, sort by column, more on demand.
 * Choosing a subject opens the ticket: in the portal as a page, elsewhere in the `<portico-ticket-detail>` of the same provider.
 *
 * @element portico-ticket-list
 * @slot empty - Replaces the message for an empty list.
 * @slot signed-out - Replaces the message shown while nobody is signed in.
 * @slot controls - More controls, at the end of the tools above the list; the view switcher's place.
 * @fires {TicketSelectEvent} portico-ticket-select - Cancelable; before a ticket opens.
 * @csspart toolbar - Search, filter and slotted controls.
 * @csspart search - The search field.
 * @csspart filter - The button that opens the filters.
 * @csspart sort-choice - The choice of the order, on narrow containers.
 * @csspart panel - What opens below the tools.
 * @csspart chip - One filter in force; the button that takes it back.
 * @csspart clear - The button that takes all filters back.
 * @csspart export - The button that exports the list, or stops the export.
 * @csspart news - The button that shows what has changed.
 * @csspart list - The table.
 * @csspart header - A column's header.
 * @csspart sort - The button in a column's header.
 * @csspart row - One ticket.
 * @csspart cell - One cell of a ticket.
 * @csspart subject - The link or button that opens a ticket.
 * @csspart status - Open or closed, or the stage.
 * @csspart more - The button that loads more.
 * @csspart empty - What is shown for an empty list.
 * @csspart notice - A message, for example an error.
 * @csspart retry - The button in an error that tries again.
 * @csspart skeleton - The shape of the list while it loads for the first time.
 * @cssprop [--portico-ticket-list-gap=0.75em] - Space above and below a row's text.
 * @cssstate loading - The first load is under way.
 * @cssstate failed - The last load failed.
 * @cssstate empty - There is nothing to show.
 * @cssstate stale - What is shown is being replaced.
 */
export class TicketListElement extends PorticoElement {
  static override styles = [...[PorticoElement.styles].flat(), statusBadgeStyles, skeletonStyles, ticketListStyles];

  /**
   * Name of a query parameter of the page's address in which the list keeps its view: search, filters, order (X4). Without it
   * the view is kept nowhere. Inside a portal the portal's own address has it, and this changes nothing.
   */
  @property() address?: string;

  /** Words in the search field, before they are searched for. */
  @state() private typed: string | undefined;
  #searchTimer: ReturnType<typeof setTimeout> | undefined;
  /** News that were looked at: they wait, or are shown already. */
  #heard: News | undefined;
  readonly #peace = new RowPeace(this);
  readonly #panels = new ListPanels(this);
  readonly #place = new ParameterPlace(this);
  readonly #address = new ListAddress(this.#place);

  override connectedCallback(): void {
    super.connectedCallback();
    // Coming back to what failed is a new try.
    if (this.store?.list.state.status === 'failed') void this.store.list.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#searchTimer);
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
      stale: list?.status === 'loading' && !nothingYet,
    });
  }

  protected override renderWaiting(): Content {
    return skeleton(6, this.t('list.loading'));
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
      ${this.#renderTools(store)} ${renderPanel(this.#panels, this.words, () => this.#renderFilter(store))}
      ${failed ? errorNotice({error: failed, words: this.words, title: this.t('list.export.failed'), onRetry: () => void this.#export(store)}) : nothing}
      ${this.#renderSummary(store)} ${this.#renderResult(store)}
    `;
  }

  #renderTools(store: PortalStore): Content {
    const {list} = store;
    return renderTools({
      words: this.words,
      search: this.typed ?? list.view.search ?? '',
      searchLabel: this.t(store.capabilities.messageSearch ? 'list.search' : 'list.search.subjects'),
      columns: list.columns,
      sort: sorting(list.view),
      filters: filterChips(list.view, list.state.data, this.words).length,
      panels: this.#panels,
      onSearch: this.#search,
      onSubmitSearch: this.#searchNow,
      onSort: this.#show,
      exporting: renderExport({
        words: this.words,
        progress: store.export.progress,
        onExport: () => void this.#export(store),
        onCancel: () => store.export.cancel(),
      }),
    });
  }

  #renderFilter({list, capabilities}: PortalStore): TemplateResult {
    return html`<portico-list-filter
      .words=${this.words}
      .filters=${list.view}
      .choices=${filterChoices(list.state.data, capabilities.readMarks)}
      .onChoose=${this.#show}
      exportparts=${exportedParts['list-filter']}
    ></portico-list-filter>`;
  }

  #renderSummary({list}: PortalStore): Content {
    const {data, status} = list.state;
    const chips = filterChips(list.view, data, this.words);
    return renderSummary({
      words: this.words,
      chips,
      count: data && status === 'ready' ? this.t('list.count', {count: data.total ?? data.items.length}) : '',
      narrowed: chips.length > 0 || list.view.search !== undefined,
      onRemove: (chip, index) => void this.#removeChip(chip, index),
      onClear: () => {
        this.#show(noFilters);
        this.#focus('[data-panel="filter"]');
      },
    });
  }

  /** All pages of the view as a file (R44), named with the owner's word (R45). */
  async #export({list, export: file}: PortalStore): Promise<void> {
    const {words} = this;
    const written = await file.run(
      list.view,
      list.columns.map(column => ({
        header: words.t(`column.${column}`),
        text: ticket => ticketColumnTexts[column](ticket, words),
      })),
    );
    if (written !== undefined) saveBlob(new Blob([written]), `${words.t('list.title')}.csv`);
  }

  #renderResult({list, selected}: PortalStore): Content {
    const {data, error} = list.state;
    const failure = error && errorNotice({error, words: this.words, onRetry: () => void list.reload()});
    if (!data) return failure ?? skeleton(6, this.t('list.loading'));
    return html`
      ${failure ?? nothing} ${renderNews(list.news?.count, this.words, this.#showNews)}
      ${data.items.length ? this.#renderRows(list, data, selected) : this.#renderEmpty(list.view)}
      ${this.#renderMore(list.more, data)}
    `;
  }

  #renderRows({view, columns}: PortalStore['list'], data: TicketListData, selected?: string): Content {
    const {navigation} = this.portal;
    return renderTable({
      words: this.words,
      columns,
      tickets: data.items,
      selected,
      sort: sorting(view),
      href: ticket => navigation?.href({page: 'ticket', ticketId: ticket.id}),
      onSort: this.#show,
      onSelect: this.#select,
    });
  }

  #renderEmpty(view: ListView): Content {
    const narrowed = view.search !== undefined || filterKeys.some(key => view[key] !== undefined);
    return html`
      <slot name="empty">
        <div class="empty" part="empty">
          <p class="empty-title">${this.t(narrowed ? 'list.noMatch' : 'list.empty')}</p>
          <p class="muted">${this.t(narrowed ? 'list.noMatch.hint' : 'list.empty.hint')}</p>
          ${narrowed ? html`<button type="button" @click=${this.#clear}>${this.t('list.clear')}</button>` : nothing}
        </div>
      </slot>
    `;
  }

  #renderMore(more: PortalStore['list']['more'], data: TicketListData): Content {
    if (!data.nextCursor) return nothing;
    const busy = more.status === 'loading';
    return html`
      <div class="more">
        ${more.error ? errorNotice({error: more.error, words: this.words}) : nothing}
        <button type="button" part="more" aria-disabled=${busy} @click=${this.#loadMore}>
          ${this.t(busy ? 'list.loadingMore' : 'list.more')}
        </button>
        ${data.total === null ? nothing : html`<p class="muted figures">${this.t('list.shown', {shown: data.items.length, total: data.total})}</p>`}
      </div>
    `;
  }

  readonly #show = (change: Partial<ListView>) => void this.store?.list.show(change);

  readonly #search = (text: string) => {
    this.typed = text;
    clearTimeout(this.#searchTimer);
    this.#searchTimer = setTimeout(this.#searchNow, SEARCH_PAUSE);
  };

  readonly #searchNow = () => {
    clearTimeout(this.#searchTimer);
    const search = this.typed?.trim();
    if (search === undefined) return;
    this.typed = undefined;
    void this.store?.list.show({search});
  };

  readonly #clear = () => {
    this.typed = undefined;
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
    this.#focus('.subject-link');
  };

  readonly #loadMore = () => void this.store?.list.loadMore();

  readonly #select = (event: MouseEvent, {id}: TicketSummary) => {
    // Links go nowhere by themselves: what happens is decided here, after the page had its say.
    event.preventDefault();
    if (!this.dispatchEvent(new TicketSelectEvent(id))) return;
    const {store} = this;
    const {navigation} = this.portal;
    if (navigation) navigation.go({page: 'ticket', ticketId: id});
    else store?.select(id);
  };
}
