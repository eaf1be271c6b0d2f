/** Something that can be watched: `subscribe` returns the way to stop. */
export interface Watchable {
  subscribe(listener: () => void): () => void;
}

/** Base of everything in the store that changes. Listeners are told after the change and ask for what they need. */
export class Observable implements Watchable {
  readonly #listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Does anybody listen? */
  get watched(): boolean {
    return this.#listeners.size > 0;
  }

  protected changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
