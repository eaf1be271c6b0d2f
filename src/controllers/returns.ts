/** Times in a row that something is put back. */
const MOST = 20;
/** Milliseconds after which it starts anew: it was not the page fighting. */
const PEACE = 1000;

/** Whether to put back what the page has taken away: as often as it happens, but not in a fight without end. */
export class Returns {
  #count = 0;
  #last = -PEACE;

  /** Asked each time; false when it has become a fight. */
  may(): boolean {
    const now = performance.now();
    this.#count = now - this.#last < PEACE ? this.#count + 1 : 1;
    this.#last = now;
    return this.#count <= MOST;
  }
}
