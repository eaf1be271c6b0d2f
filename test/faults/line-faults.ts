import {PortalError} from '../../src/contract/error.js';
import {statusOfCode, type PortalErrorCode} from '../../src/contract/problem.js';
import type {Detour} from '../support/line.js';

/** What goes wrong on the way to the backend and back, until it is lifted. */
export interface LineFault {
  /** What the customer is told of. */
  readonly error: PortalError;
  /** What requests of the act meet. */
  readonly detour: Detour;
  /** All requests of the page meet it. Default false. */
  readonly everywhere?: boolean;
  /** The act has its effect, and only its answer is lost or spoiled. Default false. */
  readonly arrives?: boolean;
  /** The answer takes longer than the portal waits. Default false. */
  readonly slow?: boolean;
}

const network = new PortalError('network', '');
const contract = new PortalError('contract', '');
const HOUR = 3600;

const noConnection: Detour = () => Promise.reject(new TypeError('Failed to fetch'));

const lostAnswer: Detour = async (request, backend) => {
  await backend(request);
  throw new TypeError('Failed to fetch');
};

/** The effect is there at once, the answer half a minute later. */
const slow: Detour = async (request, backend) => {
  const answer = await backend(request);
  await new Promise(resolve => setTimeout(resolve, 30_000));
  return answer;
};

/** The effect is there, and the answer ends in the middle. */
const cutOff: Detour = async (request, backend) => {
  const answer = await backend(request);
  const text = await answer.text();
  return new Response(text.slice(0, Math.ceil(text.length / 2)), answer);
};

const webPage: Detour = () =>
  Promise.resolve(new Response('<!doctype html><h1>It works!</h1>', {headers: {'content-type': 'text/html'}}));

/** Faults of the line, by the column of the table. */
export const lineFaults: Readonly<Record<string, LineFault>> = {
  'offline before': {error: network, detour: noConnection, everywhere: true},
  'offline during': {error: network, detour: lostAnswer, everywhere: true, arrives: true},
  '30 s latency': {error: network, detour: slow, arrives: true, slow: true},
  'connection reset': {error: network, detour: noConnection},
  '403': refusal('forbidden'),
  '404': refusal('not-found'),
  '409': refusal('conflict'),
  '413': refusal('too-large'),
  '415': refusal('unsupported'),
  '422': refusal('invalid'),
  '429 with seconds': tooMany('90', 90),
  '429 with a date': tooMany(new Date(Date.now() + HOUR * 1000).toUTCString(), HOUR),
  '429 with neither': tooMany(),
  '429 with a huge value': tooMany('9'.repeat(30), 1e30),
  '500': broken(500),
  '503': broken(503),
  'HTML instead of JSON': {error: contract, detour: webPage},
  'truncated JSON': {error: contract, detour: cutOff, arrives: true},
};

/** A refusal as our contract has it. */
export function refusal(code: PortalErrorCode): LineFault {
  const status = statusOfCode[code]!;
  return {error: new PortalError(code, '', {status}), detour: () => Promise.resolve(problem(status, JSON.stringify({code})))};
}

/** 429 as proxies send it, with this `Retry-After`. */
function tooMany(retryAfter?: string, seconds?: number): LineFault {
  const headers = retryAfter === undefined ? undefined : {'retry-after': retryAfter};
  const error = new PortalError('rate-limited', '', {status: 429, ...(seconds !== undefined && {retryAfter: seconds})});
  return {error, detour: () => Promise.resolve(new Response('Slow down.', {status: 429, headers}))};
}

function broken(status: number): LineFault {
  const error = new PortalError('unavailable', '', {status});
  return {error, detour: () => Promise.resolve(problem(status, '<h1>Sorry</h1>'))};
}

function problem(status: number, body: string): Response {
  return new Response(body, {status, headers: {'content-type': 'application/problem+json'}});
}
