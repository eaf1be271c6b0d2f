import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join, normalize, sep} from 'node:path';
import {pipeline} from 'node:stream';
import {getMimeType} from 'hono/utils/mime';

/** A running server. */
export interface StaticServer {
  /** Address of the folder, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the files of a folder on 127.0.0.1, as any static host would.
 *
 * @param folder Absolute path.
 * @param base Path that the folder is served under, with slashes around it.
 */
export async function serveFolder(folder: string, base = '/'): Promise<StaticServer> {
  const server = createServer((request, response) => answerFile(folder, base, request, response));
  const port = await listen(server);
  return {url: `http://127.0.0.1:${port}${base}`, close: () => close(server)};
}

/**
 * Starts a server on 127.0.0.1. Gives the port.
 *
 * @param wanted 0: any that is free.
 * @throws {Error} with the code `EADDRINUSE` if the port is taken.
 */
export async function listen(server: Server, wanted = 0): Promise<number> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(wanted, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Ends a server, and what is connected to it. */
export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
}

/** Answers with a file of the folder, with the way to that of a folder, with 404, or with 400 if the address is none. */
export function answerFile(folder: string, base: string, request: IncomingMessage, response: ServerResponse): void {
  const pathname = pathOf(request.url ?? '/');
  if (pathname === undefined) return refuse(response, 400, 'Not an address');
  const file = fileOf(folder, base, pathname);
  if (file === undefined && fileOf(folder, base, `${pathname}/`) !== undefined) return sendOn(response, `${pathname}/`);
  if (file === undefined) return refuse(response, 404, 'Not found');
  response.writeHead(200, {'content-type': getMimeType(file) ?? 'application/octet-stream', 'cache-control': 'no-store'});
  // A file that cannot be read, or a browser that leaves, breaks the connection, not the server.
  pipeline(createReadStream(file), response, () => undefined);
}

/** To the page of a folder, from where its relative addresses are right. */
function sendOn(response: ServerResponse, pathname: string): void {
  response.writeHead(301, {location: encodeURI(pathname).replace(/^\/+/, '/'), 'cache-control': 'no-store'}).end();
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {'content-type': 'text/plain'}).end(text);
}

/** The path that was asked for, decoded; undefined if it cannot be. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

function fileOf(folder: string, base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = normalize(join(folder, pathname.slice(base.length)));
  if (path !== normalize(folder) && !path.startsWith(normalize(folder) + sep)) return undefined;
  const file = pathname.endsWith('/') ? join(path, 'index.html') : path;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
