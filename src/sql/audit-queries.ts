import type {
  AuditRule,
  FigureFlag,
  FindingFactRow,
  FindingPlace,
  FindingRow,
  FlaggedRow,
  IdentityTerm,
  ReportAuditRow,
  ScoringRuleRow,
} from '../model/audit-rows';
import { departmentCondition, statementColumns, type DepartmentFilter } from './queries';
import { sql, type Query } from './sql';

/** The rules of the audit, in the order of the catalog. */
export function auditRulesQuery(): Query<AuditRule> {
  return sql`SELECT rule_id, level, severity, threshold, name_zh, name_en, meaning_zh, meaning_en
    FROM audit_rules
    ORDER BY rowid`;
}

/** Every term of every identity with the identity's name. */
export function identityTermsQuery(): Query<IdentityTerm> {
  return sql`SELECT t.identity_id, i.name_zh, i.name_en, i.basis_zh, i.basis_en, t.seq, t.item_id, t.coefficient
    FROM identity_terms AS t
    INNER JOIN identities AS i ON i.identity_id = t.identity_id
    ORDER BY t.identity_id, t.seq`;
}

const findingColumns = sql`f.finding_id, f.report_id, f.department_id, f.report_year, f.rule_id, f.level, f.severity, f.certainty,
    f.subject_kind, f.subject_id, COALESCE(i.level3, i.level1, p.name) AS subject_name, i.actual, f.fiscal_year, f.stage,
    f.measure, f.variant, f.quantity, f.stated, f.expected, f.lo, f.hi, f.size, f.points_at_risk, f.other_id, f.other_value`;

const findingSource = sql`finding AS f
    LEFT JOIN indicators AS i
      ON f.subject_kind = 'indicator' AND i.report_id = f.report_id AND CAST(i.seq AS VARCHAR) = f.subject_id
    LEFT JOIN projects AS p
      ON f.subject_kind = 'project' AND p.report_id = f.report_id AND CAST(p.seq AS VARCHAR) = f.subject_id AND p.mention = 1`;

/** Departments of the filter, as a condition on a department_id; starts with AND, or is empty where the filter is. */
function ofDepartments(column: Query, filter: DepartmentFilter): Query {
  const { areaCodes, areaLevels, functions } = filter;
  if (areaCodes.length + areaLevels.length + functions.length === 0) return sql``;
  return sql` AND ${column} IN (
      SELECT department_id FROM department_metric WHERE TRUE${departmentCondition(filter)}
    )`;
}

/**
 * Findings of the departments and the report year (null: all years), gravest first. A change on the year before counts
 * from `jump` on (0.5 is 50 %).
 */
export function findingsQuery(
  filter: DepartmentFilter,
  year: number | null,
  jump: number,
): Query<FindingRow> {
  const inYear = year === null ? sql`` : sql` AND f.report_year = ${year}`;
  return sql`SELECT ${findingColumns}
    FROM ${findingSource}
    WHERE (f.rule_id <> 'yoy_jump' OR f.size >= ${jump})${inYear}${ofDepartments(sql`f.department_id`, filter)}
    ORDER BY f.severity_rank, CASE f.certainty WHEN 'certain' THEN 0 ELSE 1 END, f.level, f.size DESC NULLS LAST, f.finding_id`;
}

/** Findings of one report, gravest first. */
export function reportFindingsQuery(reportId: string, jump: number): Query<FindingRow> {
  return sql`SELECT ${findingColumns}
    FROM ${findingSource}
    WHERE f.report_id = ${reportId} AND (f.rule_id <> 'yoy_jump' OR f.size >= ${jump})
    ORDER BY f.severity_rank, CASE f.certainty WHEN 'certain' THEN 0 ELSE 1 END, f.level, f.size DESC NULLS LAST, f.finding_id`;
}

/** One finding, or no row where the id is of another dataset. */
export function findingQuery(findingId: string): Query<FindingRow> {
  return sql`SELECT ${findingColumns} FROM ${findingSource} WHERE f.finding_id = ${findingId}`;
}

/** The printed figures that a finding rests on. */
export function findingFactsQuery(findingId: string): Query<FindingFactRow> {
  return sql`SELECT x.seq, x.coefficient, v.value, ${statementColumns}
    FROM finding_fact AS x
    INNER JOIN facts AS f ON f.fact_id = x.fact_id
    INNER JOIN fact_value AS v ON v.fact_id = x.fact_id
    INNER JOIN reports AS r ON r.report_id = f.report_id
    WHERE x.finding_id = ${findingId}
    ORDER BY x.seq, f.fact_id`;
}

