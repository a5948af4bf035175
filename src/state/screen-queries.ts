import {
  allDepartments,
  compareManyQuery,
  comparePairQuery,
  compareQuery,
  departmentsQuery,
  itemsQuery,
  itemStatementsQuery,
  itemTrendQuery,
  itemWorkingQuery,
  metricStatementsQuery,
  metricsQuery,
  metricTermsQuery,
  metricTrendQuery,
  metricWorkingQuery,
  operandsQuery,
  reportsQuery,
  type DepartmentFilter,
} from '../sql/queries';
import type { Query } from '../sql/sql';
import {
  auditRulesQuery,
  figureFindingsQuery,
  figureFlagsQuery,
  findingFactsQuery,
  findingPlacesQuery,
  findingQuery,
  findingRowsQuery,
  findingRuleQuery,
  findingsQuery,
  identityTermsQuery,
  reportAuditQuery,
  reportFindingsQuery,
} from '../sql/audit-queries';
import { coverageQuery, headlineQuery, tilesQuery } from '../sql/overview-queries';
import {
  reportHeadQuery,
  reportIndicatorsQuery,
  reportLevelsQuery,
  reportMetricsQuery,
  reportProjectsQuery,
  reportStatementsQuery,
} from '../sql/report-queries';
import type {
  AuditRule,
  FindingFactRow,
  FindingPlace,
  FindingRow,
  FlaggedRow,
  IdentityTerm,
  ScoringRuleRow,
} from '../model/audit-rows';
import type { IndicatorRow, ProjectRow } from '../model/report-rows';
import type { ItemRow, MetricRow, OperandRow, StatementRow } from '../model/rows';
import type { Route, ScreenName, WorkingRef } from './route';

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
  reports: reportsQuery(),
} as const;

const yearOrNull = (route: Route) => (route.year === 'latest' ? null : route.year);

/** “三公”经费 and its parts, for the composition by year. */
export const threePublicItems: readonly string[] = [
  'three_public',
  'three_public.abroad',
  'three_public.vehicle',
  'three_public.vehicle_purchase',
  'three_public.vehicle_operation',
  'three_public.reception',
];

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
  return {
    ranked: comparison === 'one' ? compareQuery(metricId, year, filter) : null,
    pair: isPair ? comparePairQuery(againstId, metricId, year, filter) : null,
    flags: comparison === 'one' ? figureFlagsQuery([metricId]) : null,
    many: comparison === 'many' ? compareManyQuery(manyMetricIds(route), year, filter) : null,
  };
}

/** Which item's budget stages stand beside the lines of a metric. */
const stageItemOfMetrics = 'expenditure';

/** The item whose stages 年初 / 全年 / 决算 the trends screen shows: the measure itself where it is an item. */
export function stageItemId({ measure }: Route): string {
  return measure.kind === 'item' ? measure.id : stageItemOfMetrics;
}

/** Trends show every year; the year filter does not narrow them. An item's lines are its levels at stage final. */
export function trendsScreenQueries(route: Route) {
  const { measure, filter } = route;
  return {
    metricLines: measure.kind === 'metric' ? metricTrendQuery(measure.id, filter) : null,
    stageLevels: itemTrendQuery([stageItemId(route)], filter),
    composition: itemTrendQuery(threePublicItems, filter),
  };
}

/** The metrics whose key figures open the overview. */
export const headlineMetricIds: readonly string[] = [
  'budget_execution_rate',
  'three_public_control_rate',
  'three_public_final_change_rate',
  'public_expense_control_rate',
  'staff_control_rate',
  'score_rate',
];

export function overviewScreenQueries(route: Route) {
  const { filter, metricId } = route;
  return {
    headline: headlineQuery(headlineMetricIds, filter),
    // Peers lie outside the filter.
    peers: headlineQuery(headlineMetricIds, allDepartments),
    coverage: coverageQuery(filter),
    tiles: tilesQuery(),
    tileValues: compareQuery(metricId, yearOrNull(route), filter),
    trend: metricTrendQuery(metricId, filter),
    findings: findingsQuery(filter, yearOrNull(route), jumpOf(route)),
    identityTerms: identityTermsQuery(),
    rules: auditRulesQuery(),
  };
}

/** The least change on the year before that is a finding: 0.5 is 50 %. */
const jumpOf = ({ jumpPercent }: Route) => jumpPercent / 100;

export function auditScreenQueries(route: Route) {
  const { filter } = route;
  const year = yearOrNull(route);
  return {
    audits: reportAuditQuery(filter, year),
    findings: findingsQuery(filter, year, jumpOf(route)),
    rules: auditRulesQuery(),
    identityTerms: identityTermsQuery(),
  };
}

