import type {PortalAdapter} from '../adapter/portal-adapter.js';
import {isAbort, toPortalError, type PortalError} from '../contract/error.js';
import type {TicketSummary} from '../contract/tickets.js';
import {csv} from './csv.js';
import {Observable} from './observable.js';
import type {OnFailure} from './query.js';
import {queryOf, type ListView} from './list-view.js';

/** The most that one request may ask for, so that a long list needs few of them. */
const PAGE_SIZE = 100;

/** One column of the file. */
export interface ExportColumn {
  readonly header: string;
  readonly text: (ticket: TicketSummary) => string;
}

/**
 * Writes every ticket of a view as CSV (R44): pages through it with its search, filters and order. The contract has no export
 * route, so nothing can leave that the list would not show.
 */
export class TicketExport extends Observable {
  #controller: AbortController | undefined;
  #progress: {readonly done: number; readonly total: number | null} | undefined;
  #error: PortalError | undefined;
  readonly #adapter: PortalAdapter;
  readonly #onFailure: OnFailure;

  constructor(adapter: PortalAdapter, onFailure: OnFailure) {
    super();
    this.#adapter = adapter;
    this.#onFailure = onFailure;
  }

  /** Tickets read so far, while the export is under way. */
  get progress(): {readonly done: number; readonly total: number | null} | undefined {
    return this.#progress;
  }

  get error(): PortalError | undefined {
    return this.#error;
  }

  /** The file's content; undefined when it was cancelled or failed. */
  async run(view: ListView, columns: readonly ExportColumn[]): Promise<string | undefined> {
    this.#controller?.abort();
    const controller = new AbortController();
    this.#controller = controller;
    this.#error = undefined;
    try {
      const tickets = await this.#readAll(view, controller.signal);
      return csv([columns.map(({header}) => header), ...tickets.map(ticket => columns.map(({text}) => text(ticket)))]);
    } catch (thrown) {
      if (controller.signal.aborted || isAbort(thrown)) return undefined;
      this.#error = toPortalError(thrown);
      this.#onFailure(this.#error);
      return undefined;
    } finally {
      if (this.#controller === controller) this.#end();
    }
  }

  cancel(): void {
    this.#controller?.abort();
    this.#end();
  }

  reset(): void {
    this.#error = undefined;
    this.cancel();
  }

  async #readAll(view: ListView, signal: AbortSignal): Promise<TicketSummary[]> {
    const tickets = new Map<string, TicketSummary>();
    let cursor: string | null | undefined;
    do {
      this.#progress = {done: tickets.size, total: this.#progress?.total ?? null};
      this.changed();
      const page = await this.#adapter.listTickets({...queryOf(view), limit: PAGE_SIZE}, cursor ? {signal, cursor} : {signal});
      signal.throwIfAborted();
      for (const ticket of page.items) tickets.set(ticket.id, ticket);
      this.#progress = {done: tickets.size, total: page.total};
      cursor = page.nextCursor;
    } while (cursor);
    return [...tickets.values()];
  }

  #end(): void {
    this.#controller = undefined;
    this.#progress = undefined;
    this.changed();
  }
}
