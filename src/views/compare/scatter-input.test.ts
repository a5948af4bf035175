import { expect, it } from 'vitest';
import type { MetricPair } from '../../analysis/pairs';
import { pairRows } from '../../analysis/pairs';
import { noStandpoint } from '../../analysis/peers';
import { department, metricDefinition, valueRow } from '../../analysis/testing/metric-rows';
import { Catalog } from '../../model/catalog';
import { buildScatterInput } from './scatter-input';

const [x, y] = [metricDefinition({ metricId: 'x' }), metricDefinition({ metricId: 'y' })];
// Nine departments; there are eight colours.
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const catalog = new Catalog({
  metrics: [x, y],
  terms: [],
  items: [],
  departments: ids.map((id) => department(id, `${id}区`, id)),
  years: [],
  partialReportIds: [],
});

const pairsOf = (departmentIds: readonly string[]): readonly MetricPair[] =>
  pairRows(
    departmentIds.flatMap((departmentId) => [
      valueRow(departmentId, '0.5', { metricId: 'x' }),
      valueRow(departmentId, '0.8', { metricId: 'y' }),
    ]),
    'x',
    'y',
    catalog,
  );

const pointsOf = (departmentIds: readonly string[], mineCode: string | null = null) =>
  buildScatterInput(pairsOf(departmentIds), x, y, catalog, 'zh-CN', false, {
    ...noStandpoint,
    mineCode,
  }).points;

it('colours areas while each of them has a colour of its own', () => {
  expect(pointsOf(['a', 'c', 'h']).map(({ colorIndex }) => colorIndex)).toEqual([0, 2, 7]);
});

it('greys all points where one of them has no colour, and marks the own area still', () => {
  const { areaCode } = catalog.department('c');
  const points = pointsOf(['a', 'c', 'i'], areaCode);
  expect(points.map(({ colorIndex }) => colorIndex)).toEqual([null, null, null]);
  expect(points.map(({ isMine }) => isMine)).toEqual([false, true, false]);
});
