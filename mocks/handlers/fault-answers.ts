import {statusOfCode} from '../../src/contract/problem.js';
import type {Hit} from './faults.js';

/** What a fault answers in the backend's place; undefined if the backend is asked. */
export function insteadOf(fault: Hit['fault']): Response | undefined {
  if (fault?.kind === 'html') {
    return new Response('<!doctype html><title>Welcome</title><h1>It works!</h1>', {headers: {'content-type': 'text/html'}});
  }
  if (fault?.kind !== 'refuse') return undefined;
  const {code, retryAfter} = fault;
  return new Response(JSON.stringify({code, retryAfter}), {
    status: statusOfCode[code] ?? 500,
    headers: {
      'content-type': 'application/problem+json',
      ...(retryAfter !== undefined && {'retry-after': String(retryAfter)}),
    },
  });
}

/** Half of the answer's body, then an error. An answer without a body is lost altogether. */
export async function truncated(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) return Response.error();
  const halves = [bytes.slice(0, Math.floor(bytes.length / 2))];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const half = halves.pop();
      if (half) controller.enqueue(half);
      else controller.error(new TypeError('The connection was lost.'));
    },
  });
  return new Response(body, {status: response.status, headers: response.headers});
}
