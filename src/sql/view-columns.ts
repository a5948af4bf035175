/**
 * The stored views with their columns in order, for readers who ask them in SQL; those for most questions first. Of
 * metric_wide the columns before its metrics. A test holds them equal to what the views give.
 */
export const viewColumns = {
  department_metric: [
    ...['metric_id', 'fiscal_year', 'area_level', 'area_code', 'function', 'department_id'],
    ...['report_id', 'report_year', 'value', 'numerator', 'denominator', 'lo', 'hi', 'source'],
    ...['derived', 'stated_value', 'reason', 'missing_item_id', 'missing_stage', 'missing_year'],
  ],
  department_item: [
    ...['item_id', 'stage', 'fiscal_year', 'area_level', 'area_code', 'function'],
    ...['department_id', 'report_id', 'report_year', 'value', 'slack', 'origin'],
  ],
  metric_wide: ['fiscal_year', 'area_level', 'area_code', 'function', 'department_id'],
  finding: [
    ...['finding_id', 'report_id', 'department_id', 'report_year', 'rule_id', 'level', 'severity'],
    ...['severity_rank', 'certainty', 'subject_kind', 'subject_id', 'fiscal_year', 'stage'],
    ...['measure', 'variant', 'quantity', 'stated', 'expected', 'lo', 'hi', 'size'],
    ...['points_at_risk', 'other_id', 'other_value'],
  ],
  finding_fact: ['finding_id', 'fact_id', 'seq', 'coefficient'],
  report_audit: [
    ...['report_id', 'department_id', 'fiscal_year', 'self_score', 'score_scale'],
    ...['reexecuted_score', 'replaced_rows', 'points_at_risk', 'verifiable_weight'],
    ...['sheet_weight', 'checks_run', 'checks_passed'],
  ],
  report_coverage: [
    ...['report_id', 'department_id', 'function', 'area_code', 'area_level', 'fiscal_year'],
    ...['coverage', 'known_metrics', 'all_metrics'],
  ],
  fact_value: [
    ...['fact_id', 'report_id', 'department_id', 'report_year', 'item_id', 'fiscal_year'],
    ...['stage', 'measure', 'mention', 'value', 'ulp'],
  ],
  level_value: [
    ...['report_id', 'department_id', 'report_year', 'item_id', 'fiscal_year', 'stage'],
    ...['value', 'slack', 'origin', 'fact_id', 'change_fact_id'],
  ],
  metric_value: [
    ...['report_id', 'department_id', 'fiscal_year', 'own', 'metric_id', 'value', 'numerator'],
    ...['denominator', 'lo', 'hi', 'source', 'derived', 'stated_value', 'stated_fact_id'],
    ...['reason', 'missing_item_id', 'missing_stage', 'missing_year'],
  ],
  metric_operand: [
    ...['report_id', 'fiscal_year', 'metric_id', 'seq', 'value', 'slack', 'origin'],
    ...['fact_id', 'change_fact_id'],
  ],
  report_year: ['report_id', 'department_id', 'fiscal_year', 'own'],
  indicator_flag: ['report_id', 'seq', 'rule_id', 'variant', 'stated', 'expected'],
  figure_flag: [
    ...['figure_id', 'function', 'area_level', 'area_code', 'report_id', 'fiscal_year'],
    ...['stage', 'findings'],
  ],
} as const;

export type ReadableView = keyof typeof viewColumns;
