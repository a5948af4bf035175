import { expect, it } from 'vitest';
import { noStandpoint } from '../../analysis/peers';
import { rankRows } from '../../analysis/ranking';
import { fourDepartments, metricDefinition, valueRow } from '../../analysis/testing/metric-rows';
import { flagBars, flagNotices } from './flagged-bars';
import { buildRankedBarsInput } from './ranked-input';

it('marks the bars whose figures have findings, and names them below', () => {
  const metric = metricDefinition({});
  const rows = [valueRow('a', '0.9'), valueRow('b', '0.8')];
  const ranking = rankRows(rows, metric, fourDepartments);
  const { reportId, metricId, fiscalYear } = rows[1]!;
  const flags = [{ reportId, figureId: metricId, fiscalYear, findings: 2 }];
  const input = buildRankedBarsInput(ranking, metric, 'name', 'zh-CN', false, noStandpoint);
  const marked = flagBars(input, ranking, flags, 'zh-CN');
  expect(marked.groups[0]?.bars.map(({ id, remark }) => [id, remark])).toEqual([
    ['a', null],
    ['b', '⚑ 2 条发现'],
  ]);
  expect(flagNotices(marked, ranking, flags, 'zh-CN').map(({ text }) => text)).toEqual([
    '⚑ 标出的数涉及算术或规则方面的审核发现：乙县。点开看是哪些。',
  ]);
  expect(flagNotices(input, ranking, [], 'zh-CN')).toEqual([]);
});
