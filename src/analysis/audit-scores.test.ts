import { describe, expect, it } from 'vitest';
import { decimal } from '../core/decimal';
import type { ReportAuditRow } from '../model/audit-rows';
import { computeAuditScores, orderByGap } from './audit-scores';

const row = (over: Partial<ReportAuditRow>): ReportAuditRow => ({
  reportId: 'r',
  departmentId: 'd',
  fiscalYear: 2021,
  selfScore: decimal('95'),
  scoreScale: decimal('100'),
  reexecutedScore: decimal('95.99'),
  replacedRows: 1,
  pointsAtRisk: decimal('40'),
  verifiableWeight: decimal('30'),
  sheetWeight: decimal('100'),
  checksRun: 60,
  checksPassed: 55,
  ...over,
});

describe('audit scores', () => {
  it('of a scale of 200 are brought to 100', () => {
    const scores = computeAuditScores(
      row({
        selfScore: decimal('188.10'),
        scoreScale: decimal('200'),
        reexecutedScore: null,
        pointsAtRisk: decimal('200'),
      }),
    );
    expect(scores.selfScore?.toFixed(2)).toBe('94.05');
    expect(scores.pointsAtRisk?.toFixed(0)).toBe('100');
    expect(scores.difference).toBeNull();
  });

  it('say how much higher or lower the rules come out', () => {
    expect(computeAuditScores(row({})).difference?.toFixed(2)).toBe('0.99');
    expect(computeAuditScores(row({ reexecutedScore: decimal('93') })).difference?.toFixed(2)).toBe(
      '-2.00',
    );
  });

  it('have no share of checks where none could be run', () => {
    const none = computeAuditScores(row({ checksRun: 0, checksPassed: 0, sheetWeight: null }));
    expect([none.passed, none.verifiable]).toEqual([null, null]);
  });

  it('are ordered by the size of the gap whichever way it goes, those without one last', () => {
    const ids = orderByGap(
      [
        row({ reportId: 'up' }),
        row({ reportId: 'none', reexecutedScore: null }),
        row({ reportId: 'down', reexecutedScore: decimal('93') }),
      ].map(computeAuditScores),
    ).map((scores) => scores.row.reportId);
    expect(ids).toEqual(['down', 'up', 'none']);
  });
});
