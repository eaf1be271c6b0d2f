import type {RefusalReason, Right} from '../../src/contract/primitives.js';

/** One question that a right depends on. */
export interface Check {
  /** The rule that asks, for example `R22`. */
  readonly rule: string;
  readonly question: string;
  readonly passed: boolean;
  /** What the customer is told if it failed. */
  readonly reason: RefusalReason;
  /** What was looked at. */
  readonly facts: Facts;
}

/** Values that a decision went by. */
export type Facts = Readonly<Record<string, unknown>>;

/** The right that checks give together: the first that fails is the reason (R14). */
export function rightOf(checks: readonly Check[]): Right {
  const failed = checks.find(({passed}) => !passed);
  return failed ? {allowed: false, reason: failed.reason} : {allowed: true};
}
