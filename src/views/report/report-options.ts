import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import {
  areaNameOf,
  rankGroupOf,
  type Catalog,
  type Department,
  type Report,
} from '../../model/catalog';

/** A department with its reports, the latest first. */
export interface DepartmentReports {
  readonly department: Department;
  readonly reports: readonly Report[];
}

/** All reports by department, in the order of the catalog. */
export function reportsByDepartment(catalog: Catalog): readonly DepartmentReports[] {
  return catalog.rows.departments.map((department) => ({
    department,
    reports: catalog.rows.reports
      .filter(({ departmentId }) => departmentId === department.departmentId)
      .sort((a, b) => b.fiscalYear - a.fiscalYear),
  }));
}

/** '芦淞区 2023 年'. */
export function reportLabel(report: Report, department: Department, locale: Locale): string {
  const isPartial = report.coverage === 'partial';
  const area = areaNameOf(department, locale);
  return messages(locale).report.optionOf(area, report.fiscalYear, isPartial);
}

/** The same department's reports of other years, the latest first. */
export function otherYears(report: Report, catalog: Catalog): readonly Report[] {
  return reportsByDepartment(catalog)
    .filter(({ department }) => department.departmentId === report.departmentId)
    .flatMap(({ reports }) => reports)
    .filter(({ reportId }) => reportId !== report.reportId);
}

/**
 * One report of each other department of the same function and rank group: of the same year, else the one whose year
 * is nearest.
 */
export function peerReports(report: Report, catalog: Catalog): readonly Report[] {
  const own = catalog.department(report.departmentId);
  const distance = ({ fiscalYear }: Report) => Math.abs(fiscalYear - report.fiscalYear);
  return reportsByDepartment(catalog)
    .filter(
      ({ department }) =>
        department.departmentId !== own.departmentId &&
        department.function === own.function &&
        rankGroupOf(department.areaLevel) === rankGroupOf(own.areaLevel),
    )
    .flatMap(({ reports }) => [...reports].sort((a, b) => distance(a) - distance(b)).slice(0, 1));
}
