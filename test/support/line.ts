/** A request as the backend got it. */
export interface Sent {
  /** Method and path below the backend's address, for example `POST /tickets/t1/replies`. */
  readonly what: string;
  /** Search part of the address, without the question mark. */
  readonly query: string;
  readonly key: string | null;
}

/** What goes wrong: no answer though the backend did its part, none at all, or an answer of another kind. */
export type Trouble = 'lost-answer' | 'no-connection' | 'unavailable' | 'html' | 'unauthenticated';

type Fetch = (request: Request) => Promise<Response>;

/** What a request meets in place of a plain way to the backend and back. */
export type Detour = (request: Request, backend: Fetch) => Promise<Response>;

/** The line between an adapter and the mock backend, which tests listen on, hold and break. */
export class Line {
  readonly sent: Sent[] = [];
  #troubles: {on: RegExp; trouble: Trouble; times: number}[] = [];
  #detours: {on: RegExp; detour: Detour}[] = [];
  #gates: {on: RegExp; open: Promise<void>; what: 'request' | 'answer'}[] = [];
  readonly #backend: Fetch;

  constructor(backend: Fetch) {
    this.#backend = backend;
  }

  /** For `createHttpAdapter({fetch})`. Rejects as fetch does when the request is aborted. */
  readonly fetch: Fetch = async request => {
    const {pathname, search} = new URL(request.url);
    const what = `${request.method} ${pathname.replace(/^\/api/, '')}`;
    this.sent.push({what, query: search.slice(1), key: request.headers.get('idempotency-key')});
    await this.#passGate('request', what, request.signal);
    const way = this.#detours.find(({on}) => on.test(what));
    if (way) return Promise.race([way.detour(request, this.#backend), aborted(request.signal)]);
    const trouble = this.#takeTrouble(what);
    if (!trouble) {
      const answer = await this.#backend(request);
      await this.#passGate('answer', what, request.signal);
      return answer;
    }
    if (trouble === 'lost-answer') await this.#backend(request);
    if (trouble === 'html') return new Response('<!doctype html>', {headers: {'content-type': 'text/html'}});
    if (trouble === 'unavailable') return problem(503, 'unavailable');
    if (trouble === 'unauthenticated') return problem(401, 'unauthenticated');
    throw new TypeError('Failed to fetch');
  };

  /** Requests whose method and path match. */
  count(on: RegExp): number {
    return this.sent.filter(({what}) => on.test(what)).length;
  }

  /** The next requests that match go wrong. */
  trouble(on: RegExp, trouble: Trouble, times = 1): void {
    this.#troubles.push({on, trouble, times});
  }

  /** Requests that match go another way until the function that comes back is called. */
  detour(on: RegExp, detour: Detour): () => void {
    const entry = {on, detour};
    this.#detours.push(entry);
    return () => void (this.#detours = this.#detours.filter(one => one !== entry));
  }

  /** Requests that match, or the answers to them, wait until the function that comes back is called. */
  hold(on: RegExp, what: 'request' | 'answer' = 'request'): () => void {
    let release = (): void => undefined;
    const open = new Promise<void>(resolve => (release = resolve));
    const gate = {on, open, what};
    this.#gates.push(gate);
    return () => {
      this.#gates = this.#gates.filter(one => one !== gate);
      release();
    };
  }

  async #passGate(at: 'request' | 'answer', what: string, signal: AbortSignal): Promise<void> {
    const gate = this.#gates.find(({on, what: held}) => held === at && on.test(what));
    if (gate) await Promise.race([gate.open, aborted(signal)]);
    signal.throwIfAborted();
  }

  #takeTrouble(what: string): Trouble | undefined {
    const hit = this.#troubles.find(({on}) => on.test(what));
    if (!hit) return undefined;
    hit.times -= 1;
    if (hit.times === 0) this.#troubles = this.#troubles.filter(one => one !== hit);
    return hit.trouble;
  }
}

function problem(status: number, code: string): Response {
  return new Response(JSON.stringify({code}), {status, headers: {'content-type': 'application/problem+json'}});
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), {once: true});
  });
}
