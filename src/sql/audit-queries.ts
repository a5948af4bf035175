import type {
  AuditRule,
  FigureFlag,
  FindingCount,
  FindingFactRow,
  FindingPlace,
  FindingRow,
  FindingTotal,
  FlaggedRow,
  IdentityTerm,
  LeadingDigitsRow,
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

// A condition on one side alone would keep the engine from hashing the joins.
const namedFindings = (findings: Query, ofReports: Query) => sql`${findings} AS f
    LEFT JOIN (SELECT report_id, seq, level1, level3, actual FROM indicators${ofReports}) AS i
      ON i.report_id = f.report_id
      AND CAST(i.seq AS VARCHAR) = CASE WHEN f.subject_kind = 'indicator' THEN f.subject_id END
    LEFT JOIN (SELECT report_id, seq, mention, name FROM projects${ofReports}) AS p
      ON p.report_id = f.report_id AND p.mention = 1
      AND CAST(p.seq AS VARCHAR) = CASE WHEN f.subject_kind = 'project' THEN f.subject_id END`;

const findingSource = namedFindings(sql`finding`, sql``);

/** Departments of the filter, as a condition on a department_id; starts with AND, or is empty where the filter is. */
function ofDepartments(column: Query, filter: DepartmentFilter): Query {
  const { areaCodes, areaLevels, functions } = filter;
  if (areaCodes.length + areaLevels.length + functions.length === 0) return sql``;
  return sql` AND ${column} IN (
      SELECT department_id FROM report_coverage WHERE TRUE${departmentCondition(filter)}
    )`;
}

/** Which findings are meant; an empty list means all. */
export interface FindingFilter {
  readonly severities: readonly string[];
  readonly certainties: readonly string[];
  readonly ruleIds: readonly string[];
  readonly reportIds: readonly string[];
}

export const allFindings: FindingFilter = {
  severities: [],
  certainties: [],
  ruleIds: [],
  reportIds: [],
};

/** What findings are asked for: of which departments, report year (null: all years) and kind. */
export interface FindingScope {
  readonly departments: DepartmentFilter;
  readonly year: number | null;
  /** A change on the year before counts from here on: 0.5 is 50 %. */
  readonly jump: number;
  readonly findings: FindingFilter;
}

function inScope({ departments, year, jump, findings }: FindingScope): Query {
  const inYear = year === null ? sql`` : sql` AND f.report_year = ${year}`;
  const oneOf = (column: Query, values: readonly string[]) =>
    values.length === 0 ? sql`` : sql` AND ${column} IN (${values})`;
  return sql`(f.rule_id <> 'yoy_jump' OR f.size >= ${jump})${inYear}${ofDepartments(sql`f.department_id`, departments)}${oneOf(
    sql`f.severity`,
    findings.severities,
  )}${oneOf(sql`f.certainty`, findings.certainties)}${oneOf(sql`f.rule_id`, findings.ruleIds)}${oneOf(sql`f.report_id`, findings.reportIds)}`;
}

const gravestFirst = sql`f.severity_rank, CASE f.certainty WHEN 'certain' THEN 0 ELSE 1 END, f.level, f.size DESC NULLS LAST, f.finding_id`;

/** Findings, gravest first; the first `most` of them (null: all). */
export function findingsQuery(scope: FindingScope, most: number | null): Query<FindingRow> {
  const limit = most === null ? sql`` : sql` LIMIT ${most}`;
  // What they are about is looked up for those that are listed: of a large dataset the two tables are long.
  return sql`WITH listed AS (
      SELECT * FROM finding AS f
      WHERE ${inScope(scope)}
      ORDER BY ${gravestFirst}${limit}
    )
    SELECT ${findingColumns}
    FROM ${namedFindings(sql`listed`, sql` WHERE report_id IN (SELECT report_id FROM listed)`)}
    ORDER BY ${gravestFirst}`;
}

/** How many findings there are, by report, rule, severity and certainty. */
export function findingCountsQuery(scope: FindingScope): Query<FindingCount> {
  return sql`SELECT f.report_id, f.rule_id, f.severity, f.certainty, CAST(COUNT(*) AS INTEGER) AS findings
    FROM finding AS f
    WHERE ${inScope(scope)}
    GROUP BY f.report_id, f.rule_id, f.severity, f.certainty
    ORDER BY f.report_id, f.rule_id, f.severity, f.certainty`;
}

/** How many findings there are, by severity. */
export function findingTotalsQuery(scope: FindingScope): Query<FindingTotal> {
  return sql`SELECT f.severity, CAST(COUNT(*) AS INTEGER) AS findings
    FROM finding AS f
    WHERE ${inScope(scope)}
    GROUP BY f.severity
    ORDER BY f.severity`;
}

/** Findings of one report, gravest first. */
export function reportFindingsQuery(reportId: string, jump: number): Query<FindingRow> {
  return sql`SELECT ${findingColumns}
    FROM ${findingSource}
    WHERE f.report_id = ${reportId} AND (f.rule_id <> 'yoy_jump' OR f.size >= ${jump})
    ORDER BY ${gravestFirst}`;
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
  return sql`SELECT s.rule_id, s.kind, s.weight AS full_marks, s.threshold, s.direction, s.step, s.points_per_step, s.floor, s.unit,
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

/** Which figures of these metrics or items have findings, of the departments: those of `year`, or, with null, of every year. */
export function figureFlagsQuery(
  figureIds: readonly string[],
  filter: DepartmentFilter,
  year: number | null = null,
): Query<FigureFlag> {
  const inYear = year === null ? sql`` : sql` AND fiscal_year = ${year}`;
  return sql`SELECT report_id, figure_id, fiscal_year, stage, findings
    FROM figure_flag
    WHERE figure_id IN (${[...new Set(figureIds)].sort()})${departmentCondition(filter)}${inYear}
    ORDER BY figure_id, report_id, fiscal_year, stage`;
}

/** Which figures of one report have findings. */
export function reportFlagsQuery(reportId: string): Query<FigureFlag> {
  return sql`SELECT report_id, figure_id, fiscal_year, stage, findings
    FROM figure_flag
    WHERE report_id = ${reportId}
    ORDER BY figure_id, report_id, fiscal_year, stage`;
}

/**
 * The findings that touch one figure of one report, gravest first: those on its facts and on its metric's operands. Of an
 * item those at `stage`; of a metric, whose stage is null, all. Those that figure_flag counts are among them.
 */
export function figureFindingsQuery(
  reportId: string,
  figureId: string,
  year: number,
  stage: string | null,
): Query<FindingRow> {
  const atStage = stage === null ? sql`` : sql` AND t.stage = ${stage}`;
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
      INNER JOIN metric_operand AS o ON o.change_fact_id = x.fact_id
      WHERE o.report_id = ${reportId} AND o.metric_id = ${figureId} AND o.fiscal_year = ${year}
      UNION
      SELECT x.finding_id
      FROM finding_fact AS x
      INNER JOIN facts AS t ON t.fact_id = x.fact_id
      WHERE t.report_id = ${reportId} AND t.item_id = ${figureId} AND t.fiscal_year = ${year}${atStage}
    )
    ORDER BY f.severity_rank, f.finding_id`;
}

/**
 * The printed amounts of the departments and the report year (null: all years), pooled by their first two digits.
 * Only levels that are printed with at least two significant digits; a figure printed twice counts once.
 */
export function leadingDigitsQuery(
  filter: DepartmentFilter,
  year: number | null,
): Query<LeadingDigitsRow> {
  const inYear = year === null ? sql`` : sql` AND v.report_year = ${year}`;
  return sql`SELECT CAST(digits AS INTEGER) AS digits, CAST(COUNT(*) AS INTEGER) AS amounts
    FROM (
      SELECT SUBSTRING(CAST(CAST(CAST(ABS(v.value) AS DECIMAL(28, 6)) * 1000000 AS DECIMAL(38, 0)) AS VARCHAR), 1, 2) AS digits
      FROM fact_value AS v
      INNER JOIN items AS i ON i.item_id = v.item_id
      WHERE i.kind = 'amount' AND v.measure = 'level' AND v.mention = 1
        AND v.ulp > 0 AND ABS(v.value) >= 10 * v.ulp${inYear}${ofDepartments(sql`v.department_id`, filter)}
    ) AS amount
    GROUP BY digits
    ORDER BY digits`;
}
