import { beforeAll, describe, expect, it } from 'vitest';
import { zero } from '../core/decimal';
import { computeHeadline, countOf, type Headline } from '../analysis/headline';
import { computeComposition } from '../analysis/composition';
import { countOfRegions, itemsOfRegions, latestOfRegions } from '../analysis/regions';
import { computeSummedHeadline } from '../analysis/summed-headline';
import { exactValue } from '../analysis/metric-figure';
import type { NativeEngine } from '../db/native';
import { rankGroupOf, type Department, type MetricDefinition } from '../model/catalog';
import type { ItemRow, MetricRow } from '../model/rows';
import { headlineQuery } from './overview-queries';
import { allDepartments, departmentsQuery, itemTrendQuery, metricsQuery } from './queries';
import {
  extremesQuery,
  regionCoverageQuery,
  regionItemsQuery,
  regionYearsQuery,
  sumsQuery,
} from './region-queries';
import { madeDatabase } from './testing/made-database';

let engine: NativeEngine;
let metrics: readonly MetricDefinition[];
let counties: readonly Department[];
const filter = { ...allDepartments, functions: ['science_industry'] };

beforeAll(async () => {
  engine = await madeDatabase();
  metrics = await engine.query(metricsQuery());
  const departments = await engine.query(departmentsQuery());
  counties = departments.filter(
    (department) =>
      department.function === 'science_industry' && rankGroupOf(department.areaLevel) === 'county',
  );
});

/** What a reader sees of a key figure. */
const seen = ({ level, change, isOverLimit }: Headline) => [
  level.kind,
  countOf(level),
  'years' in level ? [...level.years].sort((a, b) => a - b) : null,
  level.kind === 'ratio' ? level.value.toFixed(12) : null,
  level.kind === 'range' ? [level.low.toFixed(), level.high.toFixed()] : null,
  change && [change.departmentCount, change.difference.toFixed(12), change.verdict],
  isOverLimit,
];

it.each([null, 2021])('sums give the key figures that the rows give, year %s', async (year) => {
  const ids = metrics.map(({ metricId }) => metricId);
  const rows = await engine.query(headlineQuery(ids, filter, year));
  const sums = await engine.query(sumsQuery(ids, filter, year, false));
  const extremes = await engine.query(extremesQuery(ids, filter, year));
  const kinds = new Set<string>();
  for (const metric of metrics) {
    const headline = computeHeadline(metric, rows, counties, year);
    const summed = computeSummedHeadline(metric, sums, extremes);
    kinds.add(headline.level.kind);
    expect([metric.metricId, ...seen(summed)]).toEqual([metric.metricId, ...seen(headline)]);
  }
  expect([...kinds]).toContain('ratio');
  expect([...kinds]).toContain('range');
});

it('names the lowest and the highest department of each metric', async () => {
  const ids = ['budget_execution_rate'];
  const rows = (await engine.query(headlineQuery(ids, filter, 2021))).filter(
    ({ fiscalYear, departmentId, value }) =>
      fiscalYear === 2021 &&
      value !== null &&
      counties.some((county) => county.departmentId === departmentId),
  );
  const ascending = [...rows].sort((a, b) => a.value! - b.value!);
  const extremes = await engine.query(extremesQuery(ids, filter, 2021));
  const name = ({ departmentId, value }: MetricRow) => [departmentId, value];
  expect(extremes.map(name)).toEqual([ascending[0]!, ascending[ascending.length - 1]!].map(name));
});

it('adds up the counties of each region, and no region’s own department', async () => {
  const metricId = 'staff_control_rate';
  const sums = await engine.query(sumsQuery([metricId], filter, 2021, true));
  const rows = await engine.query(headlineQuery([metricId], filter, 2021));
  const regions = latestOfRegions(sums);
  expect(regions.map(({ departmentId }) => departmentId)).toEqual(['990100', '990200', '990300']);
  for (const region of regions) {
    const own = rows.filter(
      (row) =>
        row.fiscalYear === 2021 &&
        row.source === 'computed' &&
        counties.some(
          (county) =>
            county.departmentId === row.departmentId && county.parentCode === region.departmentId,
        ),
    );
    const sum = (side: 'numerator' | 'denominator') =>
      own.reduce((total, row) => total + row[side]!.toNumber(), 0);
    expect(own.length).toBeGreaterThan(0);
    expect(exactValue(region)!.toNumber()).toBeCloseTo(sum('numerator') / sum('denominator'), 12);
  }
  const years = await engine.query(regionYearsQuery(metricId, filter));
  const ofYear = years.filter(({ fiscalYear }) => fiscalYear === 2021);
  expect(ofYear.map(({ numerator }) => numerator.toFixed())).toEqual(
    regions.map(({ numerator }) => numerator!.toFixed()),
  );
});

