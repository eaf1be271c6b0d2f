import {GatewayProblem} from '../problem.js';
import type {SealedSession} from '../session/cookie.js';

/** One request to RT. */
export interface RtRequest {
  readonly method?: string;
  /** Parameters of the address, each possibly several times. */
  readonly query?: readonly (readonly [name: string, value: string])[];
  /** RT's session cookie. */
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
  /** From when on RT can be late. Default: at once. */
  readonly sent?: Promise<void>;
  /** Aborts it with the browser's own request. */
  readonly signal?: AbortSignal;
}

/** Asks RT, with nothing of the browser's request but what is given. */
export class RtClient {
  readonly #rt: string;
  readonly #fetch: typeof fetch;
  readonly #timeout: number;

  constructor(rt: string, timeout: number, fetcher: typeof fetch) {
    this.#rt = rt.replace(/\/$/, '');
    this.#timeout = timeout;
    this.#fetch = fetcher;
  }

  /**
   * The answer, whatever it says; redirects are answers, too.
   *
   * @param path Below RT's address, for example `/REST/2.0/rt`.
   * @throws {GatewayProblem} `unavailable` if none came in time.
   */
  async ask(
    path: string,
    {method = 'GET', query = [], cookie, headers = {}, body, sent, signal}: RtRequest = {},
  ): Promise<Response> {
    const search = query.length > 0 ? `?${new URLSearchParams(query.map(([name, value]) => [name, value])).toString()}` : '';
    const late = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let answered = false;
    const start = (): void => {
      if (!answered) timer = setTimeout(() => late.abort(), this.#timeout);
    };
    if (sent) void sent.then(start);
    else start();
    try {
      return await this.#fetch(`${this.#rt}${path}${search}`, {
        method,
        headers: {accept: 'application/json', 'user-agent': 'portico-gateway', ...headers, ...(cookie ? {cookie} : {})},
        redirect: 'manual',
        signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal,
        ...(body === undefined ? {} : {body, duplex: 'half'}),
      });
    } catch (cause) {
      throw new GatewayProblem('unavailable', late.signal.aborted ? 'RT did not answer in time' : 'RT cannot be reached', {
        retryAfter: 5,
        cause,
      });
    } finally {
      answered = true;
      clearTimeout(timer);
    }
  }

  /**
   * What RT's REST interface has to say to a customer.
   *
   * @throws {GatewayProblem} `unauthenticated` if RT does not know the session any more, `not-found` alike for what is hidden and
   *   for what is not there (R13), `unavailable` for anything else that is not JSON.
   */
  async read(path: string, session: SealedSession, request: RtRequest = {}): Promise<unknown> {
    const answer = await this.ask(`/REST/2.0${path}`, {...request, cookie: session.cookie});
    const {status} = answer;
    if (isSignedOut(answer))
      throw new GatewayProblem('unauthenticated', 'RT does not know the session', {cause: await drop(answer)});
    if (status === 403 || status === 404)
      throw new GatewayProblem('not-found', `RT answered ${status}`, {cause: await drop(answer)});
    if (status === 400) throw new GatewayProblem('invalid', 'RT answered 400', {cause: await drop(answer)});
    if (!answer.ok || !isJson(answer)) {
      throw new GatewayProblem('unavailable', `RT answered ${status}`, {retryAfter: 5, cause: await drop(answer)});
    }
    try {
      return await answer.json();
    } catch (cause) {
      throw new GatewayProblem('unavailable', "RT's answer broke off", {retryAfter: 5, cause});
    }
  }
}

/** Somebody without a session is sent to the page where people sign in, or shown it. */
export function isSignedOut({status, headers}: Response): boolean {
  if (status === 401 || (status >= 300 && status < 400)) return true;
  return status === 200 && (headers.get('content-type') ?? '').startsWith('text/html');
}

export function isJson({headers}: Response): boolean {
  return (headers.get('content-type') ?? '').startsWith('application/json');
}

/** Ends an answer that nobody reads, so that its connection is free again. */
export async function drop(answer: Response): Promise<undefined> {
  await answer.body?.cancel().catch(() => undefined);
  return undefined;
}
