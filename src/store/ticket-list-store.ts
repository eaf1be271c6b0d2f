import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {TicketColumn, Session} from '../contract/session.js';
import type {Ticket, TicketPage, TicketSummary} from '../contract/tickets.js';
import type {ListMemory} from './list-memory.js';
import {ListRefresh} from './list-refresh.js';
import {cleanView, queryOf, writeView, type ListView} from './list-view.js';
import type {News} from './list-news.js';
import {Observable} from './observable.js';
import {Query, type Loadable, type OnFailure} from './query.js';

/** Rows that are read at a time. */
const PAGE_SIZE = 50;

/** All pages loaded so far, as one. */
export type TicketListData = TicketPage;

/** The list of tickets that the elements of one provider share: list, view switcher and portal show the same. */
export class TicketListStore extends Observable {
  /** Where the customer left the list to read a ticket: which one, and how far from the top of the window, in pixels. */
  left: {readonly ticketId: string; readonly top: number} | undefined;
  /** What this device remembers of the contact who is signed in. */
  memory: ListMemory | undefined;
  #view: ListView = {};
  #stale = false;
  #abandoned = false;
  readonly #first: Query<TicketListData>;
  readonly #more: Query<TicketPage>;
  readonly #refresh: ListRefresh;
  readonly #session: () => Session | undefined;

  constructor(adapter: PortalAdapter, session: () => Session | undefined, onFailure: OnFailure) {
    super();
    this.#session = session;
    const read = (signal: AbortSignal, cursor?: string | null, background = false) =>
      adapter.listTickets({...queryOf(this.#view), limit: PAGE_SIZE}, {signal, background, ...(cursor && {cursor})});
    this.#first = new Query(signal => read(signal), onFailure);
    this.#more = new Query(signal => read(signal, this.#first.data?.nextCursor), onFailure);
    this.#refresh = new ListRefresh({
      read: (signal, cursor) => read(signal, cursor, true),
      readTicket: (id, signal) => adapter.getTicket(id, {signal, background: true}),
      list: this.#first,
      onFailure,
    });
    for (const part of [this.#first, this.#more, this.#refresh]) part.subscribe(() => this.changed());
  }

  get state(): Loadable<TicketListData> {
    return this.#first.state;
  }

  /** State of the page that is being added. */
  get more(): Loadable<TicketPage> {
    return this.#more.state;
  }

  get view(): ListView {
    return this.#view;
  }

  /** The scope in force: the chosen one, else the session's first. */
  get scope(): string | undefined {
    return this.#view.scope ?? this.#session()?.scopes[0]?.id;
  }

  /** Columns that can be shown (R41), in the owner's order. Without the subject there would be no way to a ticket. */
  get offeredColumns(): readonly TicketColumn[] {
    const offered = (this.#session()?.columns ?? []).filter((column): column is TicketColumn => column !== 'other');
    return offered.includes('subject') ? offered : ['subject', ...offered];
  }

  /** Columns to show: the chosen ones that there are, else all. */
  get columns(): readonly TicketColumn[] {
    const offered = this.offeredColumns;
    const chosen = (this.#view.columns ?? this.memory?.columns)?.filter(column => offered.includes(column)) ?? [];
    if (!chosen.length) return offered;
    return chosen.includes('subject') ? chosen : ['subject', ...chosen];
  }

  /** Changes that would add, remove or move rows, and wait to be shown (X7). */
  get news(): News | undefined {
    return this.#refresh.news;
  }

  /** Loads the first page unless it is there, or nobody is signed in. After a write of the customer's own, rows move at once. */
  async ensure(): Promise<void> {
    if (!this.#session()) return;
    if (this.#stale && this.#first.data) {
      this.#stale = false;
      return this.#refresh.run({show: true});
    }
    return this.#first.ensure();
  }

  /** An element that shows the list comes: to come back to what failed is a new try. One that is only loaded late comes for the first time. */
  come(): void {
    const back = this.#abandoned;
    this.#abandoned = false;
    if (back && this.#first.state.status === 'failed') void this.reload();
  }

  /** It goes. */
  leave(): void {
    this.#abandoned = true;
  }

  reload(): Promise<void> {
    this.#stale = false;
    this.#more.reset();
    this.#refresh.reset();
    return this.#session() ? this.#first.reload() : Promise.resolve();
  }

  /** Something was written that may change order or number: the next look reads anew. */
  markStale(): void {
    this.#stale = true;
  }

  /**
   * Tickets have changed elsewhere; without ids, some that are not named (X7). They are read again quietly: rows on
   * screen change in place, a row that may no longer be seen goes at once (R15), all else becomes `news`.
   */
  heardOf(ids: ReadonlySet<string> | undefined): Promise<void> {
    const {status, data} = this.#first.state;
    if (data && this.watched) return this.#refresh.run({ids});
    if (status === 'failed') return this.reload();
    // Nobody looks, or the rows are on their way: the next look reads anew.
    if (status !== 'idle') this.markStale();
    return Promise.resolve();
  }

  /** Puts the rows in place that wait as `news`. */
  showNews(): Promise<void> {
    return this.#refresh.show();
  }

  /** Changes parts of what is shown. Rows of another scope are dropped at once; those of another search or order stay until the new ones are here. */
  show(change: Partial<ListView>): Promise<void> {
    return this.open({...this.#view, ...change});
  }

  /** Shows this view and nothing of the one before. A scope that the customer does not have is none. */
  open(wanted: ListView): Promise<void> {
    const scopes = this.#session()?.scopes;
    const {scope, ...rest} = wanted;
    const known = scope !== undefined && (!scopes || scopes.some(({id}) => id === scope));
    const view = cleanView({columns: this.memory?.columns, ...(known ? wanted : rest)});
    const before = this.#view;
    if (writeView(view) === writeView(before)) return this.ensure();
    this.#view = view;
    if (writeView({...view, columns: undefined}) === writeView({...before, columns: undefined})) {
      this.changed();
      return this.ensure();
    }
    if (view.scope !== before.scope) this.#first.reset();
    return this.reload();
  }

  /** Shows these columns from now on, on this device; without any, those of the owner. */
  chooseColumns(columns: readonly TicketColumn[] | undefined): void {
    this.memory?.keepColumns(columns);
    void this.show({columns});
  }

  async loadMore(): Promise<void> {
    // Of a list that is being read anew, the next page is not known before that.
    if (this.#first.state.status === 'loading') await this.#first.ensure();
    if (!this.#first.data?.nextCursor || this.#more.state.status === 'loading') return;
    await this.#more.reload();
    const page = this.#more.data;
    if (!page) return;
    this.#more.reset();
    this.#first.update(data => ({...page, statuses: data.statuses, items: merge(data.items, page.items)}));
  }

  /** Puts the answer to a write into its row. */
  replace(ticket: Ticket): void {
    this.#first.update(data => ({
      ...data,
      items: data.items.map(row => (row.id === ticket.id ? {...row, ...summaryOf(ticket)} : row)),
    }));
  }

  reset(): void {
    this.left = undefined;
    this.memory = undefined;
    this.#view = {};
    this.#stale = false;
    this.#abandoned = false;
    this.#more.reset();
    this.#refresh.reset();
    this.#first.reset();
  }
}

function summaryOf(ticket: Ticket): TicketSummary {
  const {properties: _properties, can: _can, version: _version, ...summary} = ticket;
  return summary;
}

function merge(before: readonly TicketSummary[], added: readonly TicketSummary[]): TicketSummary[] {
  const known = new Set(before.map(row => row.id));
  return [...before, ...added.filter(row => !known.has(row.id))];
}
