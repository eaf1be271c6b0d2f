import type {TestOutcome} from '../evidence/cells.js';

/** What came out of one suite. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What else should be known, one line each. */
  readonly notes: readonly string[];
  /** Each test that was not skipped. */
  readonly outcomes: readonly TestOutcome[];
}

/** A suite that ran nothing. */
export const nothingRan: SuiteResult = {passed: 0, failed: 0, skipped: 0, notes: [], outcomes: []};

/** A suite that could not run fails like a test, so that the last line still sums everything up. */
export function couldNotRun(why: string): SuiteResult {
  return {...nothingRan, failed: 1, notes: [why]};
}

/** Adds results up. */
export function total(results: readonly SuiteResult[]): SuiteResult {
  const sum = (count: (result: SuiteResult) => number) => results.reduce((all, result) => all + count(result), 0);
  return {
    passed: sum(result => result.passed),
    failed: sum(result => result.failed),
    skipped: sum(result => result.skipped),
    notes: results.flatMap(result => result.notes),
    outcomes: results.flatMap(result => result.outcomes),
  };
}

/** The line that tests end with. */
export function summaryLine({passed, failed, skipped}: Pick<SuiteResult, 'passed' | 'failed' | 'skipped'>): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
