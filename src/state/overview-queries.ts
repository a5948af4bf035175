import { areByRegion } from '../analysis/regions';
import { headlineDepartments } from '../analysis/headline';
import type { TileLevel } from '../analysis/tiles';
import type { CatalogRows, Department } from '../model/catalog';
import {
  auditRulesQuery,
  figureFlagsQuery,
  findingsQuery,
  findingTotalsQuery,
  identityTermsQuery,
} from '../sql/audit-queries';
import { coverageQuery, headlineQuery, tilesQuery } from '../sql/overview-queries';
import { allDepartments, compareQuery, metricTrendQuery } from '../sql/queries';
import {
  extremesQuery,
  regionCoverageQuery,
  regionYearsQuery,
  sumsQuery,
} from '../sql/region-queries';
import { selectedReportsQuery } from '../sql/report-list-queries';
import type { Route } from './route';
import { findingScope, yearOrNull } from './screen-queries';
import { selectedDepartments } from './selected-departments';

/** The metrics whose key figures open the overview. */
export const headlineMetricIds: readonly string[] = [
  'budget_execution_rate',
  'three_public_control_rate',
  'three_public_final_change_rate',
  'public_expense_control_rate',
  'staff_control_rate',
  'score_rate',
];

/** Of more departments the key figures are added up by the engine. */
const mostRows = 60;

/** How many of the gravest findings the overview names. */
const attentionFindings = 5;

/** What the overview shows of the departments that the filter lets through: each of them, or regions of many. */
export interface OverviewScale {
  readonly departments: readonly Department[];
  /** Without a choice of areas they would be shown by region. */
  readonly hasRegions: boolean;
  /** The engine adds up the key figures: the rows of so many departments would take longer to load than to sum. */
  readonly hasSums: boolean;
  /** Coverage is of regions. */
  readonly isByRegion: boolean;
  /** So are the lines of the metric; one that reports only state cannot be added up. */
  readonly hasRegionLines: boolean;
  readonly map: MapScale;
  /** A key figure of one department is placed among its peers outside the filter. */
  readonly hasPeers: boolean;
}

/** Departments of one level, or regions: the counties of each added up. */
export type MapScale = TileLevel | 'region';

/** `catalog`: all departments and terms of metrics that the dataset has. */
export function overviewScale(
  { filter, metricId, mapLevel }: Route,
  catalog: Pick<CatalogRows, 'departments' | 'terms'>,
): OverviewScale {
  const departments = selectedDepartments(catalog.departments, filter);
  const isByRegion = areByRegion(departments);
  const hasRegionLines = isByRegion && catalog.terms.some((term) => term.metricId === metricId);
  const { group, departments: summed } = headlineDepartments(departments);
  const usual = group === 'prefecture' ? 'prefecture' : 'county';
  const level = mapLevel ?? (isByRegion && !hasRegionLines ? 'prefecture' : usual);
  const map = hasRegionLines && level === 'county' ? 'region' : level;
  const isNarrow = filter.areaCodes.length + filter.areaLevels.length > 0;
  const all = selectedDepartments(catalog.departments, {
    ...allDepartments,
    functions: filter.functions,
  });
  // Of several departments it is only where the others have no figure: not worth thousands of rows.
  const isOne = summed.length === 1;
  const hasRegions = areByRegion(all);
  const hasPeers = isNarrow && !isByRegion && (isOne || !hasRegions);
  const hasSums = group === 'county' && summed.length > mostRows;
  return { departments, hasSums, hasRegions, isByRegion, hasRegionLines, map, hasPeers };
}

/** What the overview asks: of few departments their rows, of many sums, as many rows whatever the number of departments. */
export function overviewScreenQueries(route: Route, scale: OverviewScale) {
  const { filter, metricId } = route;
  const { hasSums, isByRegion, hasRegionLines, map, hasPeers } = scale;
  const year = yearOrNull(route);
  const ofMap = isByRegion && map === 'prefecture' ? { ...filter, areaLevels: [map] } : filter;
  return {
    headline: hasSums ? null : headlineQuery(headlineMetricIds, filter, year),
    sums: hasSums ? sumsQuery(headlineMetricIds, filter, year, false) : null,
    extremes: hasSums ? extremesQuery(headlineMetricIds, filter, year) : null,
    // Peers lie in other areas than the filter's, but do the same.
    peers: hasPeers
      ? headlineQuery(headlineMetricIds, { ...allDepartments, functions: filter.functions }, year)
      : null,
    coverage: isByRegion ? null : coverageQuery(filter),
    regionCoverage: isByRegion ? regionCoverageQuery(filter) : null,
    // A table names each report in full.
    reports:
      route.presentation === 'table' && !isByRegion ? selectedReportsQuery(filter, null) : null,
    tiles: tilesQuery(),
    tileValues: map === 'region' ? null : compareQuery(metricId, year, ofMap),
    regionSums: map === 'region' ? sumsQuery([metricId], filter, year, true) : null,
    trend: hasRegionLines ? null : metricTrendQuery(metricId, filter),
    regionYears: hasRegionLines ? regionYearsQuery(metricId, filter) : null,
    findings: findingsQuery(findingScope(route), attentionFindings),
    findingTotals: findingTotalsQuery(findingScope(route)),
    identityTerms: identityTermsQuery(),
    rules: auditRulesQuery(),
    flags: isByRegion
      ? map === 'region'
        ? null
        : figureFlagsQuery([metricId], ofMap)
      : figureFlagsQuery(hasSums ? [metricId] : [...headlineMetricIds, metricId], filter),
  };
}