/** The score rows that a finding counts: the one it names, or all of its share. */
export function findingRowsQuery(findingId: string): Query<FlaggedRow> {
  return sql`SELECT f.rule_id, i.seq, i.level1, i.level3, i.target, i.actual, i.weight, i.score
    FROM finding AS f
    INNER JOIN indicators AS i ON i.report_id = f.report_id
    WHERE f.finding_id = ${findingId} AND (
      f.subject_kind = 'indicator' AND CAST(i.seq AS VARCHAR) = f.subject_id
      OR f.subject_kind = 'report' AND EXISTS (
        SELECT 1 FROM indicator_flag AS g
        WHERE g.report_id = f.report_id AND g.rule_id = f.rule_id AND g.seq = i.seq
      )
    )
    ORDER BY i.seq`;
}

/** The summary figures of each report of the departments and the year (null: all years). */
export function reportAuditQuery(
  filter: DepartmentFilter,
  year: number | null,
): Query<ReportAuditRow> {
  const inYear = year === null ? sql`` : sql` AND a.fiscal_year = ${year}`;
  return sql`SELECT a.report_id, a.department_id, a.fiscal_year, a.self_score, a.score_scale, a.reexecuted_score, a.replaced_rows,
      a.points_at_risk, a.verifiable_weight, a.sheet_weight, a.checks_run, a.checks_passed
    FROM report_audit AS a
    WHERE TRUE${inYear}${ofDepartments(sql`a.department_id`, filter)}
    ORDER BY a.report_id`;
}

/** Where the figures behind the findings of the departments and the year (null: all years) are printed. */
export function findingPlacesQuery(
  filter: DepartmentFilter,
  year: number | null,
): Query<FindingPlace> {
  const inYear = year === null ? sql`` : sql` AND f.report_year = ${year}`;
  return sql`SELECT x.finding_id, p.locator, p.excerpt
    FROM finding_fact AS x
    INNER JOIN finding AS f ON f.finding_id = x.finding_id
    INNER JOIN facts AS p ON p.fact_id = x.fact_id
    WHERE TRUE${inYear}${ofDepartments(sql`f.department_id`, filter)}
    ORDER BY x.finding_id, x.seq, p.fact_id`;
}

/** The printed rule of the score row that a finding names; no row where it names none or the row prints none. */
export function findingRuleQuery(findingId: string): Query<ScoringRuleRow> {
  return sql`SELECT s.rule_id, s.kind, s.weight AS full_marks, s.threshold, s.direction, s.step, s.points_per_step, s.unit,
      s.basis_zh, s.basis_en, o.lower, o.lower_inclusive, o.upper, o.upper_inclusive, o.condition_zh, o.condition_en, o.points
    FROM finding AS f
    INNER JOIN indicators AS i
      ON f.subject_kind = 'indicator' AND i.report_id = f.report_id AND CAST(i.seq AS VARCHAR) = f.subject_id
    INNER JOIN reports AS r ON r.report_id = f.report_id
    INNER JOIN scoring_rules AS s
      ON s.rule_id = i.rule_id OR i.rule_id IS NULL AND s.template = r.template AND s.metric_id = i.metric_id
    LEFT JOIN scoring_outcomes AS o ON o.rule_id = s.rule_id
    WHERE f.finding_id = ${findingId}
    ORDER BY o.seq`;
}

/** Which figures of these metrics or items have findings, over all reports. */
export function figureFlagsQuery(figureIds: readonly string[]): Query<FigureFlag> {
  return sql`SELECT report_id, figure_id, fiscal_year, findings
    FROM figure_flag
    WHERE figure_id IN (${figureIds})
    ORDER BY figure_id, report_id, fiscal_year`;
}

/** The findings that touch one figure of one report, gravest first: those on its facts and on its metric's operands. */
export function figureFindingsQuery(
  reportId: string,
  figureId: string,
  year: number,
): Query<FindingRow> {
  return sql`SELECT ${findingColumns}
    FROM ${findingSource}
    WHERE f.rule_id <> 'yoy_jump' AND f.finding_id IN (
      SELECT x.finding_id
      FROM finding_fact AS x
      INNER JOIN metric_operand AS o ON o.fact_id = x.fact_id
      WHERE o.report_id = ${reportId} AND o.metric_id = ${figureId} AND o.fiscal_year = ${year}
      UNION
      SELECT x.finding_id
      FROM finding_fact AS x
      INNER JOIN facts AS t ON t.fact_id = x.fact_id
      WHERE t.report_id = ${reportId} AND t.item_id = ${figureId} AND t.fiscal_year = ${year}
    )
    ORDER BY f.severity_rank, f.finding_id`;
}
