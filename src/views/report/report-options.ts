import type { Locale } from '../../core/locale';
import { groupBy } from '../../core/group-by';
import { messages } from '../../core/messages';
import {
  areaNameOf,
  rankGroupOf,
  type Catalog,
  type Department,
  type Report,
} from '../../model/catalog';
import type { DepartmentFilter } from '../../sql/queries';
import { selectedDepartments } from '../shell/selected-departments';

/** A department with its reports, the latest first. */
export interface DepartmentReports {
  readonly department: Department;
  readonly reports: readonly Report[];
}

/** The reports of departments, all of the catalog where none are named. */
export function reportsByDepartment(
  catalog: Catalog,
  departments: readonly Department[] = catalog.rows.departments,
): readonly DepartmentReports[] {
  return departments.map((department) => ({
    department,
    reports: catalog.reportsOf(department.departmentId),
  }));
}

/** A department with its reports, under a name that tells it from the others of its area. */
export interface ReportGroup extends DepartmentReports {
  /** '芦淞区'; with its function where the area has several departments: '芦淞区 · 教育'. */
  readonly label: string;
}

/** The reports that the filter lets through, and those of the department that is shown, whatever the filter. */
export function reportGroups(
  catalog: Catalog,
  filter: DepartmentFilter,
  shown: Department | null,
  locale: Locale,
): readonly ReportGroup[] {
  const selected = selectedDepartments(catalog.rows.departments, filter);
  const departments = shown === null || selected.includes(shown) ? selected : [shown, ...selected];
  const ofArea = groupBy(departments, ({ areaCode }) => areaCode);
  return reportsByDepartment(catalog, departments).map((entry) => {
    const { department } = entry;
    const area = areaNameOf(department, locale);
    const isAlone = ofArea.get(department.areaCode)?.length === 1;
    const ofFunction = messages(locale).terms.departmentFunction(department.function);
    return { ...entry, label: isAlone ? area : `${area} · ${ofFunction}` };
  });
}

/** '芦淞区 2023 年'. */
export function reportLabel(report: Report, department: Department, locale: Locale): string {
  const isPartial = report.coverage === 'partial';
  const area = areaNameOf(department, locale);
  return messages(locale).report.optionOf(area, report.fiscalYear, isPartial);
}

/** The same department's reports of other years, the latest first. */
export function otherYears(report: Report, catalog: Catalog): readonly Report[] {
  return catalog
    .reportsOf(report.departmentId)
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
