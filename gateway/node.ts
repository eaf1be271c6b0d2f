import {createServer, type IncomingMessage, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {getRequestListener, type HttpBindings} from '@hono/node-server';
import type {Gateway} from './gateway.js';

export {SqliteKeyStore} from './keys/sqlite-key-store.js';

/** A gateway behind a socket. */
export interface GatewayServer {
  readonly port: number;
  readonly server: Server;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Default `127.0.0.1`: a server in front brings the requests. */
  readonly host?: string;
  /** Servers in front whose `X-Forwarded-For` is believed. Default 0: the address is that of the connection. */
  readonly proxies?: number;
}

/** Serves a gateway with Node. */
export async function serveGateway(
  gateway: Gateway,
  {port, host = '127.0.0.1', proxies = 0}: ServeOptions,
): Promise<GatewayServer> {
  const listener = nodeListener(gateway, proxies);
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    server,
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      }),
  };
}

/** For `node:http` and whatever takes its handlers (Express, Connect, Vite's `middlewares`). */
export function nodeListener(gateway: Gateway, proxies = 0): ReturnType<typeof getRequestListener> {
  return getRequestListener(
    (request, bindings) => gateway.fetch(request, {address: clientAddress((bindings as HttpBindings).incoming, proxies)}),
    {overrideGlobalObjects: false},
  );
}

/** The nth address from the end is what the outermost of n trusted servers saw; whatever stands before it may be made up. */
function clientAddress(incoming: IncomingMessage, proxies: number): string | undefined {
  const forwarded = String(incoming.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);
  return (proxies > 0 ? forwarded.at(-proxies) : undefined) ?? incoming.socket.remoteAddress;
}
