import {BYTE_ORDER_MARK, csvRow} from './csv.js';

/** Characters of a part; many small strings cost more than a few large ones. */
const PART = 64 * 1024;
/** Milliseconds of work after which the page has a turn, so that it stays smooth. */
const TURN = 12;

/**
 * A CSV file that is written row by row into parts (R44): the text is never in memory as one piece, and however long it is,
 * the page has its turn in between.
 */
export class CsvFile {
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  readonly #encoder = new TextEncoder();
  #part = BYTE_ORDER_MARK;
  #turnBegan = performance.now();

  /** @throws the signal's reason when it is aborted. */
  async write<Row>(rows: Iterable<Row>, cells: (row: Row) => readonly string[], signal?: AbortSignal): Promise<void> {
    for (const row of rows) {
      this.#part += csvRow(cells(row));
      if (this.#part.length >= PART) this.#closePart();
      if (performance.now() - this.#turnBegan > TURN) await this.#yield(signal);
    }
  }

  toBlob(): Blob {
    this.#closePart();
    return new Blob(this.#parts, {type: 'text/csv;charset=utf-8'});
  }

  #closePart(): void {
    // As bytes: a blob of text for each part takes ten times as long.
    this.#parts.push(this.#encoder.encode(this.#part));
    this.#part = '';
  }

  async #yield(signal: AbortSignal | undefined): Promise<void> {
    await new Promise(resolve => setTimeout(resolve));
    signal?.throwIfAborted();
    this.#turnBegan = performance.now();
  }
}
