import * as z from 'zod/mini';
import {RefusalReason} from './primitives.js';

/**
 * Codes of `PortalError`. `network` and `contract` never come over the wire: they say that no answer came, or one that is
 * not of this contract (HTML where JSON is due, for example).
 */
export const portalErrorCodes = [
  'unauthenticated',
  'forbidden',
  'not-found',
  'invalid',
  'conflict',
  'rate-limited',
  'too-large',
  'unsupported',
  'unavailable',
  'network',
  'contract',
] as const;
export type PortalErrorCode = (typeof portalErrorCodes)[number];

/** HTTP status of each code that a backend sends. */
export const statusOfCode: Readonly<Partial<Record<PortalErrorCode, number>>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  'rate-limited': 429,
  unavailable: 503,
};

/** What is wrong with a field. `limit` is the limit that was passed, in the unit of the problem (characters, files, bytes, a date). */
export const FieldProblem = z.object({
  /** Name of the field, or id of the upload or file. */
  field: z.string(),
  problem: z.catch(
    z.enum([
      'required',
      'too-short',
      'too-long',
      'too-small',
      'too-great',
      'too-weak',
      'too-many-files',
      'file-too-large',
      'file-type',
      'file-empty',
      'not-an-option',
      'format',
      'unknown',
    ]),
    'unknown',
  ),
  limit: z.optional(z.union([z.number(), z.string()])),
});
export type FieldProblemCode = z.infer<typeof FieldProblem>['problem'];

/** Body of every error answer, `application/problem+json` (RFC 9457) with members of our own. */
export const Problem = z.object({
  /** One of `portalErrorCodes`; an unknown one is read by the HTTP status. */
  code: z.string(),
  reason: z.optional(RefusalReason),
  fields: z.optional(z.array(FieldProblem)),
  /** Seconds. The `Retry-After` header says the same. */
  retryAfter: z.optional(z.number()),
  requestId: z.optional(z.string()),
});
export type Problem = z.infer<typeof Problem>;
