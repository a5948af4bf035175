import { groupBy } from '../core/group-by';
import type { Department } from '../model/catalog';
import type { CoverageSum } from '../model/overview-rows';
import { yearRange } from './series';

/** The reports of a region over the years; null where a year has none. */
export interface RegionCoverageLine {
  readonly region: Department;
  /** How many departments it has, its own and those of its counties. */
  readonly departments: number;
  readonly cells: readonly (CoverageSum | null)[];
}

export interface RegionCoverage {
  /** Whole years from the first to the last report. */
  readonly years: readonly number[];
  readonly lines: readonly RegionCoverageLine[];
  readonly reports: number;
  readonly partial: number;
}

/** Lays numbers of reports of the departments out by region and year. */
export function computeRegionCoverage(
  rows: readonly CoverageSum[],
  regions: readonly Department[],
  departments: readonly Department[],
): RegionCoverage {
  const regionOf = ({ areaCode, areaLevel, parentCode }: Department) =>
    areaLevel === 'prefecture' ? areaCode : parentCode;
  const own = groupBy(departments, regionOf);
  const years = yearRange(rows.map(({ fiscalYear }) => fiscalYear));
  const byKey = new Map(rows.map((row) => [keyOf(row.regionCode, row.fiscalYear), row]));
  const total = (count: (row: CoverageSum) => number) =>
    rows.reduce((sum, row) => sum + count(row), 0);
  return {
    years,
    lines: regions.map((region) => ({
      region,
      departments: (own.get(region.areaCode) ?? []).length,
      cells: years.map((year) => byKey.get(keyOf(region.areaCode, year)) ?? null),
    })),
    reports: total(({ reports }) => reports),
    partial: total(({ partial }) => partial),
  };
}

function keyOf(regionCode: string, year: number): string {
  return `${regionCode}~${year}`;
}
