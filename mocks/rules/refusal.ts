import type {RefusalReason} from '../../src/contract/primitives.js';
import type {FieldProblemCode, PortalErrorCode, Problem} from '../../src/contract/problem.js';

/** What is wrong with one field. */
export interface Fault {
  field: string;
  problem: FieldProblemCode;
  limit?: number | string;
}

/** A rule says no. Carries exactly what the customer is told, and nothing about why beyond it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem & {code: PortalErrorCode};

  constructor(problem: Problem & {code: PortalErrorCode}) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Absent, or forbidden so that it must look absent (R13). Takes no argument beyond the reason, so all of them are alike. */
export function notFound(reason?: RefusalReason): Refusal {
  return new Refusal({code: 'not-found', ...(reason && {reason})});
}

/** In sight, but not allowed. */
export function forbidden(reason?: RefusalReason): Refusal {
  return new Refusal({code: 'forbidden', ...(reason && {reason})});
}

/** Nobody is signed in, or the credentials are wrong. */
export function unauthenticated(reason?: RefusalReason): Refusal {
  return new Refusal({code: 'unauthenticated', ...(reason && {reason})});
}

/** Something in the request is wrong. */
export function invalid(fields: Fault[], reason?: RefusalReason): Refusal {
  return new Refusal({code: 'invalid', ...(reason && {reason}), fields});
}
