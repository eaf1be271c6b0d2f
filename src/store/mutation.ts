import {isAbort, toPortalError, type PortalError} from '../contract/error.js';
import type {WriteOptions} from '../adapter/portal-adapter.js';
import {newKey} from './key.js';
import {Observable} from './observable.js';
import type {OnFailure} from './query.js';

/** How a write ended. `aborted`: what it belonged to is gone. */
export type Outcome<Output> =
  {readonly ok: true; readonly value: Output} | {readonly ok: false; readonly aborted: boolean; readonly error?: PortalError};

/**
 * A write. While it is under way another activation gets the same promise. A retry of the same input after a failure keeps
 * the idempotency key (R29, X2), so that a lost answer cannot double the effect; a new input gets a new key.
 */
export class Mutation<Input, Output> extends Observable {
  #pending: Promise<Outcome<Output>> | undefined;
  #controller: AbortController | undefined;
  #error: PortalError | undefined;
  #attempt: {fingerprint: string; key: string} | undefined;
  readonly #write: (input: Input, options: WriteOptions & {readonly signal: AbortSignal}) => Promise<Output>;
  readonly #onFailure: OnFailure;

  constructor(
    write: (input: Input, options: WriteOptions & {readonly signal: AbortSignal}) => Promise<Output>,
    onFailure: OnFailure = () => undefined,
    /** The input holds a secret: nothing of it is kept, and each try has a key of its own. */
    private readonly secret = false,
  ) {
    super();
    this.#write = write;
    this.#onFailure = onFailure;
  }

  get pending(): boolean {
    return this.#pending !== undefined;
  }

  get error(): PortalError | undefined {
    return this.#error;
  }

  /**
   * Never rejects.
   * @param key - The idempotency key, where who asks keeps one.
   */
  run(input: Input, key?: string): Promise<Outcome<Output>> {
    this.#pending ??= this.#settle(input, key);
    return this.#pending;
  }

  /** Aborts and forgets error and key. */
  reset(): void {
    this.#controller?.abort();
    this.#pending = undefined;
    this.#attempt = undefined;
    this.#error = undefined;
    this.changed();
  }

  async #settle(input: Input, key?: string): Promise<Outcome<Output>> {
    const idempotencyKey = key ?? this.#keyFor(input);
    const controller = new AbortController();
    const gone = () => controller.signal.aborted;
    this.#controller = controller;
    this.#error = undefined;
    // Deferred, so that `run` has stored the promise before listeners look.
    await Promise.resolve();
    if (gone()) return {ok: false, aborted: true};
    this.changed();
    try {
      const value = await this.#write(input, {idempotencyKey, signal: controller.signal});
      if (gone()) return {ok: false, aborted: true};
      this.#pending = undefined;
      this.#attempt = undefined;
      this.changed();
      return {ok: true, value};
    } catch (thrown) {
      if (gone()) return {ok: false, aborted: true};
      this.#pending = undefined;
      if (isAbort(thrown)) {
        this.changed();
        return {ok: false, aborted: true};
      }
      const error = toPortalError(thrown);
      this.#error = error;
      // The backend has that key with another body: only a new one can succeed.
      if (error.code === 'conflict') this.#attempt = undefined;
      this.changed();
      this.#onFailure(error);
      return {ok: false, aborted: false, error};
    }
  }

  /** The key of the try before, if this is the same act again. */
  #keyFor(input: Input): string {
    if (this.secret) return newKey();
    const fingerprint = JSON.stringify(input ?? null);
    if (this.#attempt?.fingerprint !== fingerprint) this.#attempt = {fingerprint, key: newKey()};
    return this.#attempt.key;
  }
}
