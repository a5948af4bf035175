const files = import.meta.glob<string>('./views/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * The views in the order in which each builds on those before it, with the order in which the build stores their rows:
 * by the columns that screens filter on, so that a reader of the file skips what it does not need.
 */
const order = {
  fact_value: 'report_id, item_id, fiscal_year, stage, measure, mention',
  level_value: 'report_id, item_id, fiscal_year, stage',
  report_year: 'report_id, fiscal_year',
  metric_operand: 'report_id, metric_id, fiscal_year, seq',
  metric_value: 'report_id, metric_id, fiscal_year',
  report_coverage: 'function, area_code, department_id, fiscal_year, report_id',
  department_metric: 'metric_id, function, fiscal_year, area_level, area_code, department_id',
  metric_wide: 'function, fiscal_year, area_level, area_code, department_id',
  department_item: 'item_id, function, fiscal_year, area_level, area_code, department_id, stage',
  indicator_row: 'report_id, seq',
  rule_reading: 'report_id, seq, reading_rank',
  rule_points: 'report_id, seq, reading_rank',
  stated_rate: 'report_id, subject_id, fiscal_year, stage, base_id',
  check_identity: 'report_id, subject_id, fiscal_year, stage, measure',
  check_part: 'report_id, subject_id, fiscal_year, stage',
  check_mention: 'report_id, subject_id, fiscal_year, stage, measure',
  check_rate: 'report_id, subject_id, fiscal_year, stage, measure',
  check_denominator: 'report_id, subject_id, fiscal_year',
  check_score: 'report_id, rule_id, variant, subject_id',
  check_rule: 'report_id, seq, rule_id',
  check_project: 'report_id, rule_id, subject_id',
  check_unit: 'report_id, fact_id, variant',
  indicator_flag: 'report_id, rule_id, seq, variant',
  check_evidence: 'report_id, rule_id, subject_id, variant',
  check_disclosure: 'report_id, rule_id, subject_id, stage',
  peer_deviation: 'metric_id, fiscal_year, report_id',
  year_change: 'report_id, item_id, stage, fiscal_year',
  score_trend: 'report_id',
  audit_check: 'report_id, rule_id, subject_kind, subject_id, fiscal_year, stage, measure, variant',
  finding: 'severity_rank, report_id, rule_id, finding_id',
  finding_fact: 'finding_id, seq, fact_id',
  figure_flag: 'figure_id, function, report_id, fiscal_year, stage',
  report_audit: 'report_id',
} as const;

/** Steps towards the views that screens and readers ask: evaluated with the others, but not part of a built dataset. */
const steps: ReadonlySet<string> = new Set<keyof typeof order>([
  'rule_points',
  'peer_deviation',
  'audit_check',
  'indicator_row',
  'rule_reading',
  'stated_rate',
  'check_identity',
  'check_part',
  'check_mention',
  'check_rate',
  'check_denominator',
  'check_score',
  'check_rule',
  'check_project',
  'check_unit',
  'check_evidence',
  'check_disclosure',
  'year_change',
  'score_trend',
]);

export type ViewName = keyof typeof order;

export interface View {
  readonly name: ViewName;
  /** The SELECT that defines the view, from its file. */
  readonly select: string;
  /** ORDER BY list for a materialised copy; unique, so that a build is deterministic. */
  readonly orderBy: string;
  /** Whether a built dataset holds its rows. */
  readonly isStored: boolean;
}

export const views: readonly View[] = Object.entries(order).map(([name, orderBy]) => {
  const select = files[`./views/${name}.sql`];
  if (select === undefined) throw new Error(`src/sql/views/${name}.sql is missing`);
  return { name: name as ViewName, select, orderBy, isStored: !steps.has(name) };
});

/** Names of the files that no entry of `order` uses; a test holds it empty. */
export const unlistedViewFiles: readonly string[] = Object.keys(files).filter(
  (path) => !views.some((view) => path === `./views/${view.name}.sql`),
);
