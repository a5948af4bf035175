import { describe, expect, it } from 'vitest';
import { computeManyTable, computeStandings, linesOf } from '../../analysis/many-metrics';
import { noStandpoint, type Standpoint } from '../../analysis/peers';
import {
  fourDepartments as catalog,
  metricDefinition,
  metricRow,
  valueRow,
} from '../../analysis/testing/metric-rows';
import { lightTheme } from '../../charts/theme';
import { absentText } from '../../core/format';
import { messages } from '../../core/messages';
import type { MetricRow } from '../../model/rows';
import { buildHeatGroups } from './heat-map-input';
import { buildParallelInput } from './many-lines';
import { manyHeading, manyNotices } from './many-words';

const text = messages('zh-CN').many;
const cost = metricDefinition({ metricId: 'cost', nameZh: '成本' });
const share = metricDefinition({ metricId: 'share', better: 'neutral', nameZh: '占比' });
const perHead = metricDefinition({ metricId: 'head', unit: '万元/人', nameZh: '人均' });
const metrics = [cost, share, perHead];
const rows = [
  valueRow('a', '0.9', { metricId: 'cost' }),
  valueRow('b', '0.6', { metricId: 'cost', fiscalYear: 2021 }),
  valueRow('p', '0.1', { metricId: 'cost' }),
  valueRow('a', '0.2', { metricId: 'share' }),
  valueRow('b', '0.3', { metricId: 'share' }),
  valueRow('a', '2.5', { metricId: 'head' }),
  metricRow({ departmentId: 'b', metricId: 'head', reason: 'not_stated' }),
];
const tableOf = (standpoint: Standpoint = noStandpoint, given: readonly MetricRow[] = rows) =>
  computeManyTable(given, metrics, catalog.rows.departments, standpoint);
const headingOf = (standpoint?: Standpoint, given?: readonly MetricRow[]) => {
  const table = tableOf(standpoint, given);
  return manyHeading(table, computeStandings(table), 'zh-CN');
};

describe('manyHeading', () => {
  it('names who stands first and last most often', () => {
    expect(headingOf()).toBe('居首项数最多的是乙县（1 项）；居末最多的是甲区（1 项）');
  });

  it('speaks of the own area first', () => {
    expect(headingOf({ ...noStandpoint, mineCode: 'a' })).toBe(
      '甲区有 1 项可与同类相比：0 项居首，1 项居末',
    );
    expect(headingOf({ ...noStandpoint, mineCode: 'p' })).toBe(
      '丁市有 1 项数据，没有同类可比，只列数值',
    );
  });

  it('says so where nobody has a peer', () => {
    expect(headingOf(noStandpoint, rows.slice(0, 1))).toBe(
      '4 个部门、3 项指标，没有可比的同类，只列数值',
    );
  });
});

describe('the heat map', () => {
  const groups = buildHeatGroups(tableOf(), noStandpoint, lightTheme, catalog, 'zh-CN');
  const cellsOf = (id: string) =>
    groups.flatMap(({ lines }) => lines).find(({ line }) => line.department.departmentId === id)!
      .cells;

  it('prints figure and place, coloured by position', () => {
    expect(cellsOf('b')[0]).toMatchObject({
      figure: '60.00%',
      place: '1/2',
      color: lightTheme.diverging[4],
    });
    expect(cellsOf('b')[1]?.color).toEqual(lightTheme.sequential[2]);
  });

  it('colours neither what is absent, nor a lone figure, nor a prefecture', () => {
    expect(cellsOf('b')[2]).toMatchObject({ figure: absentText, place: '', color: null });
    expect(cellsOf('a')[2]).toMatchObject({ figure: '2.50', place: '', color: null });
    expect(cellsOf('p')[0]).toMatchObject({ figure: '10.00%', color: null });
    expect(groups.map(({ label }) => label)).toEqual([text.group.peers, text.group.prefecture]);
  });

  it('says each cell in full', () => {
    expect(cellsOf('b')[0]?.detail).toBe('乙县 2021 年成本 60.00%，在 2 个同类中第 1');
    expect(cellsOf('b')[2]?.detail).toBe('乙县 2023 年人均 —，报告未说明');
    expect(cellsOf('c')[0]?.detail).toBe('丙区成本：没有这一年的报告');
  });
});

it('prints the rule and the number of peers, and who is left out', () => {
  const table = tableOf();
  const rule = messages('zh-CN').compare.standpoint.rules.kind;
  const texts = (chart: 'heatmap' | 'lines') =>
    manyNotices(table, linesOf(table).slice(0, 2), chart, noStandpoint, 'zh-CN').map(
      (notice) => notice.text,
    );
  expect(texts('heatmap')).toEqual([
    text.yearsDiffer('2021、2023'),
    text.rule(rule, '2'),
    text.fewPeers,
    text.unpositioned('丙区、丁市'),
  ]);
  expect(texts('lines')).toEqual([
    text.yearsDiffer('2021、2023'),
    text.rule(rule, '2'),
    text.fewPeersDrawn,
    text.undrawn('丙区、丁市'),
    text.gaps,
  ]);
});

it('labels each axis with the metric’s own best and worst figure, or says that it goes by size', () => {
  const table = tableOf();
  const lines = linesOf(table).slice(0, 2);
  const input = (sets: number) =>
    buildParallelInput(lines, metrics, [], sets, catalog, 'zh-CN', 900).axes;
  expect(input(1)).toEqual([
    { name: '成本', best: '60.00%', worst: '90.00%' },
    { name: '占比（按大小）', best: '30.00%', worst: '20.00%' },
    { name: '人均', best: '', worst: '' },
  ]);
  expect(input(2)[0]).toMatchObject({ best: '', worst: '' });
});
