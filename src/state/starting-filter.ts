import type { Department } from '../model/catalog';
import { allDepartments, type DepartmentFilter } from '../sql/queries';

/** Beyond this many departments a screen shows one function at a time: only like departments are compared anyway. */
const mostDepartments = 200;

/** The selection that a dataset opens with: all departments, or those of its first function where they are many. */
export function startingFilter(departments: readonly Department[]): DepartmentFilter {
  if (departments.length <= mostDepartments) return allDepartments;
  const [first] = functionsOf(departments);
  return { ...allDepartments, functions: first === undefined ? [] : [first] };
}

/** Functions that departments have, sorted. */
export function functionsOf(departments: readonly Department[]): readonly string[] {
  return [...new Set(departments.map((department) => department.function))].sort();
}
