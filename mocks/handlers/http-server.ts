import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';
import {createMockPortal, type MockPortal} from '../portal.js';
import {seedWorld, type SeedName} from '../world/seeds/index.js';
import type {World} from '../world/world.js';
import {corsHeaders, preflightAnswer, type AllowedOrigins} from './cors.js';
import {isExpectedHost} from './expected-host.js';
import {insteadOf} from './fault-answers.js';
import {FaultPlan, noHit, type Fault} from './faults.js';
import {matchRoute, pathBelow} from './match.js';
import {sendResponse, sendTruncated, toRequest} from './node-messages.js';

export interface MockServerOptions {
  /** A named world or one of your own. Default `acme`. */
  world?: SeedName | World;
  /** 0 takes a free one, the default. */
  port?: number;
  /** Default `127.0.0.1`. Requests must be for it, for this machine, or for the host of an `allowOrigin`; others get a 421. */
  host?: string;
  /** Path of the backend. Default `/portal-api`. */
  base?: string;
  /** Origins whose pages may ask from elsewhere, with credentials. Default: none. */
  allowOrigin?: AllowedOrigins;
  /** Now, in milliseconds since the epoch. Default `Date.now`. */
  now?: () => number;
}

/** The mock backend behind a real socket. */
export interface MockServer {
  /** Address of the backend, for the adapter. */
  readonly url: string;
  readonly port: number;
  /** World and desk. */
  readonly portal: MockPortal;
  /** Lets something go wrong with the next requests. */
  fault(fault: Fault): void;
  /** Forgets faults that have not hit. */
  clearFaults(): void;
  /** Stops at once: open connections are ended. */
  close(): Promise<void>;
}

/** Serves the mock backend over `node:http`: for cookies, upload progress and faults, which a service worker cannot show. */
export async function startMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const {world = 'acme', port = 0, host = '127.0.0.1', base = '/portal-api', allowOrigin = [], now = Date.now} = options;
  const portal = createMockPortal({world: typeof world === 'string' ? seedWorld(world, {now: now()}) : world, base, now});
  const faults = new FaultPlan();
  const hosts = [host, ...allowOrigin.map(origin => new URL(origin).hostname)];
  const server = createServer((message, response) => {
    answer({portal, faults, base, allowOrigin, hosts}, message, response).catch((error: unknown) => {
      // The other side went away, or a fault did as it was told.
      if (!response.destroyed) response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const {port: taken} = server.address() as AddressInfo;
  return {
    url: new URL(base, `http://${host}:${taken}`).href,
    port: taken,
    portal,
    fault: fault => faults.add(fault),
    clearFaults: () => faults.clear(),
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

interface Service {
  portal: MockPortal;
  faults: FaultPlan;
  base: string;
  allowOrigin: AllowedOrigins;
  hosts: readonly string[];
}

async function answer(service: Service, message: IncomingMessage, to: ServerResponse): Promise<void> {
  const {portal, faults, base, allowOrigin, hosts} = service;
  if (!isExpectedHost(message.headers.host, hosts)) return sendResponse(new Response(null, {status: 421}), to);
  const request = toRequest(message, `http://${message.headers.host}`);
  const preflight = allowOrigin.length > 0 ? preflightAnswer(request, allowOrigin) : undefined;
  if (preflight) return sendResponse(preflight, to);
  const path = pathBelow(base, request.url);
  const {delay, fault} = path === undefined ? noHit : faults.take(matchRoute(request.method, path)?.id);
  if (delay > 0) await wait(delay);
  if (fault?.kind === 'reset') return reset(message);
  const response = insteadOf(fault) ?? (await portal.fetch(request));
  if (fault?.kind === 'drop-answer') return reset(message);
  const headers = new Headers(response.headers);
  corsHeaders(request, allowOrigin).forEach((value, name) => headers.set(name, value));
  const {status, body} = response;
  const complete = new Response(body, {status, headers});
  await (fault?.kind === 'truncate' ? sendTruncated(complete, to) : sendResponse(complete, to));
}

function reset(message: IncomingMessage): void {
  message.socket.resetAndDestroy();
}
