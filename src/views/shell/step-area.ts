import type { Catalog } from '../../model/catalog';
import type { Route } from '../../state/route';
import { reportsByDepartment } from '../report/report-options';
import { selectedDepartments } from './selected-departments';

export type Step = 'previous' | 'next';

/** Codes of the areas that the filters of level and function let through, each once, in catalog order. */
export function areasInReach(catalog: Catalog, { filter }: Route): readonly string[] {
  const departments = selectedDepartments(catalog.rows.departments, { ...filter, areaCodes: [] });
  return [...new Set(departments.map(({ areaCode }) => areaCode))];
}

/**
 * The area filter one step on: all areas, then one after the other, and round again. Of several chosen areas, the step
 * goes on from the last or back from the first.
 */
export function stepArea(catalog: Catalog, route: Route, step: Step): readonly string[] {
  const areas = areasInReach(catalog, route);
  const chosen = areas.filter((code) => route.filter.areaCodes.includes(code));
  const from = step === 'next' ? chosen[chosen.length - 1] : chosen[0];
  const at = from === undefined ? (step === 'next' ? -1 : areas.length) : areas.indexOf(from);
  const area = areas[step === 'next' ? at + 1 : at - 1];
  return area === undefined ? [] : [area];
}

/**
 * The report of the neighbouring department, round again at the ends: of the same year, else of the nearest, the later
 * of two. With no report open, the first or the last department's latest. Null where there are no reports.
 */
export function stepReport(catalog: Catalog, reportId: string | null, step: Step): string | null {
  const all = reportsByDepartment(catalog).filter(({ reports }) => reports.length > 0);
  const open = reportId === null ? undefined : catalog.findReport(reportId);
  const at = all.findIndex(({ department }) => department.departmentId === open?.departmentId);
  const start = at === -1 && step === 'previous' ? all.length : at;
  const next = all[(start + (step === 'next' ? 1 : -1) + all.length) % Math.max(all.length, 1)];
  if (next === undefined) return null;
  const distance = (year: number) => Math.abs(year - (open?.fiscalYear ?? Infinity));
  const [nearest] = open
    ? [...next.reports].sort((a, b) => distance(a.fiscalYear) - distance(b.fiscalYear))
    : next.reports;
  return nearest?.reportId ?? null;
}
