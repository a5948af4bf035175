import { describe, expect, it } from 'vitest';
import { pairRows } from '../../analysis/pairs';
import { standoutsOf } from '../../analysis/peer-reference';
import { noStandpoint, type Standpoint } from '../../analysis/peers';
import { rankRows } from '../../analysis/ranking';
import {
  fourDepartments as catalog,
  metricDefinition,
  metricRow,
  valueRow,
} from '../../analysis/testing/metric-rows';
import { decimal } from '../../core/decimal';
import type { MetricDefinition } from '../../model/catalog';
import type { MetricRow } from '../../model/rows';
import { rankedHeading, scatterHeading } from './heading';

const heading = (
  rows: readonly MetricRow[],
  absent = 0,
  metric: MetricDefinition = metricDefinition(),
  locale: 'zh-CN' | 'en' = 'zh-CN',
  standpoint: Standpoint = noStandpoint,
) => rankedHeading(rankRows(rows, metric, catalog, standpoint), absent, metric, locale, standpoint);

describe('rankedHeading', () => {
  const three = [valueRow('a', '1'), valueRow('b', '0.6'), valueRow('c', '0.7')];

  it('names the highest and the lowest of the counties and how many have no figure', () => {
    expect(heading(three.slice(0, 2), 1)).toBe(
      '甲区控制率 100.00%，为 2 个有数据的县级部门中最高；乙县最低，60.00%；另有 1 个县级部门没有这项数据',
    );
    expect(heading(three, 0, undefined, 'en')).toBe(
      'Control rate: Jia 100.00%, highest of 3 county-level departments with a figure; Yi lowest, 60.00%',
    );
  });

  it('does not tell apart those whose figures read alike', () => {
    // 60.004 % and 59.996 % are both shown as 60.00%.
    const rows = [valueRow('a', '1'), valueRow('b', '0.60004'), valueRow('c', '0.59996')];
    expect(heading(rows)).toBe(
      '甲区控制率 100.00%，为 3 个有数据的县级部门中最高；丙区等 2 个最低，60.00%',
    );
    expect(heading(rows, 0, undefined, 'en')).toMatch(/; \w+ and 1 more lowest, 60\.00%$/);
  });

  it('leaves a prefecture out of the comparison, however high', () => {
    expect(heading([...three, valueRow('p', '9')])).toBe(heading(three));
  });

  it('names the farthest from the target where nearness counts', () => {
    const metric = metricDefinition({ better: 'near_target', target: decimal('1') });
    expect(heading(three, 0, metric)).toBe(
      '乙县控制率 60.00%，在 3 个有数据的县级部门中离目标 100% 最远；甲区最近，100.00%',
    );
  });

  it('does not call a single figure the highest', () => {
    expect(heading([valueRow('a', '11.49')], 3)).toBe(
      '甲区控制率 1,149.00%，是唯一有这项数据的县级部门；另有 3 个县级部门没有这项数据',
    );
  });

  it('says that all are equal instead of picking one', () => {
    const rows = [valueRow('a', '0.9'), valueRow('b', '0.9')];
    expect(heading(rows)).toBe('2 个县级部门控制率同为 90.00%');
    expect(standoutsOf(rankRows(rows, metricDefinition(), catalog), metricDefinition())).toEqual(
      [],
    );
  });

  it('names all that share the top', () => {
    expect(heading([valueRow('a', '1'), valueRow('c', '1'), valueRow('b', '0.5')])).toBe(
      '甲区、丙区控制率 100.00%，并列 3 个有数据的县级部门中最高；乙县最低，50.00%',
    );
  });

  it('says who alone has a figure where no county has one', () => {
    const absent = metricRow({ departmentId: 'a', reason: 'not_reported' });
    expect(heading([valueRow('p', '0.3'), absent], 1)).toBe(
      '丁市控制率 30.00%；1 个县级部门都没有这项数据',
    );
    expect(heading([valueRow('p', '0.3')])).toBe('丁市控制率 30.00%；筛选范围内没有县级部门可比');
    expect(heading([absent], 1)).toBe('有报告的 1 个部门没有控制率数据');
  });
});

describe('rankedHeading of an own area', () => {
  const three = [valueRow('a', '1'), valueRow('b', '0.6'), valueRow('c', '0.7')];
  const of = (mineCode: string, rows = three, locale: 'zh-CN' | 'en' = 'zh-CN') =>
    heading(rows, 0, undefined, locale, { ...noStandpoint, mineCode });

  it('gives its rank, and who comes first where the peers are too few for a median', () => {
    expect(of('c')).toBe('丙区控制率 70.00%，在 3 个有数据的同类部门中第 2；第 1 为乙县，60.00%');
    expect(of('c', three, 'en')).toBe(
      'Bing: control rate 70.00%, no. 2 of 3 departments compared; no. 1 is Yi, 60.00%',
    );
    expect(of('b')).toBe('乙县控制率 60.00%，在 3 个有数据的同类部门中第 1');
  });

  it('says so where it is alone, unranked or without a figure, and goes on with the others', () => {
    expect(of('a', three.slice(0, 1))).toBe('甲区控制率 100.00%，同类中没有别的部门有这项数据');
    expect(of('p', [...three, valueRow('p', '2')])).toBe(
      `丁市控制率 200.00%，不参与排名；${heading(three)}`,
    );
    const absent = metricRow({ departmentId: 'c', reason: 'not_reported' });
    const rest = three.slice(0, 2);
    expect(of('c', [...rest, absent])).toBe(`丙区没有这项数据；${heading(rest)}`);
  });
});

describe('scatterHeading', () => {
  const x = metricDefinition({ metricId: 'x', nameZh: '自评得分率', nameEn: 'Self-score rate' });
  const y = metricDefinition({ metricId: 'y' });
  const both = (id: string, xValue: string, yValue: string) => [
    valueRow(id, xValue, { metricId: 'x' }),
    valueRow(id, yValue, { metricId: 'y' }),
  ];
  const headingOf = (rows: readonly MetricRow[], locale: 'zh-CN' | 'en' = 'zh-CN') =>
    scatterHeading(pairRows(rows, 'x', 'y', catalog), x, y, locale);

  it('tells the vertical metric at both ends of the horizontal one', () => {
    const rows = [...both('a', '0.95', '1'), ...both('b', '0.99', '0.6'), ...both('p', '0.5', '2')];
    expect(headingOf(rows)).toBe(
      '自评得分率最高的乙县（99.00%），控制率 60.00%；最低的甲区（95.00%），控制率 100.00%',
    );
    expect(headingOf(rows, 'en')).toBe(
      'Highest self-score rate in Yi (99.00%): control rate 60.00%; lowest in Jia (95.00%): control rate 100.00%',
    );
  });

  it('compares nothing with one county, none, or equal values', () => {
    expect(headingOf(both('a', '0.95', '1'))).toBe(
      '甲区自评得分率 95.00%，控制率 100.00%；没有第二个县级部门可以对照',
    );
    expect(headingOf(both('p', '0.95', '1'))).toBe(
      '没有县级部门在同一年度同时有自评得分率和控制率',
    );
    expect(headingOf([...both('a', '0.9', '1'), ...both('b', '0.9', '2')])).toBe(
      '2 个县级部门自评得分率同为 90.00%',
    );
  });
});
