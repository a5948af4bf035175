import { expect, it } from 'vitest';
import { computeAuditScores } from '../../analysis/audit-scores';
import { fourDepartments as catalog } from '../../analysis/testing/metric-rows';
import { decimal } from '../../core/decimal';
import { messages } from '../../core/messages';
import type { ReportAuditRow } from '../../model/audit-rows';
import { buildScoreGaps, scoresNotices } from './scores-words';

const { notices } = messages('zh-CN').audit.scores;
const scoresOf = (departmentId: string, over: Partial<ReportAuditRow>) =>
  computeAuditScores({
    reportId: departmentId,
    departmentId,
    fiscalYear: 2021,
    selfScore: decimal('95'),
    scoreScale: decimal('100'),
    reexecutedScore: decimal('95'),
    replacedRows: 0,
    pointsAtRisk: decimal('0'),
    verifiableWeight: decimal('30'),
    sheetWeight: decimal('100'),
    checksRun: 60,
    checksPassed: 55,
    ...over,
  });

it('tells a report without a self-score from one without full marks, which has no place on the scale of 100', () => {
  const scores = [
    scoresOf('a', { scoreScale: null }),
    scoresOf('b', { selfScore: null, reexecutedScore: null }),
    scoresOf('c', { reexecutedScore: null }),
  ];
  expect(scoresNotices(scores, catalog, 'zh-CN').map(({ text }) => text)).toEqual([
    notices.noRows('丙区 2021 年'),
    notices.noScale('甲区 2021 年'),
    notices.noScore('乙县 2021 年'),
  ]);
  expect(buildScoreGaps(scores, catalog, 'zh-CN').map(({ name }) => name)).toEqual([
    '丙区 2021 年',
  ]);
});
