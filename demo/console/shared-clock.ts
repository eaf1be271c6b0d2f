import {MockClock} from '../../mocks/index.js';

const KEY = 'portico-demo-clock';

/** The backend's clock, the same in all tabs and after a reload. */
export class SharedClock extends MockClock {
  readonly #listeners = new Set<() => void>();

  constructor() {
    super(stored());
    addEventListener('storage', ({key}) => {
      if (key !== KEY) return;
      super.travel(stored() - this.offset);
      this.#tell();
    });
  }

  override travel(milliseconds: number): void {
    super.travel(milliseconds);
    this.#keep();
  }

  override set(now: number): void {
    super.set(now);
    this.#keep();
  }

  override reset(): void {
    super.reset();
    this.#keep();
  }

  /** To be told of each jump, here or in another tab. Returns what ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #keep(): void {
    if (this.offset === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(this.offset));
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function stored(): number {
  const offset = Number(localStorage.getItem(KEY));
  return Number.isFinite(offset) ? offset : 0;
}
