import type {IncomingMessage, ServerResponse} from 'node:http';
import {text} from 'node:stream/consumers';
import {createGateway, MemoryKeyStore, type Gateway} from '../../gateway/index.js';
import {nodeListener} from '../../gateway/node.js';
import {openRtLab, type RtLab} from './rt-lab.js';
import {RtTraffic} from './rt-traffic.js';

/** Where an answer gets lost: between RT and the gateway, or between the gateway and the browser. */
export type LostBehind = 'rt' | 'gateway';

/** For tests in pages: a real RT, gateways to it on the pages' own origin, and acts of its desk, all below `/rt-lab`. */
export interface RtPages {
  /** Answers a request if it is for the lab; false otherwise. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  close(): Promise<void>;
}

/** Below it are gateways with a cookie of their own each, as if each were used in a browser of its own. */
const jars = /^\/rt-lab\/jar\/[\w-]+(?=\/)/;

/** Nothing starts before the first request. */
export function rtPages(): RtPages {
  let opened: Promise<Lab> | undefined;
  return {
    answer(request, response) {
      if (!request.url?.startsWith('/rt-lab/')) return false;
      opened ??= openRtLab().then(lab => new Lab(lab));
      opened
        .then(lab => lab.answer(request, response))
        .catch((error: unknown) => response.writeHead(500, {'content-type': 'text/plain'}).end(String(error)));
      return true;
    },
    close: async () => {
      await opened?.then(({lab}) => lab.close()).catch(() => undefined);
    },
  };
}

class Lab {
  readonly #traffic = new RtTraffic();
  readonly #gateways = new Map<string, ReturnType<typeof nodeListener>>();
  #losing: {readonly behind: LostBehind; readonly on: string; times: number} | undefined;

  constructor(readonly lab: RtLab) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const base = jars.exec(request.url ?? '')?.[0];
    if (base) {
      if (this.#loses('gateway', request.url ?? '')) {
        // The connection breaks where the answer would begin.
        response.writeHead = () => {
          request.socket.destroy();
          return response;
        };
      }
      return void (await this.#gateway(base, `http://${request.headers.host}`)(request, response));
    }
    const asked = JSON.parse((await text(request)) || '{}') as Record<string, unknown>;
    const result = await this.#run(request.url ?? '', asked);
    response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify(result ?? null));
  }

  async #run(url: string, asked: Record<string, unknown>): Promise<unknown> {
    switch (url) {
      case '/rt-lab/act':
        return this.lab.desk.act(String(asked['act']), asked);
      case '/rt-lab/company':
        return this.lab.company(Number(asked['people']));
      case '/rt-lab/lose':
        this.#losing = {behind: asked['behind'] as LostBehind, on: String(asked['on']), times: Number(asked['times'])};
        return undefined;
      case '/rt-lab/find':
        return {answers: this.#traffic.count, found: (asked['texts'] as string[]).map(one => this.#traffic.find(one))};
      default:
        throw new Error(`The lab has no ${url}`);
    }
  }

  #gateway(base: string, site: string): ReturnType<typeof nodeListener> {
    let listener = this.#gateways.get(base);
    if (!listener) {
      const gateway = createGateway({
        rt: this.lab.url,
        sites: [site],
        secret: 'only for tests '.repeat(3),
        keys: new MemoryKeyStore(),
        base,
        // Tests come from one address and in a hurry.
        limits: {signInsPerAddress: 10_000, signInsPerLogin: 10_000, requestsPerSession: 100_000, writesPerSession: 10_000},
        fetch: async (input, init) => {
          const answer = await fetch(input, init);
          if (this.#loses('rt', input instanceof Request ? input.url : String(input)))
            throw new TypeError('The answer was lost.');
          return answer;
        },
      });
      this.#gateways.set(base, (listener = nodeListener(this.#recorded(gateway))));
    }
    return listener;
  }

  #recorded(gateway: Gateway): Gateway {
    return {
      base: gateway.base,
      fetch: async (request, facts) => this.#traffic.keep(request, await gateway.fetch(request, facts)),
    };
  }

  /** Is the answer to be lost? What was asked happens all the same. */
  #loses(behind: LostBehind, url: string): boolean {
    const losing = this.#losing;
    if (losing?.behind !== behind || losing.times === 0 || !url.includes(losing.on)) return false;
    losing.times -= 1;
    return true;
  }
}
