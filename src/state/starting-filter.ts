import type { Department } from '../model/catalog';
import { allDepartments, type DepartmentFilter } from '../sql/queries';
import type { Route } from './route';

/** Beyond this many departments a screen shows one function at a time: only like departments are compared anyway. */
const mostDepartments = 200;

/** The selection that a dataset opens with: all departments, or those of its first function where they are many. */
export function startingFilter(departments: readonly Department[]): DepartmentFilter {
  if (departments.length <= mostDepartments) return allDepartments;
  const [first] = functionsOf(departments);
  return { ...allDepartments, functions: first === undefined ? [] : [first] };
}

/** Whether the reader has chosen another selection than the one that the dataset opens with. */
export function isFiltered(
  { filter, year }: Pick<Route, 'filter' | 'year'>,
  start: DepartmentFilter,
): boolean {
  const lists = ['areaCodes', 'areaLevels', 'functions'] as const;
  return year !== 'latest' || lists.some((list) => filter[list].join() !== start[list].join());
}

/** Functions that departments have, sorted. */
export function functionsOf(departments: readonly Department[]): readonly string[] {
  return [...new Set(departments.map((department) => department.function))].sort();
}
