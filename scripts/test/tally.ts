/** How many tests ended how. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of vitest's JSON report that the count needs. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export function addTallies(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** A check that is not a test runner counts as one test. */
export function tallyCheck(succeeded: boolean): Tally {
  return succeeded ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

/**
 * Counts a run of vitest. A file that failed without a failed test (it could not be loaded, or its
 * set-up threw) counts as one failure; so does a run that ended badly for a reason outside any file
 * (the global set-up, an unhandled rejection, no tests at all) or that left no report.
 */
export function tallyVitest(report: VitestReport | undefined, succeeded: boolean): Tally {
  if (report === undefined) return tallyCheck(false);
  const failedFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + failedFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !succeeded ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The closing line: `12 passed, 0 failed`, with `, 1 skipped` only when there is one. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  const counts = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${counts}, ${skipped} skipped` : counts;
}
