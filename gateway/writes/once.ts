import {GatewayProblem} from '../problem.js';
import type {KeyRecord, KeyStore} from '../keys/key-store.js';

const dayLong = 24 * 60 * 60 * 1000;

/** A write with a key. */
export interface KeyedWrite {
  /** Digest of customer, operation and key. */
  readonly key: string;
  /** Digest of the body's fields. */
  readonly fingerprint: string;
  /** Does it, and gives the answer as JSON. A `LostAnswer` says that nobody knows whether it had an effect. */
  perform(): Promise<string>;
  /** Digest of the body's files, which are read for it if they were not sent. */
  readFiles(): Promise<string>;
  /** Looks in RT for what an earlier try did, and gives the answer that it would have had. */
  findEffect(record: KeyRecord): Promise<string | undefined>;
}

/** RT was asked to write, and its answer did not come. */
export class LostAnswer extends GatewayProblem {}

export interface OnceOptions {
  readonly keys: KeyStore;
  readonly now: () => number;
  /** Milliseconds after which a write whose answer was lost has surely been done by RT, or never will be. */
  readonly settle: number;
}

/** Gives writes with the same key one effect and one answer (R29). */
export class Once {
  readonly #options: OnceOptions;
  /** Writes under way in this process. */
  readonly #running = new Map<string, Promise<string>>();

  constructor(options: OnceOptions) {
    this.#options = options;
  }

  /**
   * The answer of the first write with this key. Whoever calls has checked the customer's rights before.
   *
   * @throws {GatewayProblem} `conflict` if the key came with another body before; `unavailable` while nobody knows whether a lost
   *   write had its effect.
   */
  async run(write: KeyedWrite): Promise<string> {
    const {keys, now, settle} = this.#options;
    const startedAt = now();
    const known = await keys.begin(write.key, {fingerprint: write.fingerprint, startedAt}, startedAt + dayLong);
    if (!known) return this.#perform(write);
    if (known.fingerprint !== write.fingerprint) throw new GatewayProblem('conflict', 'key reused', {reason: 'key-reused'});
    if (known.answer !== undefined) {
      if ((await write.readFiles()) !== known.files) throw new GatewayProblem('conflict', 'other files', {reason: 'key-reused'});
      return known.answer;
    }
    const running = this.#running.get(write.key);
    if (running) {
      await running.catch(() => undefined);
      return this.run(write);
    }
    const answer = await write.findEffect(known);
    if (answer !== undefined) {
      await keys.finish(write.key, answer, await write.readFiles());
      return answer;
    }
    const wait = known.startedAt + settle - startedAt;
    if (wait > 0 || !(await keys.retake(write.key, known, startedAt))) {
      throw new GatewayProblem('unavailable', 'a write with this key may be under way', {
        retryAfter: Math.max(1, Math.ceil(wait / 1000)),
      });
    }
    return this.#perform(write);
  }

  async #perform(write: KeyedWrite): Promise<string> {
    const running = this.#performAndKeep(write);
    this.#running.set(write.key, running);
    try {
      return await running;
    } finally {
      this.#running.delete(write.key);
    }
  }

  async #performAndKeep(write: KeyedWrite): Promise<string> {
    const {keys} = this.#options;
    let answer: string;
    try {
      answer = await write.perform();
    } catch (error) {
      if (!(error instanceof LostAnswer)) await keys.forget(write.key);
      throw error;
    }
    await keys.finish(write.key, answer, await write.readFiles());
    return answer;
  }
}