it('counts the reports of each region and year', async () => {
  const rows = await engine.query(regionCoverageQuery(filter));
  const all = rows.reduce((sum, { reports }) => sum + reports, 0);
  // Three prefectures with two counties each, three years, no gaps.
  expect(all).toBe(9 * 3);
  expect(rows.map(({ reports }) => reports)).toEqual(Array.from({ length: 9 }, () => 3));
  expect(rows[0]).toMatchObject({ regionCode: '990100', fiscalYear: 2019 });
});

describe('amounts of regions', () => {
  const years = [2019, 2020, 2021];
  const parts = ['abroad', 'vehicle', 'vehicle_purchase', 'vehicle_operation', 'reception'].map(
    (part) => `three_public.${part}`,
  );
  const regionOf = (departmentId: string) =>
    counties.find((county) => county.departmentId === departmentId)?.parentCode;
  /** The departments that give initial budget and final accounts of the item for all three years. */
  const complete = (rows: readonly ItemRow[], itemId: string) =>
    counties.flatMap(({ departmentId }) => {
      const isThere = (year: number, stage: string) =>
        rows.some(
          (row) =>
            row.departmentId === departmentId &&
            row.itemId === itemId &&
            row.fiscalYear === year &&
            row.stage === stage,
        );
      return years.every((year) => isThere(year, 'initial') && isThere(year, 'final'))
        ? [departmentId]
        : [];
    });

  it('are of the departments that give them for every year, the same at every stage', async () => {
    const itemId = 'expenditure';
    const rows = await engine.query(itemTrendQuery([itemId], filter));
    const chosen = complete(rows, itemId);
    // Of some reports only a part is known, so that some departments do not count.
    expect(chosen.length).toBeGreaterThan(0);
    expect(chosen.length).toBeLessThan(counties.length);
    const answer = await engine.query(regionItemsQuery(itemId, [], filter));
    expect(countOfRegions(answer, itemId)).toBe(chosen.length);
    for (const level of itemsOfRegions(answer)) {
      const own = rows.filter(
        (row) =>
          chosen.includes(row.departmentId) &&
          regionOf(row.departmentId) === level.departmentId &&
          row.fiscalYear === level.fiscalYear &&
          row.stage === level.stage,
      );
      const sum = (end: 'value' | 'lo' | 'hi') =>
        own.reduce((total, row) => total.plus(row[end]), zero).toFixed();
      expect([level.value, level.lo, level.hi].map((value) => value.toFixed())).toEqual(
        (['value', 'lo', 'hi'] as const).map(sum),
      );
      expect(years).toContain(level.fiscalYear);
    }
  });

  it('have the parts that the bars of their departments have, none of them twice', async () => {
    const itemId = 'three_public';
    const rows = await engine.query(itemTrendQuery([itemId, ...parts], filter));
    const chosen = complete(rows, itemId);
    const answer = await engine.query(regionItemsQuery(itemId, parts, filter));
    const bars = computeComposition(itemsOfRegions(answer), false);
    const ofDepartments = computeComposition(rows).filter(
      ({ departmentId, year }) => chosen.includes(departmentId) && years.includes(year),
    );
    const seen = (each: readonly (typeof bars)[number][]) =>
      parts.map((part) =>
        each
          .flatMap((bar) => bar.parts.filter((level) => level.itemId === part))
          .reduce((total, { value }) => total.plus(value), zero)
          .toFixed(),
      );
    expect(bars.length).toBeGreaterThan(0);
    for (const bar of bars) {
      const own = ofDepartments.filter(
        ({ departmentId, year, stage }) =>
          regionOf(departmentId) === bar.departmentId && year === bar.year && stage === bar.stage,
      );
      expect([bar.year, bar.stage, ...seen([bar])]).toEqual([bar.year, bar.stage, ...seen(own)]);
    }
  });
});
