import { describe, expect, it } from 'vitest';
import { describeProblem } from './problem';
import { expectOnly, problemsOf, withEdit, withRow } from './testing/package-sample';

describe('checkReportIds', () => {
  it('reports an id that is not of its department’s area and year', () => {
    const row = '430200-2022,lusong-kegong,2022,标题,sheet,,,,,来源,partial';
    const place = 'reports.csv:3:report_id = 430200-2022';
    const args = { expected: '430203-2022' };
    expectOnly(withRow('reports.csv', row), 'report_id_mismatch', place, args);
  });

  it('allows a suffix where an area has several departments', () => {
    const row = '430203-2022-kegong,lusong-kegong,2022,标题,sheet,,,,,来源,partial';
    expect(problemsOf(withRow('reports.csv', row))).toEqual([]);
  });
});

describe('checkFunctions', () => {
  it('doubts a function that no screen knows, and names the nearest', () => {
    const row = '430203-x,某局,430203,science_industy';
    const [problem, ...others] = problemsOf(withRow('departments.csv', row));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'function_unknown',
      severity: 'warning',
      value: 'science_industy',
      args: { nearest: ['science_industry'] },
    });
    const { what, remedy } = describeProblem(problem!, 'zh-CN');
    expect(what).toContain('该部门也只与同为“science_industy”的部门相比');
    expect(remedy).toMatch(/^是否应为“science_industry”？.*education（教育）/);
  });
});

describe('checkScores', () => {
  it('reports a self-score that differs from its canonical fact', () => {
    const files = withEdit('reports.csv', 2, '95.5', '96');
    expectOnly(files, 'score_mismatch', 'reports.csv:2:score = 96', { stated: '95.50' });
  });

  it('reports a fact whose score the table of reports lacks', () => {
    const files = withEdit('reports.csv', 2, '95.5', '');
    expectOnly(files, 'score_mismatch', 'reports.csv:2:score = ', { stated: '95.50' });
  });

  it('reports a self-score that no fact bears', () => {
    const files = withEdit('facts.csv', 6, 'score,2023', 'score,2022');
    expectOnly(files, 'score_without_fact', 'reports.csv:2:score = 95.5', {});
  });
});

describe('checkWeights', () => {
  it('doubts a score above its weight', () => {
    const files = withEdit('indicators.csv', 3, ',40,40,', ',40,40.5,');
    const place = 'indicators.csv:3:score = 40.5';
    expectOnly(files, 'score_above_weight', place, { weight: '40' });
    expect(problemsOf(files)[0]?.severity).toBe('warning');
  });

  it('doubts weights of a full report that do not add to its scale', () => {
    const files = withEdit('indicators.csv', 3, ',40,40,', ',40.5,40,');
    const place = 'reports.csv:2:score_scale = 100';
    expectOnly(files, 'weights_do_not_add', place, { sum: '100.5' });
    expect(problemsOf(files)[0]?.severity).toBe('warning');
  });

  it('does not add weights of which one is unknown', () => {
    expect(problemsOf(withEdit('indicators.csv', 3, ',40,40,', ',,40,'))).toEqual([]);
  });
});

describe('checkTotals', () => {
  it('reports a second total of the whole sheet, and of one group', () => {
    const total = (seq: number, group: string) =>
      `430203-2023,${seq},${group},,60,55.5,附表2,合计60分`;
    const totals = (...groups: readonly string[]) =>
      withRow(
        'indicator_totals.csv',
        groups.map((group, index) => total(index + 1, group)).join('\n'),
      );
    expect(problemsOf(totals('', '投入', '效果'))).toEqual([]);
    const first = { firstRow: 2, firstFile: null, isSame: true };
    const place = 'indicator_totals.csv:3:level1 = ';
    expectOnly(totals('', ''), 'totals_place_duplicate', place, first);
    expectOnly(totals('投入', '投入'), 'totals_place_duplicate', `${place}投入`, first);
  });
});
