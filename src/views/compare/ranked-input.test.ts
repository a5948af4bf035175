import { describe, expect, it } from 'vitest';
import { rankRows } from '../../analysis/ranking';
import {
  department,
  fourDepartments as catalog,
  metricDefinition,
  metricRow,
  valueRow,
} from '../../analysis/testing/metric-rows';
import { decimal } from '../../core/decimal';
import { Catalog } from '../../model/catalog';
import { buildRankedBarsInput, formatTick, peersOfSubjects } from './ranked-input';

const limit = metricDefinition({ target: decimal('1') });

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
      buildRankedBarsInput(ranking, metric, 'merit', 'en', isCompact).groups[0]?.bars[0]?.figure;
    expect(figureOf(false)).toBe('2.27 wan yuan per person');
    expect(figureOf(true)).toBe('2.27');
  });
});

it('leaves the department of the heading out of its peers', () => {
  const ids = ['1', '2', '3', '4', '5', '6'];
  const six = new Catalog({
    ...catalog.rows,
    departments: ids.map((id) => department(id, id, id)),
  });
  const ranking = rankRows(
    ids.map((id) => valueRow(id, id)),
    metricDefinition(),
    six,
  );
  const { count, band } = peersOfSubjects(ranking, metricDefinition());
  expect([count, band?.median.toFixed()]).toEqual([5, '3']);
  const fewer = rankRows(
    ids.slice(1).map((id) => valueRow(id, id)),
    metricDefinition(),
    six,
  );
  expect(peersOfSubjects(fewer, metricDefinition())).toEqual({ count: 4, band: null });
});

it('writes axis figures without needless decimals', () => {
  expect(formatTick(0.1 + 0.2, metricDefinition(), 'zh-CN')).toBe('30%');
  expect(formatTick(2.5, metricDefinition({ unit: '万元/人' }), 'zh-CN')).toBe('2.5');
});
