import type { Locale } from '../../core/locale';
import { groupBy } from '../../core/group-by';
import { messages } from '../../core/messages';
import { areaNameOf, type Department, type Report } from '../../model/catalog';

/** A department with its reports, the latest first, under a name that tells it from the others of its area. */
export interface ReportGroup {
  readonly department: Department;
  readonly reports: readonly Report[];
  /** '芦淞区'; with its function where the area has several departments: '芦淞区 · 教育'. */
  readonly label: string;
}

/** `reports` by department, for those departments that have any, in their order. */
export function reportGroups(
  departments: readonly Department[],
  reports: readonly Report[],
  locale: Locale,
): readonly ReportGroup[] {
  const ofDepartment = groupBy(reports, ({ departmentId }) => departmentId);
  const ofArea = groupBy(departments, ({ areaCode }) => areaCode);
  return departments.flatMap((department) => {
    const own = ofDepartment.get(department.departmentId);
    if (own === undefined) return [];
    const area = areaNameOf(department, locale);
    const isAlone = ofArea.get(department.areaCode)?.length === 1;
    const ofFunction = messages(locale).terms.departmentFunction(department.function);
    return [{ department, reports: own, label: isAlone ? area : `${area} · ${ofFunction}` }];
  });
}

/** '芦淞区 2023 年'. */
export function reportLabel(report: Report, department: Department, locale: Locale): string {
  const isPartial = report.coverage === 'partial';
  const area = areaNameOf(department, locale);
  return messages(locale).report.optionOf(area, report.fiscalYear, isPartial);
}
