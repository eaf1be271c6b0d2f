import {PortalError, isAbort} from '../../contract/error.js';

/** The error of a call whose caller aborted it, whatever reason they gave. */
export function abortError(signal: AbortSignal): Error {
  return isAbort(signal.reason) ? (signal.reason as Error) : new DOMException('The call was aborted.', 'AbortError');
}

/** Waits, unless aborted. @param ms Milliseconds. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (event: Event) => {
      clearTimeout(timer);
      reject(abortError(event.target as AbortSignal));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, {once: true});
  });
}

/** The time that one try may take, joined with the caller's own signal. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #expired = false;
  #over = false;

  /** @param ms Milliseconds until the try is given up. */
  constructor(caller: AbortSignal | undefined, ms: number) {
    this.#caller = caller;
    if (caller?.aborted) this.#controller.abort();
    caller?.addEventListener('abort', this.#onCallerAbort);
    this.restart(ms);
  }

  /** Aborts the request when the caller does, or when time is up. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Has the try ended, one way or another? What comes now is too late. */
  get over(): boolean {
    return this.#over;
  }

  /** Is time up? */
  get expired(): boolean {
    return this.#expired;
  }

  /** Something moved: counts anew. */
  restart(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#expired = true;
      this.#controller.abort();
    }, ms);
  }

  /**
   * The outcome of `work`, or the abort as soon as it comes, even if `work` ignores the signal.
   * @throws `AbortError` if the caller aborted; PortalError `network` if time is up.
   */
  async guard<T>(name: string, work: Promise<T>): Promise<T> {
    const {signal} = this;
    let onAbort: () => void = () => {};
    const aborted = new Promise<never>((_, reject) => {
      onAbort = () => reject(this.#error(name));
      if (signal.aborted) onAbort();
      else signal.addEventListener('abort', onAbort);
    });
    try {
      return await Promise.race([aborted, work]);
    } catch (error) {
      throw signal.aborted ? this.#error(name) : error;
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#caller?.removeEventListener('abort', this.#onCallerAbort);
      clearTimeout(this.#timer);
      this.#over = true;
    }
  }

  readonly #onCallerAbort = (): void => this.#controller.abort();

  #error(name: string): Error {
    return this.#caller?.aborted ? abortError(this.#caller) : new PortalError('network', `${name}: timed out`);
  }
}
