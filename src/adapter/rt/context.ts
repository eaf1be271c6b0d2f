import {PortalError} from '../../contract/error.js';
import type {CallOptions} from '../portal-adapter.js';
import {createCall, type Call} from '../http/call.js';
import {abortError} from '../http/deadline.js';
import type {Wire} from '../http/options.js';
import type {RtOptions} from './options.js';
import {readIdentity} from './routes.js';
import type {RtIdentity} from './shapes.js';

/** What the parts of the adapter share: the line to the gateway, and who is signed in. */
export class RtContext {
  #identity: RtIdentity | undefined;

  readonly call: Call;

  constructor(
    readonly wire: Wire,
    readonly options: RtOptions,
  ) {
    this.call = createCall(wire);
  }

  /**
   * Who is signed in, as the gateway said last.
   *
   * @throws PortalError `unauthenticated` if nobody is.
   */
  async identity(options: CallOptions = {}): Promise<RtIdentity> {
    return this.#identity ?? this.readIdentity(options);
  }

  /** Asks the gateway who is signed in. */
  async readIdentity(options: CallOptions = {}): Promise<RtIdentity> {
    this.#identity = undefined;
    this.#identity = await this.call(readIdentity, inner(options));
    return this.#identity;
  }

  forgetIdentity(): void {
    this.#identity = undefined;
  }
}

/** What each request of a call takes over from it. */
export function inner({signal, background}: CallOptions): CallOptions {
  return {signal, background};
}

/** @throws `AbortError` if the caller has cancelled. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortError(signal);
}

/** RT has no such thing; the capability says so. */
export function unsupported(what: string): () => Promise<never> {
  return () => Promise.reject(new PortalError('unsupported', `RT: ${what}`));
}
