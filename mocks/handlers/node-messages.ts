import type {IncomingMessage, ServerResponse} from 'node:http';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import type {ReadableStream as NodeReadableStream} from 'node:stream/web';

/** A `node:http` request as a standard one; its body streams. */
export function toRequest(message: IncomingMessage, origin: string): Request {
  const headers = new Headers();
  for (let index = 0; index < message.rawHeaders.length; index += 2) {
    headers.append(message.rawHeaders[index] ?? '', message.rawHeaders[index + 1] ?? '');
  }
  const {method = 'GET'} = message;
  const bare = method === 'GET' || method === 'HEAD';
  const body = bare ? null : (Readable.toWeb(message) as unknown as ReadableStream<Uint8Array>);
  // `duplex` is due with a stream as body, and missing in the DOM's types.
  return new Request(new URL(message.url ?? '/', origin), {method, headers, body, duplex: 'half'} as RequestInit);
}

/** Sends a standard response with `node:http`; its body streams. Rejects if the connection ends early. */
export async function sendResponse(response: Response, to: ServerResponse): Promise<void> {
  writeHead(response, to);
  if (response.body) await pipeline(Readable.fromWeb(response.body as NodeReadableStream), to);
  else to.end();
}

/** Promises the whole body, sends half of it and ends the connection. */
export async function sendTruncated(response: Response, to: ServerResponse): Promise<void> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  to.setHeader('content-length', bytes.length);
  writeHead(response, to);
  to.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => to.destroy());
}

function writeHead(response: Response, to: ServerResponse): void {
  to.statusCode = response.status;
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') to.setHeader(name, value);
  });
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) to.setHeader('set-cookie', cookies);
}
