/** Shortest wait that is held, in milliseconds: pauses that customers notice, not those between two frames. */
const LONG = 300;

/** A clock that goes on when the test says so: for pauses and for the date. What takes no time that anybody notices happens by itself. */
export class LongTimers {
  #passed = 0;
  #waiting: {readonly at: number; readonly id: number; readonly run: () => void}[] = [];
  readonly #set = globalThis.setTimeout.bind(globalThis);
  readonly #clear = globalThis.clearTimeout.bind(globalThis);
  readonly #now = Date.now.bind(Date);

  /** Takes the place of the page's timers and date until `stop`. */
  start(): void {
    let last = 0;
    const set = (run: () => void, wait = 0): number => {
      if (wait < LONG) return this.#set(run, wait) as unknown as number;
      last -= 1;
      this.#waiting.push({at: this.#passed + wait, id: last, run});
      return last;
    };
    const clear = (id?: number): void => {
      this.#waiting = this.#waiting.filter(one => one.id !== id);
      this.#clear(id);
    };
    Object.assign(globalThis, {setTimeout: set, clearTimeout: clear});
    Date.now = () => this.#now() + this.#passed;
  }

  /** Lets so many milliseconds pass. What is due runs in its order, each with time for what follows from it. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#passed + milliseconds;
    for (;;) {
      const [next] = this.#waiting.filter(({at}) => at <= end).sort((one, other) => one.at - other.at);
      if (!next) break;
      this.#waiting = this.#waiting.filter(one => one !== next);
      this.#passed = next.at;
      next.run();
      await new Promise<void>(resolve => void this.#set(resolve, 0));
    }
    this.#passed = end;
  }

  /** The machine sleeps: the date goes on, and no timer runs. */
  sleep(milliseconds: number): void {
    this.#passed += milliseconds;
    this.#waiting = this.#waiting.map(one => ({...one, at: one.at + milliseconds}));
  }

  stop(): void {
    Object.assign(globalThis, {setTimeout: this.#set, clearTimeout: this.#clear});
    Date.now = this.#now;
    this.#waiting = [];
  }
}
