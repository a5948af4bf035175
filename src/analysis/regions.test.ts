import { expect, test } from 'vitest';
import { decimal } from '../core/decimal';
import type { SumRow } from '../model/overview-rows';
import { computeRegionCoverage } from './region-coverage';
import { areasOfRegion, areByRegion, latestOfRegions, regionDepartments } from './regions';
import { department } from './testing/metric-rows';

const county = (code: string, parentCode: string) => ({
  ...department(code, `${code}县`, code, 'county'),
  parentCode,
  parentName: `${parentCode}市`,
  parentNameEn: parentCode,
});
const departments = [
  { ...department('p', 'p市', 'p', 'prefecture'), parentCode: 'top' },
  county('p1', 'p'),
  county('p2', 'p'),
  county('q1', 'q'),
];
const sum = (
  regionCode: string,
  fiscalYear: number,
  [numerator, denominator]: readonly [string, string],
): SumRow => ({
  metricId: 'rate',
  regionCode,
  fiscalYear,
  source: 'computed',
  hasBefore: false,
  departments: 1,
  numerator: decimal(numerator),
  denominator: decimal(denominator),
  loWeighted: decimal(numerator),
  hiWeighted: decimal(numerator),
  numeratorBefore: null,
  denominatorBefore: null,
  loWeightedBefore: null,
  hiWeightedBefore: null,
  findings: 0,
});

test('more than 200 counties are shown by region; 200, or prefectures, are not', () => {
  const counties = (n: number) => Array.from({ length: n }, (_, index) => county(`c${index}`, 'p'));
  const prefectures = Array.from({ length: 250 }, (_, index) =>
    department(`p${index}`, '市', 'P', 'prefecture'),
  );
  expect(areByRegion(counties(200))).toBe(false);
  expect(areByRegion(counties(201))).toBe(true);
  expect(areByRegion(prefectures)).toBe(false);
  expect(areByRegion([...counties(201), { ...county('x', 'p'), parentCode: null }])).toBe(false);
});

test('a region is named after what holds its counties', () => {
  expect(
    regionDepartments(departments).map(({ departmentId, areaName, areaLevel }) => [
      departmentId,
      areaName,
      areaLevel,
    ]),
  ).toEqual([
    ['p', 'p市', 'prefecture'],
    ['q', 'q市', 'prefecture'],
  ]);
  expect(areasOfRegion(departments, 'p')).toEqual(['p', 'p1', 'p2']);
});

test('the figure of a region is the ratio of sums, of the latest year among them', () => {
  const sums = [
    sum('p', 2022, ['1', '10']),
    sum('p', 2023, ['90', '100']),
    sum('q', 2021, ['1', '2']),
  ];
  expect(
    latestOfRegions([...sums, { ...sum('r', 2023, ['1', '1']), source: 'stated' as const }]).map(
      ({ departmentId, fiscalYear, numerator, denominator }) => [
        departmentId,
        fiscalYear,
        numerator?.toFixed(),
        denominator?.toFixed(),
      ],
    ),
  ).toEqual([
    ['p', 2023, '91', '110'],
    ['q', 2021, '1', '2'],
  ]);
});

test('denominators that cancel out leave a region without a figure', () => {
  expect(latestOfRegions([sum('p', 2023, ['3', '2']), sum('p', 2022, ['1', '-2'])])).toEqual([]);
});

test('reports are counted by region and year, against the departments that the region has', () => {
  const coverage = computeRegionCoverage(
    [
      { regionCode: 'p', fiscalYear: 2021, reports: 3, partial: 1 },
      { regionCode: 'q', fiscalYear: 2023, reports: 1, partial: 0 },
    ],
    regionDepartments(departments),
    departments,
  );
  expect(coverage.years).toEqual([2021, 2022, 2023]);
  expect([coverage.reports, coverage.partial]).toEqual([4, 1]);
  expect(
    coverage.lines.map((line) => [
      line.departments,
      line.cells.map((cell) => cell?.reports ?? null),
    ]),
  ).toEqual([
    [3, [3, null, null]],
    [1, [null, null, 1]],
  ]);
});
