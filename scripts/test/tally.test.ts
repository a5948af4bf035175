import { describe, expect, it } from 'vitest';
import { arrangeSteps, selectSteps } from './steps';
import { addTallies, formatTally, tallyCheck, tallyVitest, type VitestReport } from './tally';

const REPORT: VitestReport = {
  numPassedTests: 7,
  numFailedTests: 2,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [
    {
      name: 'a.test.ts',
      status: 'failed',
      assertionResults: [{ status: 'failed' }, { status: 'failed' }],
    },
    { name: 'unreadable.test.ts', status: 'failed', assertionResults: [] },
    { name: 'set-up.test.ts', status: 'failed', assertionResults: [{ status: 'skipped' }] },
    { name: 'b.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
  ],
};

describe('the tally of a test run', () => {
  it('counts a test file that cannot be loaded or set up as one failure', () => {
    expect(tallyVitest(REPORT, false)).toEqual({ passed: 7, failed: 4, skipped: 1 });
  });

  it('counts a run that ends badly without a failed test as one failure', () => {
    const clean = { ...REPORT, numFailedTests: 0, testResults: [] };
    expect(tallyVitest(clean, false).failed).toBe(1);
    expect(tallyVitest(clean, true).failed).toBe(0);
    expect(tallyVitest(undefined, true).failed).toBe(1);
  });

  it('closes with a line of passed and failed', () => {
    const tally = addTallies(tallyCheck(true), tallyCheck(false));
    expect(formatTally(tally)).toBe('1 passed, 1 failed');
    expect(formatTally({ ...tally, skipped: 2 })).toBe('1 passed, 1 failed, 2 skipped');
  });
});

describe('the selection of steps', () => {
  it('runs all of them in order when none is named', () => {
    expect(selectSteps([]).map(({ name }) => name)).toEqual([
      'build',
      'types',
      'lint',
      'layers',
      'knip',
      'unit',
      'e2e',
    ]);
  });

  it('lets the browser tests use the build that ran before them, else build themselves', () => {
    const envOf = (names: string[]) => selectSteps(names).at(-1)?.checks[0]?.env;
    expect(envOf(['build', 'e2e'])).toEqual({ E2E_USE_BUILD: '1' });
    expect(envOf(['e2e'])).toBeUndefined();
  });

  it('lets a step alone that takes every core, and the others run beside each other', () => {
    const names = arrangeSteps(selectSteps([])).map((group) => group.map(({ name }) => name));
    expect(names).toEqual([['build', 'types', 'lint', 'layers', 'knip'], ['unit'], ['e2e']]);
  });

  it('names the known steps when it is asked for an unknown one', () => {
    expect(() => selectSteps(['untit'])).toThrow('unit');
  });
});
