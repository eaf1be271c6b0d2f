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

/**
 * Half of the answer's body, then an error; in WebKit the body just ends there. An answer without a body is lost altogether.
 */
export async function truncated(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) return Response.error();
  const half = bytes.slice(0, Math.floor(bytes.length / 2));
  const {status, headers} = response;
  return new Response(streamsMove() ? breakingAfter(half) : half, {status, headers});
}

function breakingAfter(bytes: Uint8Array): ReadableStream<Uint8Array> {
  const chunks = [bytes];
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = chunks.pop();
      if (chunk) controller.enqueue(chunk);
      else controller.error(new TypeError('The connection was lost.'));
    },
  });
}

/** Can a stream go from a page to its service worker? Where it cannot, MSW reads it to its end first, and never answers if it breaks. */
function streamsMove(): boolean {
  const stream = new ReadableStream();
  try {
    structuredClone(stream, {transfer: [stream]});
    return true;
  } catch {
    return false;
  }
}
