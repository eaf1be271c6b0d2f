import {isAbort, toPortalError} from '../contract/error.js';
import type {Ticket, TicketPage, TicketSummary} from '../contract/tickets.js';
import {countNews, missing, MOST_ASKED, takeOver, withSame, type News} from './list-news.js';
import {Observable} from './observable.js';
import type {OnFailure, Query} from './query.js';

/** What a refresh reads with, and the list that it refreshes. */
export interface RefreshedList {
  readonly read: (signal: AbortSignal, cursor?: string | null) => Promise<TicketPage>;
  readonly readTicket: (id: string, signal: AbortSignal) => Promise<Ticket>;
  readonly list: Query<TicketPage>;
  readonly onFailure: OnFailure;
}

/** What to read again for. */
interface Occasion {
  /** Put rows in their new places at once. */
  readonly show: boolean;
  /** Tickets that have changed; undefined: some that are not named. */
  readonly ids: ReadonlySet<string> | undefined;
}

/**
 * Reads what is loaded of a list again, without a sign of it: rows that are there change in place, rows that may no longer be
 * seen go at once (R15), and what would add, remove or move rows waits as `news` (X7).
 */
export class ListRefresh extends Observable {
  news: News | undefined;
  #controller: AbortController | undefined;
  /** Heard while a reading was under way: that one may be too old. */
  #again: Occasion | undefined;
  readonly #of: RefreshedList;

  constructor(of: RefreshedList) {
    super();
    this.#of = of;
  }

  /**
   * Never rejects. A failure leaves the list as it is: whoever said that something changed will say so again.
   * @param show - Put rows in their new places at once.
   * @param ids - Tickets that have changed: no more is read than it takes to find them. Without it, all that is loaded.
   */
  async run({show = false, ids}: Partial<Occasion> = {}): Promise<void> {
    if (this.#controller) {
      const before = this.#again;
      this.#again = before ? {show: show || before.show, ids: union(ids, before.ids)} : {show, ids};
      return;
    }
    const controller = new AbortController();
    this.#controller = controller;
    try {
      await this.#read(controller.signal, {show, ids});
    } catch (thrown) {
      if (!controller.signal.aborted && !isAbort(thrown)) this.#of.onFailure(toPortalError(thrown));
    }
    if (this.#controller !== controller) return;
    this.#controller = undefined;
    const again = this.#again;
    this.#again = undefined;
    if (again) await this.run(again);
  }

  /** Puts the news in place; reads once more if pages were added since. */
  async show(): Promise<void> {
    const {news} = this;
    const shown = this.#of.list.data?.items.length ?? 0;
    if (!news) return;
    if (news.fresh.nextCursor && news.fresh.items.length < shown) return this.run({show: true});
    this.#become(undefined);
    this.#of.list.update(({items}) => ({...news.fresh, items: withSame(news.fresh.items, items)}));
  }

  reset(): void {
    this.#controller?.abort();
    this.#controller = undefined;
    this.#again = undefined;
    this.#become(undefined);
  }

  async #read(signal: AbortSignal, {show, ids}: Occasion): Promise<void> {
    const {list} = this.#of;
    const before = list.data?.items ?? [];
    const fresh = await this.#readAsMuch(before, signal, ids);
    const absent = await this.#readAbsent(missing(before, fresh.items), signal);
    const shown = list.data;
    if (!shown) return;
    if (shown.items.length > before.length) {
      // Pages were added meanwhile, which this reading knows nothing of.
      this.#again = {show, ids};
      return;
    }
    const kept = shown.items.filter(({id}) => absent.get(id) !== null);
    const here = takeOver(kept, [...absent.values()].filter(row => row !== null).concat(fresh.items));
    const count = countNews(kept, fresh.items);
    if (show || count === 0) {
      this.#become(undefined);
      list.update(() => ({...fresh, items: withSame(fresh.items, here)}));
    } else {
      this.#become({fresh, count});
      const total = shown.total === null ? null : shown.total - (shown.items.length - kept.length);
      list.update(() => ({...shown, items: here, total, statuses: fresh.statuses}));
    }
  }

  /**
   * The list from its beginning to where it ends on screen; one page more where new rows pushed the last ones off. Once all that
   * changed were met, the others follow as they did: none of them has changed, and so neither has their order.
   */
  async #readAsMuch(
    shown: readonly TicketSummary[],
    signal: AbortSignal,
    ids: ReadonlySet<string> | undefined,
  ): Promise<TicketPage> {
    const last = shown.at(-1)?.id ?? '';
    const cursor = this.#of.list.data?.nextCursor ?? null;
    let page = await this.#of.read(signal);
    const items = new Map(page.items.map(row => [row.id, row]));
    const metAll = () => ids !== undefined && [...ids].every(id => items.has(id));
    for (let spare = 1; page.nextCursor && (items.size < shown.length || (!items.has(last) && spare > 0));) {
      if (metAll()) {
        // As they are by now: a row may have taken in the answer to a write meanwhile.
        const others = (this.#of.list.data?.items ?? []).filter(({id}) => !items.has(id));
        return {...page, items: [...items.values(), ...others], nextCursor: cursor};
      }
      if (items.size >= shown.length) spare -= 1;
      page = await this.#of.read(signal, page.nextCursor);
      for (const row of page.items) items.set(row.id, row);
    }
    return {...page, items: [...items.values()]};
  }

  /** Rows that the list lacks now: as they are, or null for one that may no longer be seen. */
  async #readAbsent(rows: readonly TicketSummary[], signal: AbortSignal): Promise<Map<string, TicketSummary | null>> {
    const found = rows.map(async (row, index): Promise<[string, TicketSummary | null]> => [
      row.id,
      index < MOST_ASKED ? await this.#readRow(row, signal) : null,
    ]);
    return new Map(await Promise.all(found));
  }

  async #readRow(row: TicketSummary, signal: AbortSignal): Promise<TicketSummary | null> {
    try {
      const {properties: _properties, can: _can, version: _version, ...summary} = await this.#of.readTicket(row.id, signal);
      return {...row, ...summary};
    } catch (thrown) {
      const {code} = toPortalError(thrown);
      if (!signal.aborted && (code === 'not-found' || code === 'forbidden')) return null;
      throw thrown;
    }
  }

  #become(news: News | undefined): void {
    if (news === this.news) return;
    this.news = news;
    this.changed();
  }
}

function union(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): ReadonlySet<string> | undefined {
  return one && other && new Set([...one, ...other]);
}
