import type {RequestRecord} from '../../mocks/index.js';

/** As many requests as are kept. */
const KEPT = 100;

/** What the customers' elements of this page have asked, newest first. */
export class RequestLog {
  #records: readonly RequestRecord[] = [];
  readonly #listeners = new Set<() => void>();

  get records(): readonly RequestRecord[] {
    return this.#records;
  }

  readonly add = (record: RequestRecord): void => this.#become([record, ...this.#records].slice(0, KEPT));

  clear(): void {
    this.#become([]);
  }

  /** @returns Ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #become(records: readonly RequestRecord[]): void {
    this.#records = records;
    for (const listener of this.#listeners) listener();
  }
}
