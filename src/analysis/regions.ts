import { zero, type Decimal } from '../core/decimal';
import { groupBy } from '../core/group-by';
import { Catalog, rankGroupOf, type Department } from '../model/catalog';
import type { RegionItem, RegionYear, SumRow } from '../model/overview-rows';
import type { ItemRow, MetricRow } from '../model/rows';

/**
 * Many departments are shown by region: by the area that holds their counties, which stands for them with the sum of
 * numerators ÷ the sum of denominators, as the key figures do. A region has the shape of a department, so that what shows
 * departments can show regions.
 */

/** Beyond this many departments of county level no one can tell their squares and lines apart. */
const mostDepartments = 200;

/** Whether the departments are shown by region. */
export function areByRegion(departments: readonly Department[]): boolean {
  const counties = departments.filter(isOfCounty);
  return (
    counties.length > mostDepartments && counties.every(({ parentCode }) => parentCode !== null)
  );
}

function isOfCounty({ areaLevel }: Department): boolean {
  return rankGroupOf(areaLevel) === 'county';
}

/** How many departments regions can add up. */
export function countCounties(departments: readonly Department[]): number {
  return departments.filter(isOfCounty).length;
}

/** The regions of the departments of county level, in their order, each as if it were a department. */
export function regionDepartments(departments: readonly Department[]): readonly Department[] {
  const byRegion = groupBy(departments.filter(isOfCounty), ({ parentCode }) => parentCode);
  return [...byRegion].flatMap(([areaCode, [first]]) =>
    areaCode === null || first === undefined
      ? []
      : [
          {
            departmentId: areaCode,
            departmentName: first.departmentName,
            function: first.function,
            areaCode,
            areaName: first.parentName ?? areaCode,
            areaNameEn: first.parentNameEn ?? areaCode,
            areaLevel: 'prefecture',
            parentCode: null,
            parentName: null,
            parentNameEn: null,
          } as const,
        ],
  );
}

/** The catalog with regions in the place of departments. */
export function regionCatalog({ rows }: Catalog, regions: readonly Department[]): Catalog {
  return new Catalog({ ...rows, departments: regions });
}

/** Area codes of a region and of what it holds, as far as departments of the catalog are there. */
export function areasOfRegion(
  departments: readonly Department[],
  regionCode: string,
): readonly string[] {
  const own = departments.filter(
    ({ areaCode, parentCode }) => areaCode === regionCode || parentCode === regionCode,
  );
  return [...new Set(own.map(({ areaCode }) => areaCode))];
}

/**
 * One row for each region that computes the metric: its departments' latest figures added up, of the latest year among
 * them.
 */
export function latestOfRegions(sums: readonly SumRow[]): readonly MetricRow[] {
  const computed = sums.filter(({ source }) => source === 'computed');
  return [...groupBy(computed, ({ regionCode }) => regionCode)].flatMap(([regionCode, own]) => {
    const [first] = own;
    if (regionCode === null || first === undefined) return [];
    const fiscalYear = Math.max(...own.map((row) => row.fiscalYear));
    return regionRow({ metricId: first.metricId, regionCode, fiscalYear, ...addUp(own) });
  });
}

/** A region's figures over the years. */
export function yearsOfRegions(rows: readonly RegionYear[]): readonly MetricRow[] {
  return rows.flatMap(regionRow);
}

/** A region's levels over years and stages; a full-year budget that some of its departments do not print is none. */
export function itemsOfRegions(rows: readonly RegionItem[]): readonly ItemRow[] {
  const key = ({ itemId, regionCode, fiscalYear }: RegionItem) =>
    `${regionCode}~${itemId}~${String(fiscalYear)}`;
  const finals = new Map(
    rows.flatMap((row) => (row.stage === 'final' ? [[key(row), row.departments] as const] : [])),
  );
  return rows
    .filter((row) => row.stage !== 'adjusted' || row.departments === finals.get(key(row)))
    .map(({ itemId, regionCode, fiscalYear, stage, value, slack }) => ({
      itemId,
      departmentId: regionCode,
      fiscalYear,
      stage,
      // Of no one report.
      reportId: '',
      reportYear: fiscalYear,
      value,
      lo: value.minus(slack),
      hi: value.plus(slack),
      origin: 'stated',
    }));
}

/** Departments whose levels are added up by region, of all that the filter lets through. */
export interface CountedDepartments {
  readonly counted: number;
  readonly all: number;
}

/** How many departments the levels of an item by region are of: as many in every year. */
export function countOfRegions(rows: readonly RegionItem[], itemId: string): number {
  const finals = rows.filter((row) => row.itemId === itemId && row.stage === 'final');
  const ofEach = new Map(finals.map(({ regionCode, departments }) => [regionCode, departments]));
  return [...ofEach.values()].reduce((total, departments) => total + departments, 0);
}

/** Numerators and denominators, each added up. */
export function addUp(rows: readonly Pick<SumRow, 'numerator' | 'denominator'>[]): Operands {
  const sum = (side: keyof Operands) =>
    rows.reduce((total, row) => total.plus(row[side] ?? zero), zero);
  return { numerator: sum('numerator'), denominator: sum('denominator') };
}

interface Operands {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** None where the denominators cancel out. */
function regionRow({
  metricId,
  regionCode,
  fiscalYear,
  numerator,
  denominator,
}: Omit<RegionYear, 'departments'>): readonly MetricRow[] {
  if (denominator.isZero()) return [];
  // What the last digits of the operands leave open is nothing beside a sum of thousands of them.
  const value = numerator.dividedBy(denominator).toNumber();
  return [
    {
      metricId,
      departmentId: regionCode,
      fiscalYear,
      // Of no one report.
      reportId: '',
      reportYear: fiscalYear,
      value,
      numerator,
      denominator,
      lo: value,
      hi: value,
      source: 'computed',
      derived: false,
      statedValue: null,
      reason: null,
      missingItemId: null,
      missingStage: null,
      missingYear: null,
    },
  ];
}
