import { expect, it } from 'vitest';
import { Catalog } from '../model/catalog';
import { computePeerReference } from './peer-reference';
import { noStandpoint, type Standpoint } from './peers';
import { rankRows } from './ranking';
import { department, fourDepartments, metricDefinition, valueRow } from './testing/metric-rows';

const ids = ['1', '2', '3', '4', '5', '6'];
const six = new Catalog({
  ...fourDepartments.rows,
  departments: ids.map((id) => department(id, id, id)),
});
const referenceOf = (values: readonly string[], standpoint: Standpoint = noStandpoint) => {
  const rows = values.map((value) => valueRow(value, value));
  const metric = metricDefinition();
  return computePeerReference(rankRows(rows, metric, six, standpoint), metric, standpoint);
};

it('leaves those that stand out, here the highest, out of their peers', () => {
  const { subjects, peers, band } = referenceOf(ids);
  expect(subjects.map(({ department: { areaName } }) => areaName)).toEqual(['6']);
  expect([peers.length, band?.median.toFixed()]).toEqual([5, '3']);
});

it('draws no band from four peers', () => {
  expect(referenceOf(ids.slice(1))).toMatchObject({ band: null, isMine: false });
});

it('leaves the own area out instead: of 1, 2, 4, 5, 6 the median is 4', () => {
  const { isMine, subjects, band } = referenceOf(ids, { ...noStandpoint, mineCode: '3' });
  expect(isMine).toBe(true);
  expect(subjects.map(({ department: { areaName } }) => areaName)).toEqual(['3']);
  expect([band?.p25, band?.median, band?.p75].map(String)).toEqual(['2', '4', '5']);
});

it('takes for peers whom the rule takes for peers', () => {
  const standpoint: Standpoint = { mineCode: '3', rule: 'chosen', chosenCodes: ['1', '2'] };
  const { peers, group } = referenceOf(ids, standpoint);
  expect(peers.map(({ department: { areaName } }) => areaName)).toEqual(['1', '2']);
  expect(group?.departments.map(({ rank }) => rank)).toEqual([1, 2, 3]);
});

it('goes by those that stand out where the own area has no value', () => {
  expect(referenceOf(ids.slice(1), { ...noStandpoint, mineCode: '1' }).isMine).toBe(false);
});
