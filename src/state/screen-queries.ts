import {
  allDepartments,
  compareManyQuery,
  comparePairQuery,
  compareQuery,
  departmentsQuery,
  itemsQuery,
  metricsQuery,
  metricTermsQuery,
} from '../sql/queries';
import { distributionRowsQuery, distributionsQuery } from '../sql/distribution-queries';
import type { Query } from '../sql/sql';
import {
  allFindings,
  auditRulesQuery,
  figureFlagsQuery,
  findingCountsQuery,
  findingPlacesQuery,
  findingsQuery,
  identityTermsQuery,
  leadingDigitsQuery,
  reportAuditQuery,
  reportFindingsQuery,
  reportFlagsQuery,
  type FindingFilter,
  type FindingScope,
} from '../sql/audit-queries';
import {
  findReportsQuery,
  partialReportsQuery,
  peerReportsQuery,
  reportsByIdQuery,
  reportYearsQuery,
  reportCountQuery,
  selectedReportsQuery,
} from '../sql/report-list-queries';
import {
  reportHeadQuery,
  reportIndicatorsQuery,
  reportLevelsQuery,
  reportMetricsQuery,
  reportProjectsQuery,
  reportStatementsQuery,
} from '../sql/report-queries';
import type { FindingPlace, FindingRow } from '../model/audit-rows';
import type { Report } from '../model/catalog';
import type { MetricRow } from '../model/rows';
import type { Route } from './route';

/**
 * What each screen asks for in a given state. Screens ask through these functions and the build answers the same
 * ones for the default states into the snapshot, so the two cannot drift apart.
 */

/** The definitions that every screen reads first. */
export const catalogQueries = {
  metrics: metricsQuery(),
  terms: metricTermsQuery(),
  items: itemsQuery(),
  departments: departmentsQuery(),
  years: reportYearsQuery(),
  partialReports: partialReportsQuery(),
} as const;

/** The year asked for; null for the latest of each. */
export const yearOrNull = (route: Route) => (route.year === 'latest' ? null : route.year);

/** The metrics that are looked at together where the reader has chosen none: those that most reports know; sorted. */
const proposedMetricIds: readonly string[] = [
  'basic_execution_rate',
  'budget_execution_rate',
  'project_share',
  'public_expense_per_capita',
  'satisfaction',
  'score_rate',
  'three_public_control_rate',
  'three_public_per_capita',
];

export function manyMetricIds({ metricIds }: Route): readonly string[] {
  return metricIds ?? proposedMetricIds;
}

/** Only the queries of the question that is asked; no pair of a metric with itself. */
export function compareScreenQueries(route: Route) {
  const { comparison, metricId, againstId, filter } = route;
  const year = yearOrNull(route);
  const isPair = comparison === 'two' && againstId !== metricId;
  const isMany = comparison === 'many';
  const isLinked = isMany && route.manyChart === 'distributions';
  return {
    ranked: comparison === 'one' ? compareQuery(metricId, year, filter) : null,
    pair: isPair ? comparePairQuery(againstId, metricId, year, filter) : null,
    flags: figureFlagsQuery(
      { one: [metricId], two: [metricId, againstId], many: manyMetricIds(route) }[comparison],
      filter,
      year,
    ),
    many: isMany && !isLinked ? compareManyQuery(manyMetricIds(route), year, filter) : null,
    // By column: as many rows as there are reports.
    distributions: isLinked ? distributionsQuery(manyMetricIds(route), year, filter) : null,
  };
}

/** Whether the screen is of a year, or of the latest that there is. */
export function hasYear({ screen }: Route): boolean {
  return screen === 'overview' || screen === 'compare' || screen === 'audit';
}

/** Whether the screen shows every report where no year is chosen, rather than the latest of each department. */
export function showsAllYears({ screen, comparison, manyChart }: Route): boolean {
  const isLinked = comparison === 'many' && manyChart === 'distributions';
  return screen === 'audit' || (screen === 'compare' && isLinked);
}

