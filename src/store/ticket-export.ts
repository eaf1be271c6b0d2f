import type {PortalAdapter} from '../adapter/portal-adapter.js';
import {isAbort, toPortalError, type PortalError} from '../contract/error.js';
import type {TicketSummary} from '../contract/tickets.js';
import {late} from '../loading/late.js';
import type {CsvFile} from './csv-file.js';
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
 * route, so nothing can leave that the list would not show. What writes the file is loaded when it is first needed.
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

  /**
   * The file; undefined when it was cancelled or failed.
   * @param columnsOf - Loads how columns are written.
   */
  async run(view: ListView, columnsOf: () => Promise<readonly ExportColumn[]>): Promise<Blob | undefined> {
    this.#controller?.abort();
    const controller = new AbortController();
    this.#controller = controller;
    this.#error = undefined;
    this.#tell(0, null);
    try {
      const [columns, {CsvFile: File}] = await Promise.all([columnsOf(), late(() => import('./csv-file.js'))]);
      const file = new File();
      await file.write([columns.map(({header}) => header)], row => row);
      await this.#writeAll(file, view, columns, controller.signal);
      return file.toBlob();
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

  /** Rows are written as they come, each once; only their ids are kept. */
  async #writeAll(file: CsvFile, view: ListView, columns: readonly ExportColumn[], signal: AbortSignal): Promise<void> {
    const written = new Set<string>();
    let cursor: string | null | undefined;
    do {
      const page = await this.#adapter.listTickets({...queryOf(view), limit: PAGE_SIZE}, cursor ? {signal, cursor} : {signal});
      signal.throwIfAborted();
      const fresh = page.items.filter(({id}) => !written.has(id));
      for (const {id} of fresh) written.add(id);
      await file.write(fresh, ticket => columns.map(({text}) => text(ticket)), signal);
      cursor = page.nextCursor;
      if (cursor) this.#tell(written.size, page.total);
    } while (cursor);
  }

  #tell(done: number, total: number | null): void {
    this.#progress = {done, total};
    this.changed();
  }

  #end(): void {
    this.#controller = undefined;
    this.#progress = undefined;
    this.changed();
  }
}
