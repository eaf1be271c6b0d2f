import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {Session} from '../contract/session.js';
import type {Ticket, TicketPage, TicketQuery, TicketSummary} from '../contract/tickets.js';
import {Observable} from './observable.js';
import {Query, type Loadable, type OnFailure} from './query.js';

/** What the list shows: scope, search, filters and order. */
export type ListView = Omit<TicketQuery, 'limit'>;

/** All pages loaded so far, as one. */
export interface TicketListData extends Omit<TicketPage, 'nextCursor'> {
  readonly nextCursor: string | null;
}

/** The list of tickets that the elements of one provider share: list, view switcher and portal show the same. */
export class TicketListStore extends Observable {
  #view: ListView = {};
  #stale = false;
  readonly #first: Query<TicketListData>;
  readonly #more: Query<TicketPage>;
  readonly #session: () => Session | undefined;

  constructor(adapter: PortalAdapter, session: () => Session | undefined, onFailure: OnFailure) {
    super();
    this.#session = session;
    this.#first = new Query(signal => adapter.listTickets(this.#view, {signal}), onFailure);
    this.#more = new Query(signal => {
      const cursor = this.#first.data?.nextCursor;
      return adapter.listTickets(this.#view, cursor ? {signal, cursor} : {signal});
    }, onFailure);
    this.#first.subscribe(() => this.changed());
    this.#more.subscribe(() => this.changed());
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

  /** Loads the first page unless it is there and fresh. */
  async ensure(): Promise<void> {
    if (this.#stale) return this.reload();
    return this.#first.ensure();
  }

  reload(): Promise<void> {
    this.#stale = false;
    this.#more.reset();
    return this.#first.reload();
  }

  /** Something was written that may change order or number: the next look loads anew. */
  markStale(): void {
    this.#stale = true;
  }

  /** These tickets changed, or, where none are named, some did: what is shown is loaded anew (X7). */
  heardOf(_ids: ReadonlySet<string> | undefined): void {
    if (this.#first.state.status !== 'idle') void this.reload();
  }

  /** Shows something else. Rows of another scope are dropped at once; those of another search or order stay until the new ones are here. */
  show(change: Partial<ListView>): Promise<void> {
    const view = clean({...this.#view, ...change});
    if (JSON.stringify(view) === JSON.stringify(this.#view)) return this.ensure();
    const scopeChanged = view.scope !== this.#view.scope;
    this.#view = view;
    if (scopeChanged) this.#first.reset();
    return this.reload();
  }

  async loadMore(): Promise<void> {
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
    this.#view = {};
    this.#stale = false;
    this.#more.reset();
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

/** Without what says nothing: undefined, empty words, empty choices. */
function clean(view: ListView): ListView {
  return Object.fromEntries(Object.entries(view).filter(([, value]: [string, unknown]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
