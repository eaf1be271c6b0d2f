import type {PortalErrorCode} from '../../src/contract/problem.js';
import type {RouteId} from '../../src/contract/routes.js';

/** Codes that a backend can answer with. */
export type AnswerCode = Exclude<PortalErrorCode, 'network' | 'contract'>;

/** What goes wrong. */
export type FaultKind =
  /** The connection is reset before anything happens. */
  | {kind: 'reset'}
  /** The request has its effect, and the connection is reset in place of an answer. */
  | {kind: 'drop-answer'}
  /** The request has its effect, and half of the answer's body arrives. */
  | {kind: 'truncate'}
  /** Everything waits for so many milliseconds first; another fault may follow. */
  | {kind: 'delay'; ms: number}
  /** The backend refuses for a while; `retryAfter` in seconds. */
  | {kind: 'refuse'; code: AnswerCode; retryAfter?: number}
  /** A web page comes with status 200, as from a wrong address or a proxy's sign-in page. */
  | {kind: 'html'};

export type Fault = FaultKind & {
  /** Only requests of this operation; any if missing. */
  operation?: RouteId;
  /** How many requests it hits; `Infinity` until faults are cleared. Default 1. */
  times?: number;
};

/** What hits one request: a wait, then at most one other thing. */
export interface Hit {
  /** Milliseconds. */
  readonly delay: number;
  readonly fault: Exclude<Fault, {kind: 'delay'}> | undefined;
}

export const noHit: Hit = {delay: 0, fault: undefined};

/** Faults that wait for their requests, first come first served. Delays add up and stand in no other fault's way. */
export class FaultPlan {
  #waiting: {fault: Fault; left: number}[] = [];

  /** What waits, each with the number of requests that it will still hit. */
  get waiting(): readonly Fault[] {
    return this.#waiting.map(({fault, left}) => ({...fault, times: left}));
  }

  add(fault: Fault): void {
    this.#waiting.push({fault, left: fault.times ?? 1});
  }

  /** What hits a request of this operation, used up once more. */
  take(operation: RouteId | undefined): Hit {
    let delay = 0;
    let hit: Hit['fault'];
    for (const each of this.#waiting) {
      const {fault} = each;
      if (fault.operation !== undefined && fault.operation !== operation) continue;
      if (fault.kind === 'delay') delay += fault.ms;
      else if (hit) continue;
      else hit = fault;
      each.left -= 1;
    }
    this.#waiting = this.#waiting.filter(({left}) => left > 0);
    return {delay, fault: hit};
  }

  /** Forgets faults that wait: all of them, or those chosen. */
  clear(which: (fault: Fault) => boolean = () => true): void {
    this.#waiting = this.#waiting.filter(({fault}) => !which(fault));
  }
}