/** Asked only when the review list is exported. */
export function findingPlaces(route: Route): Query<FindingPlace> {
  return findingPlacesQuery(route.filter, yearOrNull(route));
}

/** Null queries where no report is chosen. */
export function reportScreenQueries(route: Route) {
  const { reportId } = route;
  return reportId === null
    ? null
    : {
        head: reportHeadQuery(reportId),
        metrics: reportMetricsQuery(reportId),
        levels: reportLevelsQuery(reportId),
        indicators: reportIndicatorsQuery(reportId),
        projects: reportProjectsQuery(reportId),
        statements: reportStatementsQuery(reportId),
        findings: reportFindingsQuery(reportId, jumpOf(route)),
        identityTerms: identityTermsQuery(),
        rules: auditRulesQuery(),
      };
}

/** What a working asks for; null where its kind has no use for it. */
export interface WorkingQueries {
  readonly metric: Query<MetricRow> | null;
  readonly operands: Query<OperandRow> | null;
  readonly level: Query<ItemRow> | null;
  readonly statements: Query<StatementRow> | null;
  readonly sum: Query<MetricRow> | null;
  readonly indicators: Query<IndicatorRow> | null;
  readonly projects: Query<ProjectRow> | null;
  readonly finding: Query<FindingRow> | null;
  /** Those that touch the figure. */
  readonly touching: Query<FindingRow> | null;
  readonly findingFacts: Query<FindingFactRow> | null;
  readonly findingRows: Query<FlaggedRow> | null;
  readonly identityTerms: Query<IdentityTerm> | null;
  readonly rules: Query<AuditRule> | null;
  readonly scoringRule: Query<ScoringRuleRow> | null;
}

const noQueries: WorkingQueries = {
  metric: null,
  operands: null,
  level: null,
  statements: null,
  sum: null,
  indicators: null,
  projects: null,
  finding: null,
  touching: null,
  findingFacts: null,
  findingRows: null,
  identityTerms: null,
  rules: null,
  scoringRule: null,
};

/** A sum is over the departments of the filter; all else is of one report. */
export function workingQueries(
  ref: WorkingRef | null,
  filter: DepartmentFilter = allDepartments,
): WorkingQueries {
  switch (ref?.kind) {
    case undefined:
      return noQueries;
    case 'metric':
      return {
        ...noQueries,
        metric: metricWorkingQuery(ref.reportId, ref.metricId, ref.year),
        operands: operandsQuery(ref.reportId, ref.metricId, ref.year),
        statements: metricStatementsQuery(ref.reportId, ref.metricId, ref.year),
        touching: figureFindingsQuery(ref.reportId, ref.metricId, ref.year),
        identityTerms: identityTermsQuery(),
        rules: auditRulesQuery(),
      };
    case 'item':
      return {
        ...noQueries,
        level: itemWorkingQuery(ref.reportId, ref.itemId, ref.stage, ref.year),
        statements: itemStatementsQuery(ref.reportId, ref.itemId, ref.stage, ref.year),
        touching: figureFindingsQuery(ref.reportId, ref.itemId, ref.year),
        identityTerms: identityTermsQuery(),
        rules: auditRulesQuery(),
      };
    case 'sum': {
      // The overview has asked for these already.
      const ids = headlineMetricIds.includes(ref.metricId) ? headlineMetricIds : [ref.metricId];
      return { ...noQueries, sum: headlineQuery(ids, filter) };
    }
    case 'indicator':
      return { ...noQueries, indicators: reportIndicatorsQuery(ref.reportId) };
    case 'project':
      return { ...noQueries, projects: reportProjectsQuery(ref.reportId) };
    case 'finding':
      return {
        ...noQueries,
        finding: findingQuery(ref.findingId),
        findingFacts: findingFactsQuery(ref.findingId),
        findingRows: findingRowsQuery(ref.findingId),
        scoringRule: findingRuleQuery(ref.findingId),
        identityTerms: identityTermsQuery(),
        rules: auditRulesQuery(),
      };
  }
}

/** All queries of a screen in a state, for the build. */
export function screenQueries(route: Route): readonly Query[] {
  const ofScreen: Readonly<Record<ScreenName, () => object | null>> = {
    overview: () => overviewScreenQueries(route),
    compare: () => compareScreenQueries(route),
    trends: () => trendsScreenQueries(route),
    audit: () => auditScreenQueries(route),
    report: () => reportScreenQueries(route),
  };
  const queries = Object.values(ofScreen[route.screen]() ?? {}) as (Query | null)[];
  return [...Object.values<Query>(catalogQueries), ...queries.filter((query) => query !== null)];
}
