import type {FieldProblem} from '../src/contract/error.js';
import type {RefusalReason} from '../src/contract/primitives.js';
import {statusOfCode, type PortalErrorCode} from '../src/contract/problem.js';

/** Facts that go with a problem. */
export interface ProblemDetails {
  readonly reason?: RefusalReason;
  readonly fields?: readonly FieldProblem[];
  /** Seconds. */
  readonly retryAfter?: number;
  /** For the log, never for the browser. */
  readonly cause?: unknown;
}

/** Ends a request with an error of the contract. `message` is for the log only: RT's prose never reaches the browser. */
export class GatewayProblem extends Error {
  override readonly name = 'GatewayProblem';
  readonly code: PortalErrorCode;
  readonly details: ProblemDetails;

  constructor(code: PortalErrorCode, message: string, details: ProblemDetails = {}) {
    super(message, details.cause === undefined ? undefined : {cause: details.cause});
    this.code = code;
    this.details = details;
  }
}

/** Any thrown thing as a problem; what is not one already is our own fault, and says nothing about itself. */
export function toProblem(error: unknown): GatewayProblem {
  if (error instanceof GatewayProblem) return error;
  return new GatewayProblem('unavailable', error instanceof Error ? error.message : 'unknown', {cause: error});
}

/** The answer for a problem: RFC 9457 with the contract's members. */
export function problemResponse({code, details: {reason, fields, retryAfter}}: GatewayProblem, requestId: string): Response {
  const headers = new Headers({'content-type': 'application/problem+json'});
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  return new Response(JSON.stringify({code, reason, fields, retryAfter, requestId}), {
    status: statusOfCode[code] ?? 503,
    headers,
  });
}
