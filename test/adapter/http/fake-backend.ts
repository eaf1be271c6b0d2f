import assert from 'node:assert/strict';
import {createHttpAdapter} from '../../../src/adapter/http/index.js';
import type {HttpAdapterOptions} from '../../../src/adapter/http/index.js';
import type {Surroundings} from '../../../src/adapter/http/options.js';
import type {PortalAdapter} from '../../../src/adapter/portal-adapter.js';

/** Answers one request; throws as fetch does. */
export type Answering = (request: Request, count: number) => Response | Promise<Response>;

/** An adapter whose fetch is answered by the test, with what it asked for. */
export interface FakeBackend {
  readonly adapter: PortalAdapter;
  /** Every request, in order; their bodies in `bodies`. */
  readonly requests: Request[];
  readonly bodies: Promise<string>[];
  /** Milliseconds of each pause before a further try. */
  readonly pauses: number[];
}

/** Now, in these tests. */
export const now = Date.UTC(2026, 10, 22, 12);

export function fakeBackend(
  answer: Answering,
  options: Partial<HttpAdapterOptions> = {},
  surroundings: Partial<Surroundings> = {},
): FakeBackend {
  const requests: Request[] = [];
  const bodies: Promise<string>[] = [];
  const pauses: number[] = [];
  const ownFetch = async function (this: unknown, request: Request): Promise<Response> {
    // The browser's own fetch refuses to be called as a method.
    assert.equal(this, undefined);
    requests.push(request);
    bodies.push(request.clone().text());
    return answer(request, requests.length);
  };
  const pause = async (ms: number): Promise<void> => void pauses.push(ms);
  const adapter = createHttpAdapter(
    {backend: 'https://desk.example/portal', fetch: ownFetch, ...options},
    {sleep: pause, random: () => 1, now: () => now, ...surroundings},
  );
  return {adapter, requests, bodies, pauses};
}

/** An answer of JSON. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {status, headers: {'Content-Type': 'application/json', ...headers}});
}

/** An error answer (RFC 9457). */
export function problem(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return json(body, status, {'Content-Type': 'application/problem+json', ...headers});
}

/** A page, as a web server gives it for whatever it does not know. */
export function page(status = 200): Response {
  return new Response('<!doctype html><title>Welcome</title>', {status, headers: {'Content-Type': 'text/html; charset=utf-8'}});
}

/** Fetch as it fails when no answer comes. */
export function unreachable(): never {
  throw new TypeError('fetch failed');
}

/** Never answers; rejects when aborted, as fetch does. */
export function silent(request: Request): Promise<Response> {
  return new Promise((_, reject) => {
    request.signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });
}
