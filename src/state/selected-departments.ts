import type { Department } from '../model/catalog';
import type { DepartmentFilter } from '../sql/queries';

/** The departments that the filter bar lets through, in catalog order; an empty list of a filter means all. */
export function selectedDepartments(
  departments: readonly Department[],
  filter: DepartmentFilter,
): readonly Department[] {
  const admits = (allowed: readonly string[], value: string) =>
    allowed.length === 0 || allowed.includes(value);
  return departments.filter(
    (department) =>
      admits(filter.areaCodes, department.areaCode) &&
      admits(filter.areaLevels, department.areaLevel) &&
      admits(filter.functions, department.function),
  );
}
