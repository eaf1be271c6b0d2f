import {isAbort, toPortalError, type PortalError} from '../contract/error.js';
import {Observable} from './observable.js';

/** States of what is loaded; while loading and after a failure what was there before stays. */
export type Loadable<Data> =
  | {readonly status: 'idle'; readonly data?: undefined; readonly error?: undefined}
  | {readonly status: 'loading'; readonly data: Data | undefined; readonly error?: undefined}
  | {readonly status: 'ready'; readonly data: Data; readonly error?: undefined}
  | {readonly status: 'failed'; readonly data: Data | undefined; readonly error: PortalError};

/** Told of every failure, so that an ended session is noticed wherever it shows first. */
export type OnFailure = (error: PortalError) => void;

/**
 * Something read from the backend. Requests under way are shared, a new one aborts the old, late answers lose, an abort is
 * no error.
 */
export class Query<Data> extends Observable {
  #state: Loadable<Data> = {status: 'idle'};
  #request: {controller: AbortController; done: Promise<void>} | undefined;
  readonly #read: (signal: AbortSignal, background: boolean) => Promise<Data>;
  readonly #onFailure: OnFailure;

  /** @param read - `background`: the page reads by itself (R67). */
  constructor(read: (signal: AbortSignal, background: boolean) => Promise<Data>, onFailure: OnFailure = () => undefined) {
    super();
    this.#read = read;
    this.#onFailure = onFailure;
  }

  get state(): Loadable<Data> {
    return this.#state;
  }

  get data(): Data | undefined {
    return this.#state.data;
  }

  /** Loads unless it was asked for already. A failure stays until `reload`, so that looking at it asks no more. */
  ensure(): Promise<void> {
    if (this.#request) return this.#request.done;
    return this.#state.status === 'idle' ? this.reload() : Promise.resolve();
  }

  /** Loads anew; what was under way is aborted. Never rejects: the failure is in the state. */
  reload(): Promise<void> {
    this.#request?.controller.abort();
    const controller = new AbortController();
    this.#become({status: 'loading', data: this.#state.data});
    const request = {controller, done: Promise.resolve()};
    this.#request = request;
    request.done = this.#settle(controller);
    return request.done;
  }

  /**
   * Loads anew unnoticed: what is there stays until the answer is here, and a failure, which comes back, leaves it as it is.
   * What was never asked for is not asked for now.
   * @param merge - Makes one of what is there when the answer comes, and the answer.
   */
  async refresh(merge: (before: Data, fresh: Data) => Data = (_before, fresh) => fresh): Promise<PortalError | undefined> {
    // What is under way may have been read before the change that this is about.
    await this.#request?.done;
    if (this.#state.data === undefined || this.#request) return undefined;
    const controller = new AbortController();
    const request = {controller, done: Promise.resolve()};
    this.#request = request;
    const settled = this.#settleQuietly(controller, merge);
    request.done = settled.then(() => undefined);
    return settled;
  }

  /** Puts an answer in place that came by another way, for example with a write. */
  set(data: Data): void {
    this.#drop();
    this.#become({status: 'ready', data});
  }

  /** Changes what is there, without touching a request under way. */
  update(change: (data: Data) => Data): void {
    if (this.#state.data === undefined) return;
    this.#become({...this.#state, data: change(this.#state.data)} as Loadable<Data>);
  }

  /** Aborts and forgets. */
  reset(): void {
    this.#drop();
    if (this.#state.status !== 'idle') this.#become({status: 'idle'});
  }

  async #settle(controller: AbortController): Promise<void> {
    try {
      const data = await this.#read(controller.signal, false);
      if (controller.signal.aborted) return;
      this.#request = undefined;
      this.#become({status: 'ready', data});
    } catch (thrown) {
      if (controller.signal.aborted) return;
      this.#request = undefined;
      if (isAbort(thrown)) return this.#become(this.#asBefore());
      const error = toPortalError(thrown);
      this.#become({status: 'failed', data: this.#state.data, error});
      this.#onFailure(error);
    }
  }

  async #settleQuietly(
    controller: AbortController,
    merge: (before: Data, fresh: Data) => Data,
  ): Promise<PortalError | undefined> {
    try {
      const fresh = await this.#read(controller.signal, true);
      if (controller.signal.aborted) return undefined;
      this.#request = undefined;
      const before = this.#state.data;
      this.#become({status: 'ready', data: before === undefined ? fresh : merge(before, fresh)});
      return undefined;
    } catch (thrown) {
      if (controller.signal.aborted) return undefined;
      this.#request = undefined;
      if (isAbort(thrown)) return undefined;
      const error = toPortalError(thrown);
      this.#onFailure(error);
      return error;
    }
  }

  /** Where a request leaves it that somebody else aborted. */
  #asBefore(): Loadable<Data> {
    const {data} = this.#state;
    return data === undefined ? {status: 'idle'} : {status: 'ready', data};
  }

  #drop(): void {
    this.#request?.controller.abort();
    this.#request = undefined;
  }

  #become(state: Loadable<Data>): void {
    this.#state = state;
    this.changed();
  }
}
