import { describe, expect, it } from 'vitest';
import { FigureFlags } from '../../analysis/figure-flags';
import { noStandpoint, type Standpoint } from '../../analysis/peers';
import { rankRows } from '../../analysis/ranking';
import {
  fourDepartments as catalog,
  metricDefinition,
  metricRow,
  valueRow,
} from '../../analysis/testing/metric-rows';
import { decimal } from '../../core/decimal';
import { messages } from '../../core/messages';
import { buildRankedBarsInput, formatTick } from './ranked-input';

const limit = metricDefinition({ target: decimal('1') });

it('remarks on the bars whose figures have findings', () => {
  const rows = [valueRow('a', '0.9'), valueRow('b', '0.8')];
  const { reportId, metricId: figureId, fiscalYear } = rows[1]!;
  const flags = new FigureFlags([{ reportId, figureId, fiscalYear, stage: '', findings: 2 }]);
  const bars = buildRankedBarsInput(
    rankRows(rows, limit, catalog),
    limit,
    'name',
    'zh-CN',
    false,
    noStandpoint,
    flags,
  ).groups[0]?.bars;
  expect(bars?.map(({ id, remark }) => [id, remark])).toEqual([
    ['a', null],
    ['b', '⚑ 2 条发现'],
  ]);
});

describe('buildRankedBarsInput', () => {
  it('gives a bar its rank, figure, year and verdict, and marks the one of the heading', () => {
    const rows = [
      valueRow('a', '1.5', { lo: 1.49, hi: 1.51 }),
      metricRow({ departmentId: 'b', stated: '0.6', lo: 0.595, hi: 0.605 }),
    ];
    const { groups, target } = buildRankedBarsInput(
      rankRows(rows, limit, catalog),
      limit,
      'value',
      'zh-CN',
      false,
      noStandpoint,
    );
    expect(target).toEqual({ value: 1, label: '控制线 100%' });
    expect(groups[0]?.bars).toMatchObject([
      {
        id: 'a',
        rank: '2',
        figure: '150.00%',
        verdict: { text: '▲ 高于控制线', isBreach: true },
        isSubject: true,
      },
      {
        id: 'b',
        rank: '1',
        figure: '60%',
        remark: '原文',
        verdict: { text: '控制线内', isBreach: false },
        isSubject: false,
      },
    ]);
  });

  it('leaves the unit to the description where the chart is narrow', () => {
    const metric = metricDefinition({ unit: '万元/人' });
    const ranking = rankRows([valueRow('a', '2.274')], metric, catalog);
    const figureOf = (isCompact: boolean) =>
      buildRankedBarsInput(ranking, metric, 'merit', 'en', isCompact, noStandpoint).groups[0]
        ?.bars[0]?.figure;
    expect(figureOf(false)).toBe('2.27 wan yuan per person');
    expect(figureOf(true)).toBe('2.27');
  });
});

it('writes axis figures without needless decimals', () => {
  expect(formatTick(0.1 + 0.2, metricDefinition(), 'zh-CN')).toBe('30%');
  expect(formatTick(2.5, metricDefinition({ unit: '万元/人' }), 'zh-CN')).toBe('2.5');
});

it('groups the bars by the rule of peers, the own area’s first, starred and in the accent', () => {
  const rows = [valueRow('a', '0.9'), valueRow('b', '0.6'), valueRow('c', '0.7')];
  const standpoint: Standpoint = { mineCode: 'c', rule: 'chosen', chosenCodes: ['a'] };
  const ranking = rankRows(rows, limit, catalog, standpoint);
  const { groups } = buildRankedBarsInput(ranking, limit, 'merit', 'zh-CN', false, standpoint);
  const { group } = messages('zh-CN').compare.ranked;
  expect(groups.map(({ label }) => label)).toEqual([group.set('自选地区'), group.apart]);
  const marks = groups.map(({ bars }) =>
    bars.map(({ id, rank, isMine, isSubject }) => [id, rank, isMine, isSubject]),
  );
  expect(marks).toEqual([
    [
      ['c', '1', true, true],
      ['a', '2', false, false],
    ],
    [['b', null, false, false]],
  ]);
});
