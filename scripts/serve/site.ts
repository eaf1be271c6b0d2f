import {createServer, request as ask, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http';
import {pipeline} from 'node:stream/promises';
import {startMockServer, type MockServer} from '../../mocks/node.js';
import {answerFile, close, listen} from './static-server.js';

/** A site whose pages and whose backend, the mock behind a real socket, have one origin. */
export interface Site {
  /** Address of the site, with a slash at its end. */
  readonly url: string;
  readonly backend: MockServer;
  /** Cookies that the backend has set, as it wrote them. */
  readonly cookies: readonly string[];
  /** What was asked for, pages and files included. */
  readonly asked: readonly Asked[];
  /** Stops files on their way up after their beginning, until the function that comes back is called. */
  holdUploads(): () => void;
  close(): Promise<void>;
}

/** How to serve a site. */
export interface SiteOptions {
  /** What answers with the file of a path say besides. */
  readonly headersOf?: (path: string) => Readonly<Record<string, string>>;
  /** Default: any that is free. */
  readonly port?: number;
  /** Further folders, by the path that they are served under, with slashes around it. */
  readonly folders?: Readonly<Record<string, string>>;
}

/** The head of a request. */
export interface Asked {
  /** With the search part. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Serves a folder, and below `/portal-api` the mock backend. Cookies, upload progress and broken connections are as they would be
 * on a site of its own, which a service worker cannot show.
 *
 * @param folder Absolute path.
 * @throws {Error} with the code `EADDRINUSE` if the port is taken.
 */
export async function serveSite(folder: string, {port: wanted = 0, folders = {}, headersOf}: SiteOptions = {}): Promise<Site> {
  const backend = await startMockServer();
  const base = new URL(backend.url).pathname;
  const cookies: string[] = [];
  const asked: Asked[] = [];
  let gate: PromiseWithResolvers<undefined> | undefined;
  const server = createServer((incoming, outgoing) => {
    const {url = '/'} = incoming;
    asked.push({path: url, headers: incoming.headers});
    if (!url.startsWith(`${base}/`)) {
      for (const [name, value] of Object.entries(headersOf?.(url) ?? {})) outgoing.setHeader(name, value);
      const further = Object.entries(folders).find(([path]) => url.startsWith(path));
      return answerFile(further?.[1] ?? folder, further?.[0] ?? '/', incoming, outgoing);
    }
    const held = url === `${base}/uploads` ? gate?.promise : undefined;
    // A connection that the backend breaks is broken here, too.
    passOn(backend.port, held, incoming, outgoing)
      .then(answer => cookies.push(...(answer.headers['set-cookie'] ?? [])))
      .catch(() => incoming.socket.resetAndDestroy());
  });
  const port = await listen(server, wanted).catch(async (error: unknown) => {
    await backend.close();
    throw error;
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    backend,
    cookies,
    asked,
    holdUploads: () => {
      const held = Promise.withResolvers<undefined>();
      gate = held;
      return () => {
        gate = undefined;
        held.resolve(undefined);
      };
    },
    close: async () => {
      await close(server);
      await backend.close();
    },
  };
}

/** Rejects if either connection breaks. */
async function passOn(
  port: number,
  held: Promise<undefined> | undefined,
  from: IncomingMessage,
  to: ServerResponse,
): Promise<IncomingMessage> {
  const further = ask({port, host: '127.0.0.1', method: from.method, path: from.url, headers: from.headers});
  const answered = new Promise<IncomingMessage>((resolve, reject) => further.once('response', resolve).once('error', reject));
  const [answer] = await Promise.all([answered, pipeline(from, chunks => stopAfterFirst(chunks, held), further)]);
  to.writeHead(answer.statusCode ?? 500, answer.headers);
  await pipeline(answer, to);
  return answer;
}

async function* stopAfterFirst(chunks: AsyncIterable<Buffer>, held: Promise<undefined> | undefined): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    yield chunk;
    await held;
  }
}
