import type {PortalErrorCode, Problem} from './problem.js';
import type {RefusalReason} from './primitives.js';

/** What is wrong with one field, as data; elements have the words. */
export type FieldProblem = NonNullable<Problem['fields']>[number];

/** Facts that come with an error. */
export interface PortalErrorDetails {
  /** One entry for each wrong field (`invalid`, and `too-large` or `unsupported` for a file). */
  readonly fields?: readonly FieldProblem[];
  /** Why it was refused. */
  readonly reason?: RefusalReason;
  /** Seconds to wait before trying again (`rate-limited`, `unavailable`). */
  readonly retryAfter?: number;
  /** HTTP status, where there was an answer. For support, not for display. */
  readonly status?: number;
  /** The backend's name of the request, where it gave one. For support. */
  readonly requestId?: string;
  /** The underlying error. */
  readonly cause?: unknown;
}

/**
 * The one kind of error that adapters throw (an abort aside, which stays an `AbortError`). `message` is for developers and
 * logs; elements show their own text for `code` and `reason`.
 */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  readonly code: PortalErrorCode;
  readonly fields: readonly FieldProblem[];
  readonly reason: RefusalReason | undefined;
  readonly retryAfter: number | undefined;
  readonly status: number | undefined;
  readonly requestId: string | undefined;

  constructor(code: PortalErrorCode, message: string, details: PortalErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : {cause: details.cause});
    this.code = code;
    this.fields = details.fields ?? [];
    this.reason = details.reason;
    this.retryAfter = details.retryAfter;
    this.status = details.status;
    this.requestId = details.requestId;
  }
}

/** Is this the error of an aborted request? An abort is not an error. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** Any thrown thing as a `PortalError`; what is not one already becomes `contract`, with the original as its cause. */
export function toPortalError(error: unknown): PortalError {
  if (error instanceof PortalError) return error;
  return new PortalError('contract', error instanceof Error ? error.message : String(error), {cause: error});
}