/** How many reports of linked distributions are of departments of prefectures; null where the filter leaves none. */
export function prefectureReportsQuery(route: Route) {
  const { areaLevels } = route.filter;
  const isAsked = areaLevels.length === 0 || areaLevels.includes('prefecture');
  if (!showsAllYears(route) || !isAsked) return null;
  return reportCountQuery({ ...route.filter, areaLevels: ['prefecture'] }, yearOrNull(route));
}

/** The exact figures of the reports that a page of linked distributions lists. */
export function listedReportFigures(route: Route, reportIds: readonly string[]): Query<MetricRow> {
  return distributionRowsQuery(manyMetricIds(route), reportIds);
}

/** The least change on the year before that is a finding: 0.5 is 50 %. */
const jumpOf = ({ jumpPercent }: Route) => jumpPercent / 100;

/** How many findings the audit lists at a time. */
export const findingsOfPage = 50;

/** All findings of the selection, or those among them that the reader has narrowed the list to. */
export function findingScope(route: Route, findings: FindingFilter = allFindings): FindingScope {
  const { filter: departments } = route;
  return { departments, year: yearOrNull(route), jump: jumpOf(route), findings };
}

/** The listed findings, all of them: asked only when the review list is exported. */
export function listedFindings(route: Route): Query<FindingRow> {
  return findingsQuery(findingScope(route, route.findings), null);
}

/** `pages` of the list of findings. */
export function auditScreenQueries(route: Route, pages = 1) {
  const { filter } = route;
  const year = yearOrNull(route);
  return {
    audits: reportAuditQuery(filter, year),
    findings: findingsQuery(findingScope(route, route.findings), pages * findingsOfPage),
    findingCounts: findingCountsQuery(findingScope(route)),
    rules: auditRulesQuery(),
    identityTerms: identityTermsQuery(),
    leadingDigits: leadingDigitsQuery(filter, year),
  };
}

/** Asked only when the review list is exported. */
export function findingPlaces(route: Route): Query<FindingPlace> {
  return findingPlacesQuery(route.filter, yearOrNull(route));
}

/** What a report's screen asks of that report; the screen is of no other. */
export function reportScreenQueries(route: Route & { readonly reportId: string }) {
  const { reportId } = route;
  return {
    report: reportsByIdQuery([reportId]),
    peers: peerReportsQuery(reportId),
    head: reportHeadQuery(reportId),
    metrics: reportMetricsQuery(reportId),
    levels: reportLevelsQuery(reportId),
    indicators: reportIndicatorsQuery(reportId),
    projects: reportProjectsQuery(reportId),
    statements: reportStatementsQuery(reportId),
    findings: reportFindingsQuery(reportId, jumpOf(route)),
    flags: reportFlagsQuery(reportId),
    identityTerms: identityTermsQuery(),
    rules: auditRulesQuery(),
  };
}

/** How many departments the list of reports names at a time. */
export const departmentsOfPage = 60;

/** Beyond this many departments a choice of one report is offered by area. */
const mostDepartmentsOffered = 300;

/** The reports that can be chosen in place of one that is shown: those of the filter, or those of its area. */
export function offeredReports(
  { filter }: Route,
  shownAreaCode: string,
  departments: number,
): Query<Report> {
  return departments <= mostDepartmentsOffered
    ? selectedReportsQuery(filter, null)
    : selectedReportsQuery({ ...allDepartments, areaCodes: [shownAreaCode] }, null);
}

/** The reports that an export of the selection holds. */
export function exportedReports(route: Route): Query<Report> {
  return selectedReportsQuery(route.filter, yearOrNull(route));
}

/** How many they are; null where the filter lets all reports through, whose number is known. */
export function exportedCount(route: Route): Query<{ readonly reports: number }> | null {
  const { areaCodes, areaLevels, functions } = route.filter;
  const year = yearOrNull(route);
  const isFiltered = [areaCodes, areaLevels, functions].some((chosen) => chosen.length > 0);
  return isFiltered || year !== null ? reportCountQuery(route.filter, year) : null;
}

/** How many reports a search names. */
const mostFound = 20;

/** The reports that words of a search mean; null where there are none. */
export function searchedReports(words: readonly string[]): Query<Report> | null {
  return words.length === 0 ? null : findReportsQuery(words, mostFound);
}
