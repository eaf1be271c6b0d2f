/** What came out of one suite. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What else should be known, one line each. */
  readonly notes: readonly string[];
}

/** Adds results up. */
export function total(results: readonly SuiteResult[]): SuiteResult {
  const sum = (count: (result: SuiteResult) => number) => results.reduce((all, result) => all + count(result), 0);
  return {
    passed: sum(result => result.passed),
    failed: sum(result => result.failed),
    skipped: sum(result => result.skipped),
    notes: results.flatMap(result => result.notes),
  };
}

/** The line that tests end with. */
export function summaryLine({passed, failed, skipped}: SuiteResult): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
