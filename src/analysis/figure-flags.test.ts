import { expect, it } from 'vitest';
import type { FindingRow } from '../model/audit-rows';
import { countRowFindings, FigureFlags } from './figure-flags';
import { metricRow, valueRow } from './testing/metric-rows';

const flag = { reportId: 'r', figureId: 'expenditure', fiscalYear: 2021, stage: 'final' as const };

it('marks a level at the stage that findings touch, and no other', () => {
  const flags = new FigureFlags([{ ...flag, findings: 2 }]);
  const level = { reportId: 'r', itemId: 'expenditure', fiscalYear: 2021 };
  expect(flags.ofItem({ ...level, stage: 'final' })).toBe(2);
  expect(flags.ofItem({ ...level, stage: 'initial' })).toBe(0);
  expect(flags.ofItem({ ...level, stage: 'final', fiscalYear: 2020 })).toBe(0);
});

it('marks no metric that has no value', () => {
  const row = valueRow('a', '0.9');
  const { reportId, metricId: figureId, fiscalYear } = row;
  const flags = new FigureFlags([{ reportId, figureId, fiscalYear, stage: '', findings: 1 }]);
  expect(flags.ofMetric(row)).toBe(1);
  const absent = metricRow({ departmentId: 'a', fiscalYear, reason: 'not_stated' });
  expect(flags.ofMetric(absent)).toBe(0);
});

it('counts the graver findings of arithmetic on a row of the score table', () => {
  const finding = (change: Partial<FindingRow>) =>
    ({
      level: 'A',
      severity: 'medium',
      subjectKind: 'indicator',
      subjectId: '3',
      ...change,
    }) as FindingRow;
  const findings = [
    finding({}),
    finding({ level: 'B' }),
    finding({ severity: 'low' }),
    finding({ subjectId: '4' }),
    finding({ subjectKind: 'project' }),
  ];
  expect(countRowFindings(findings, 3)).toBe(1);
});
