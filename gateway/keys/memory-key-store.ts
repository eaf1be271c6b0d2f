import type {KeyRecord, KeyStore} from './key-store.js';

/** Keys in memory: for tests and trials. They are gone with the process. */
export class MemoryKeyStore implements KeyStore {
  readonly #records = new Map<string, KeyRecord & {expiresAt: number}>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  async begin(key: string, record: KeyRecord, expiresAt: number): Promise<KeyRecord | undefined> {
    for (const [old, {expiresAt: end}] of this.#records) {
      if (end <= this.#now()) this.#records.delete(old);
    }
    const known = this.#records.get(key);
    if (known) {
      const {expiresAt: _end, ...record} = known;
      return record;
    }
    this.#records.set(key, {...record, expiresAt});
    return undefined;
  }

  async retake(key: string, previous: KeyRecord, startedAt: number): Promise<boolean> {
    const known = this.#records.get(key);
    if (!known || known.answer !== undefined || known.startedAt !== previous.startedAt) return false;
    this.#records.set(key, {...known, startedAt});
    return true;
  }

  async finish(key: string, answer: string, files: string): Promise<void> {
    const known = this.#records.get(key);
    if (known) this.#records.set(key, {...known, answer, files});
  }

  async forget(key: string): Promise<void> {
    this.#records.delete(key);
  }
}
