import {
  allDepartments,
  itemStatementsQuery,
  itemWorkingQuery,
  metricStatementsQuery,
  metricWorkingQuery,
  operandsQuery,
  type DepartmentFilter,
} from '../sql/queries';
import type { Query } from '../sql/sql';
import {
  auditRulesQuery,
  figureFindingsQuery,
  findingFactsQuery,
  findingQuery,
  findingRowsQuery,
  findingRuleQuery,
  identityTermsQuery,
} from '../sql/audit-queries';
import { headlineQuery } from '../sql/overview-queries';
import { reportsByIdQuery } from '../sql/report-list-queries';
import { reportIndicatorsQuery, reportProjectsQuery } from '../sql/report-queries';
import type { Report } from '../model/catalog';
import type {
  AuditRule,
  FindingFactRow,
  FindingRow,
  FlaggedRow,
  IdentityTerm,
  ScoringRuleRow,
} from '../model/audit-rows';
import type { IndicatorRow, ProjectRow } from '../model/report-rows';
import type { ItemRow, MetricRow, OperandRow, StatementRow } from '../model/rows';
import type { WorkingRef } from './route';
import { headlineMetricIds } from './overview-queries';

/** What a working asks for; null where its kind has no use for it. */
export interface WorkingQueries {
  /** The report that the figure is of. */
  readonly report: Query<Report> | null;
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
  report: null,
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

/**
 * A sum is over the departments of the filter, in a year or the latest of each (null); all else is of one report. `asked`:
 * metrics whose rows the overview has asked for together.
 */
export function workingQueries(
  ref: WorkingRef | null,
  filter: DepartmentFilter = allDepartments,
  year: number | null = null,
  asked: readonly string[] = headlineMetricIds,
): WorkingQueries {
  if (ref === null) return noQueries;
  if (ref.kind === 'sum') {
    const ids = asked.includes(ref.metricId) ? asked : [ref.metricId];
    return { ...noQueries, sum: headlineQuery(ids, filter, year) };
  }
  const ofReport = { ...noQueries, report: reportsByIdQuery([ref.reportId]) };
  switch (ref.kind) {
    case 'metric':
      return {
        ...ofReport,
        metric: metricWorkingQuery(ref.reportId, ref.metricId, ref.year),
        operands: operandsQuery(ref.reportId, ref.metricId, ref.year),
        statements: metricStatementsQuery(ref.reportId, ref.metricId, ref.year),
        touching: figureFindingsQuery(ref.reportId, ref.metricId, ref.year, null),
        identityTerms: identityTermsQuery(),
        rules: auditRulesQuery(),
      };
    case 'item':
      return {
        ...ofReport,
        level: itemWorkingQuery(ref.reportId, ref.itemId, ref.stage, ref.year),
        statements: itemStatementsQuery(ref.reportId, ref.itemId, ref.stage, ref.year),
        touching: figureFindingsQuery(ref.reportId, ref.itemId, ref.year, ref.stage),
        identityTerms: identityTermsQuery(),
        rules: auditRulesQuery(),
      };
    case 'indicator':
      return { ...ofReport, indicators: reportIndicatorsQuery(ref.reportId) };
    case 'project':
      return { ...ofReport, projects: reportProjectsQuery(ref.reportId) };
    case 'finding':
      return {
        ...ofReport,
        finding: findingQuery(ref.findingId),
        findingFacts: findingFactsQuery(ref.findingId),
        findingRows: findingRowsQuery(ref.findingId),
        scoringRule: findingRuleQuery(ref.findingId),
        identityTerms: identityTermsQuery(),
        rules: auditRulesQuery(),
      };
  }
}
