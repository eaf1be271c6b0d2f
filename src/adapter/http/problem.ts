import {PortalError} from '../../contract/error.js';
import {Problem, statusOfCode} from '../../contract/problem.js';
import type {PortalErrorCode} from '../../contract/problem.js';
import {readForgivingly} from './rows.js';

const codeOfStatus: Readonly<Record<number, PortalErrorCode>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  408: 'unavailable',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  413: 'too-large',
  415: 'unsupported',
  422: 'invalid',
  429: 'rate-limited',
};

/**
 * An error answer as a `PortalError` (RFC 9457). The body's code holds if a backend may send it, else the status decides.
 * The backend's prose is left behind.
 * @param text Body as it came.
 * @param now Milliseconds since the epoch, for a `Retry-After` that is a date.
 */
export function readProblem(name: string, {status, headers}: Response, text: string, now: number): PortalError {
  const problem = parseProblem(text);
  const code = problem && Object.hasOwn(statusOfCode, problem.code) ? (problem.code as PortalErrorCode) : codeFor(status);
  return new PortalError(code, `${name}: answered ${status}`, {
    fields: problem?.fields,
    reason: problem?.reason,
    retryAfter: seconds(problem?.retryAfter) ?? retryAfter(headers.get('Retry-After'), now),
    requestId: problem?.requestId,
    status,
  });
}

function parseProblem(text: string): Problem | undefined {
  try {
    return readForgivingly(Problem, JSON.parse(text)).value;
  } catch {
    return undefined;
  }
}

function codeFor(status: number): PortalErrorCode {
  return codeOfStatus[status] ?? (status >= 500 ? 'unavailable' : 'contract');
}

/** Seconds of a `Retry-After` header: a number or an HTTP date (RFC 9110, 10.2.3). */
function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header);
  return seconds(Math.ceil((Date.parse(header) - now) / 1000));
}

function seconds(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : Math.max(0, value);
}
