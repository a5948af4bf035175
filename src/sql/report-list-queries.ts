import type { Report } from '../model/catalog';
import { departmentCondition, type DepartmentFilter } from './queries';
import { sql, type Query } from './sql';

/**
 * Reports are asked for as they are needed: a dataset may hold more than a page should. report_coverage holds what the
 * filter goes by, in the order of function and area.
 */
const columns = sql`r.report_id, r.department_id, r.fiscal_year, r.title, r.coverage`;

/** The years that reports are of, ascending. */
export function reportYearsQuery(
  filter?: DepartmentFilter,
): Query<{ readonly fiscalYear: number }> {
  const condition = filter === undefined ? sql`` : departmentCondition(filter);
  return sql`SELECT DISTINCT fiscal_year FROM report_coverage WHERE TRUE${condition} ORDER BY fiscal_year`;
}

/** Ids of the reports of which a part alone is on record. */
export function partialReportsQuery(): Query<{ readonly reportId: string }> {
  return sql`SELECT report_id FROM reports WHERE coverage = 'partial' ORDER BY report_id`;
}

/** The reports of these ids; an id that no report has gives no row. */
export function reportsByIdQuery(reportIds: readonly string[]): Query<Report> {
  return sql`SELECT ${columns}
    FROM reports AS r
    WHERE r.report_id IN (${reportIds})
    ORDER BY r.report_id`;
}

/** The reports of these departments, the latest of each first. */
export function reportsOfDepartmentsQuery(departmentIds: readonly string[]): Query<Report> {
  return sql`SELECT ${columns}
    FROM reports AS r
    WHERE r.department_id IN (${departmentIds})
    ORDER BY r.department_id, r.fiscal_year DESC, r.report_id`;
}

/** The reports of the filter, of `year` or, with null, of all years; the latest of each department first. */
export function selectedReportsQuery(filter: DepartmentFilter, year: number | null): Query<Report> {
  const inYear = year === null ? sql`` : sql` AND r.fiscal_year = ${year}`;
  return sql`SELECT ${columns}
    FROM report_coverage AS c
    INNER JOIN reports AS r ON r.report_id = c.report_id
    WHERE TRUE${inYear}${departmentCondition(filter)}
    ORDER BY area_code, r.department_id, r.fiscal_year DESC, r.report_id`;
}

/** How many reports the filter lets through, of `year` or, with null, of all years. */
export function reportCountQuery(
  filter: DepartmentFilter,
  year: number | null,
): Query<{ readonly reports: number }> {
  const inYear = year === null ? sql`` : sql` AND fiscal_year = ${year}`;
  return sql`SELECT CAST(COUNT(*) AS INTEGER) AS reports FROM report_coverage
    WHERE TRUE${inYear}${departmentCondition(filter)}`;
}

/**
 * One report of each other department of the same function that is ranked with this one's: of the same year, else the
 * one whose year is nearest, the later of two.
 */
export function peerReportsQuery(reportId: string): Query<Report> {
  const group = (level: Query) =>
    sql`CASE WHEN ${level} IN ('province', 'prefecture') THEN ${level} ELSE 'county' END`;
  return sql`WITH nearest AS (
      SELECT c.report_id, c.area_code, ROW_NUMBER() OVER (
        PARTITION BY c.department_id
        ORDER BY ABS(c.fiscal_year - own.fiscal_year), c.fiscal_year DESC, c.report_id
      ) AS distance
      FROM report_coverage AS own
      INNER JOIN report_coverage AS c
        ON c.function = own.function AND c.department_id <> own.department_id
        AND ${group(sql`c.area_level`)} = ${group(sql`own.area_level`)}
      WHERE own.report_id = ${reportId}
    )
    SELECT ${columns}
    FROM nearest AS n
    INNER JOIN reports AS r ON r.report_id = n.report_id
    WHERE n.distance = 1
    ORDER BY n.area_code, r.department_id`;
}

/**
 * The first `most` reports whose area, in either language, code, year or title hold every one of some words, which are
 * in small letters; the latest year first.
 */
export function findReportsQuery(words: readonly string[], most: number): Query<Report> {
  const holds = words.reduce(
    (built, word) => sql`${built} AND POSITION(${word} IN words) > 0`,
    sql`TRUE`,
  );
  return sql`SELECT report_id, department_id, fiscal_year, title, coverage
    FROM (
      SELECT ${columns}, a.area_code,
        LOWER(CONCAT(a.name, ' ', a.name_en, ' ', r.fiscal_year, ' ', r.report_id, ' ', r.title)) AS words
      FROM reports AS r
      INNER JOIN departments AS d ON d.department_id = r.department_id
      INNER JOIN areas AS a ON a.area_code = d.area_code
    ) AS described
    WHERE ${holds}
    ORDER BY fiscal_year DESC, area_code, report_id
    LIMIT ${most}`;
}
