import { describe, expect, it } from 'vitest';
import { problems as en } from '../core/messages/en/problems';
import { problems as zh } from '../core/messages/zh-cn/problems';
import { buildProblem, describeProblem } from './problem';
import type { Problem } from './problem';

// One value that serves every parameter of every code.
const anyArgs = {
  path: 'a → b → a',
  expected: 3,
  found: 4,
  nearest: ['expenditure'],
  type: 'number',
  allowed: '2',
  firstRow: 5,
  firstFile: 'a.csv',
  isSame: false,
  table: 'facts',
  title: '事实',
  titleEn: 'Facts',
  part: 'xl/workbook.xml',
  ending: 'xlsx',
  example: '12.5',
  beside: 'y',
  rows: 'z',
  pattern: '^x$',
  minimum: '0',
  maximum: '9',
  limit: 40,
  target: 'areas.csv',
  subject: 'expenditure',
  stated: '95',
  reportYear: '2023',
  weight: '10',
  sum: '90',
  count: 1,
  upper: '80',
  columns: 'a, b',
  unit: 'x',
  codec: 'ZSTD',
  entry: 'facts.csv',
};

describe('problems', () => {
  it('have their sentences in both languages, for every code', () => {
    expect(Object.keys(en.codes)).toEqual(Object.keys(zh.codes));
    for (const code of Object.keys(zh.codes)) {
      const place = { file: 'facts.csv', row: 3, column: 'value', value: '1.5' };
      const problem = { ...place, severity: 'error', code, args: anyArgs } as unknown as Problem;
      const chinese = describeProblem(problem, 'zh-CN');
      const english = describeProblem(problem, 'en');
      expect(chinese.what, code).toMatch(/[\u4e00-\u9fff]/);
      expect(chinese.remedy, code).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(english.what, code).toMatch(/^[^\u4e00-\u9fff]+$/);
      expect(english.remedy, code).toMatch(/^[A-Z][^\u4e00-\u9fff]*\.$/);
      for (const sentence of [...Object.values(chinese), ...Object.values(english)]) {
        expect(sentence, code).not.toMatch(/undefined|null|\[object/);
      }
    }
  });

  it('say what, where and what to do, and suggest the nearest key', () => {
    const place = { file: 'facts.csv', row: 12, column: 'report_id', value: '430203-2032' };
    const args = { target: 'reports.csv', nearest: ['430203-2023'] };
    const problem = buildProblem('foreign_key_missing', place, args);
    expect(describeProblem(problem, 'zh-CN')).toEqual({
      what: 'reports.csv 中没有“430203-2032”',
      where: 'facts.csv，第 12 行，“report_id”列',
      remedy: '是否应为“430203-2023”？若是请改正，否则请先在 reports.csv 中加上这一行。',
    });
    expect(describeProblem(problem, 'en')).toEqual({
      what: 'reports.csv has no “430203-2032”',
      where: 'facts.csv, line 12, column “report_id”',
      remedy:
        'Is “430203-2023” meant? If so, write that; if not, first add that row to reports.csv.',
    });
  });

  it('name the file alone where no line is to blame', () => {
    const place = { file: 'areas.csv', row: null, column: null, value: null };
    const problem = buildProblem('missing_file', place, {});
    expect(describeProblem(problem, 'zh-CN').where).toBe('areas.csv');
    expect(describeProblem(problem, 'en').where).toBe('areas.csv');
  });

  it('are warnings only where the report itself may be so, or where nothing is lost', () => {
    const place = { file: 'a.csv', row: 1, column: null, value: null };
    expect(buildProblem('score_above_weight', place, { weight: '5' }).severity).toBe('warning');
    expect(buildProblem('unexpected_file', place, {}).severity).toBe('warning');
    expect(buildProblem('phone_number', place, {}).severity).toBe('error');
  });

  it('keep their facts typed by code', () => {
    const place = { file: 'a.csv', row: 1, column: null, value: null };
    // @ts-expect-error: a mention gap says which number was expected.
    buildProblem('mention_gap', place, {});
    // @ts-expect-error: an unclosed quote has no facts of its own.
    buildProblem('quote_unclosed', place, { expected: 1 });
    expect(Object.keys(zh.codes)).toContain('mention_gap');
  });
});
