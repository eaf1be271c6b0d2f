/** The mock backend's clock, for `now` of `createMockPortal` and all that start one. It runs on from wherever it is set. */
export class MockClock {
  #offset: number;

  /** @param offset - Milliseconds ahead of the machine's clock; negative is behind. Default 0. */
  constructor(offset = 0) {
    this.#offset = offset;
  }

  /** Now, in milliseconds since the epoch. Bound, so that it can be handed on. */
  readonly now = (): number => Date.now() + this.#offset;

  /** Milliseconds ahead of the machine's clock. */
  get offset(): number {
    return this.#offset;
  }

  /** Lets so many milliseconds pass at once; a negative number goes back. */
  travel(milliseconds: number): void {
    this.#offset += milliseconds;
  }

  /** Sets the time, in milliseconds since the epoch. */
  set(now: number): void {
    this.#offset = now - Date.now();
  }

  /** Goes with the machine's clock again. */
  reset(): void {
    this.#offset = 0;
  }
}
