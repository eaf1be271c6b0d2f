import {type RouteId} from '../../src/contract/routes.js';

/** What goes wrong. */
export type FaultKind =
  /** The connection is reset before anything happens. */
  | {kind: 'reset'}
  /** The request has its effect, and the connection is reset in place of an answer. */
  | {kind: 'drop-answer'}
  /** The request has its effect, and half of the answer's body arrives. */
  | {kind: 'truncate'}
  /** Everything waits for so many milliseconds first. */
  | {kind: 'delay'; ms: number}
  /** The backend refuses for a while; `retryAfter` in seconds. */
  | {kind: 'refuse'; code: 'rate-limited' | 'unavailable'; retryAfter?: number}
  /** A web page comes with status 200, as from a wrong address or a proxy's sign-in page. */
  | {kind: 'html'};

export type Fault = FaultKind & {
  /** Only requests of this operation; any if missing. */
  operation?: RouteId;
  /** How many requests it hits. Default 1. */
  times?: number;
};

/** Faults that wait for their requests, first come first served. */
export class FaultPlan {
  #waiting: {fault: Fault; left: number}[] = [];

  add(fault: Fault): void {
    this.#waiting.push({fault, left: fault.times ?? 1});
  }

  /** The fault that hits a request of this operation, used up once more; undefined if all goes well. */
  take(operation: RouteId | undefined): Fault | undefined {
    const hit = this.#waiting.find(({fault}) => fault.operation === undefined || fault.operation === operation);
    if (!hit) return undefined;
    hit.left -= 1;
    if (hit.left <= 0) this.#waiting = this.#waiting.filter(each => each !== hit);
    return hit.fault;
  }

  clear(): void {
    this.#waiting = [];
  }
}
