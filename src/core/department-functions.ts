/** The functions of departments that have a name on the screens; a dataset may have others, which show by their code. */
export const departmentFunctions = [
  'science_industry',
  'industry_information',
  'education',
  'health',
  'transport',
  'agriculture',
  'civil_affairs',
  'culture_tourism',
  'water',
] as const;

export type DepartmentFunction = (typeof departmentFunctions)[number];

export function isKnownFunction(code: string): code is DepartmentFunction {
  return (departmentFunctions as readonly string[]).includes(code);
}
