import { describe, expect, it } from 'vitest';
import { noStandpoint, type Standpoint } from '../../analysis/peers';
import { rankRows } from '../../analysis/ranking';
import {
  department,
  fourDepartments,
  metricDefinition,
  valueRow,
} from '../../analysis/testing/metric-rows';
import { decimal } from '../../core/decimal';
import { absentText } from '../../core/format';
import { messages } from '../../core/messages';
import { Catalog, type MetricDefinition } from '../../model/catalog';
import { stripHeading, stripTableRows } from './strip-input';

const ids = ['1', '2', '3', '4', '5', '6'];
const six = new Catalog({
  ...fourDepartments.rows,
  departments: ids.map((id) => department(id, `${id}县`, `${id} County`, 'county')),
});
const rankingOf = (values: readonly string[], metric: MetricDefinition, standpoint: Standpoint) =>
  rankRows(
    values.map((value, index) => valueRow(ids[index]!, value)),
    metric,
    six,
    standpoint,
  );
const heading = (
  values: readonly string[],
  standpoint: Standpoint = noStandpoint,
  metric = metricDefinition(),
) => stripHeading(rankingOf(values, metric, standpoint), metric, 'zh-CN', standpoint);

describe('stripHeading', () => {
  it('gives the span of few, in points', () => {
    expect(heading(['0.9597', '1', '0.9991'])).toBe(
      '3 个县级部门在 95.97% 至 100.00% 之间，相差 4.03 个百分点',
    );
  });

  it('gives the span of money in money', () => {
    expect(heading(['0.5', '2.25'], noStandpoint, metricDefinition({ unit: '万元/人' }))).toBe(
      '2 个县级部门在 0.50 万元/人 至 2.25 万元/人 之间，相差 1.75 万元/人',
    );
  });

  it('says so where all are equal', () => {
    expect(heading(['0.9', '0.9'])).toBe('2 个县级部门同为 90.00%');
  });

  it('gives the middle half of five peers, and where the own area lies', () => {
    // Without 10 %, the peers are 20 … 60 %: quartiles 30 and 50, median 40.
    const values = ['0.1', '0.2', '0.3', '0.4', '0.5', '0.6'];
    expect(heading(values, { ...noStandpoint, mineCode: '1' })).toBe(
      '5 个同类部门的中间一半在 30.00% 至 50.00% 之间，中位数 40.00%；1县在这一段之下',
    );
  });
});

it('lists the distribution from the lowest to the highest, with who is there', () => {
  const metric = metricDefinition({ target: decimal('1') });
  const standpoint = { ...noStandpoint, mineCode: '2' };
  const ranking = rankingOf(['0.6', '0.9', '0.6'], metric, standpoint);
  const { tooFew } = messages('zh-CN').compare.strip;
  expect(
    stripTableRows(ranking, metric, 'zh-CN', standpoint).map(({ key, figure, areas }) => [
      key,
      figure,
      areas,
    ]),
  ).toEqual([
    ['low', '60.00%', '1县、3县'],
    ['p25', absentText, tooFew],
    ['median', absentText, tooFew],
    ['p75', absentText, tooFew],
    ['high', '90.00%', '2县'],
    ['mine', '90.00%', '2县'],
    ['target', '100.00%', ''],
  ]);
});
