import {createGateway, MemoryKeyStore, type Gateway, type GatewayOptions} from '../../gateway/index.js';
import type {LabCustomer} from '../support/rt-lab.js';

export const site = 'http://127.0.0.1:8080';

/** A gateway as tests have it, with what a test changes. */
export function makeGateway(options: Partial<GatewayOptions> & {readonly rt: string}): Gateway {
  return createGateway({sites: [site], secret: 'only for tests '.repeat(3), keys: new MemoryKeyStore(), ...options});
}

/** What a browser would send. */
export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or a form as it is. */
  readonly body?: unknown;
  /** Key of a write. */
  readonly key?: string;
}

/** A browser with a page of the site. */
export class Browser {
  readonly #gateway: Gateway;
  cookie = '';

  constructor(gateway: Gateway) {
    this.#gateway = gateway;
  }

  /** @param path Below the gateway's base, for example `/session`. */
  async ask(path: string, {method = 'GET', headers = {}, body, key}: Asking = {}): Promise<Response> {
    const all = new Headers({'sec-fetch-site': 'same-origin'});
    if (method !== 'GET') all.set('origin', site);
    if (this.cookie) all.set('cookie', this.cookie);
    if (key) all.set('idempotency-key', key);
    if (body !== undefined && !(body instanceof FormData)) all.set('content-type', 'application/json');
    for (const [name, value] of Object.entries(headers)) all.set(name, value);
    const text = body === undefined || body instanceof FormData ? body : JSON.stringify(body);
    const answer = await this.#gateway.fetch(new Request(`${site}/rt${path}`, {method, headers: all, body: text}));
    const [set] = answer.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';', 1)[0] ?? '';
    return answer;
  }

  /** Parses the answer, which must be a good one. */
  async read<Body>(path: string, asking?: Asking): Promise<Body> {
    const answer = await this.ask(path, asking);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Body;
  }

  async signIn({login, password}: Pick<LabCustomer, 'login' | 'password'>): Promise<this> {
    const answer = await this.ask('/session', {method: 'POST', body: {login, password}});
    if (answer.status !== 204) throw new Error(`Signing in as ${login}: ${answer.status}`);
    return this;
  }
}
