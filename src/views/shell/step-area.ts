import type { Catalog, Report } from '../../model/catalog';
import type { Route } from '../../state/route';
import { selectedDepartments } from '../../state/selected-departments';

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
 * The department before or after that of the report that is open, round again at the ends; with none open, the first or
 * the last. Null where there are no departments.
 */
export function stepDepartment(catalog: Catalog, open: Report | null, step: Step): string | null {
  const { departments } = catalog.rows;
  const at = departments.findIndex(({ departmentId }) => departmentId === open?.departmentId);
  const start = at === -1 && step === 'previous' ? departments.length : at;
  const to = start + (step === 'next' ? 1 : -1) + departments.length;
  return departments[to % Math.max(departments.length, 1)]?.departmentId ?? null;
}

/** Of a department's reports, the latest first, the one of the same year, else of the nearest, the later of two. */
export function nearestReport(reports: readonly Report[], open: Report | null): Report | null {
  if (open === null) return reports[0] ?? null;
  const distance = ({ fiscalYear }: Report) => Math.abs(fiscalYear - open.fiscalYear);
  return [...reports].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
