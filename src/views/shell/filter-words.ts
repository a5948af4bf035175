import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, type AreaLevel, type Catalog } from '../../model/catalog';
import type { Route } from '../../state/route';

/** The selection as one line for paper: '年度：2021 年；层级：全部层级；…'. A report is none of a selection: ''. */
export function filterLine(route: Route, catalog: Catalog, locale: Locale): string {
  const { shell, terms, trends, ui } = messages(locale);
  const { filters } = shell;
  const { areaCodes, areaLevels, functions } = route.filter;
  if (route.screen === 'report') return '';
  const areas = catalog.rows.departments
    .filter(({ areaCode }) => areaCodes.includes(areaCode))
    .map((department) => areaNameOf(department, locale));
  const listed = (names: readonly string[], all: string) =>
    names.length === 0 ? all : trends.list([...new Set(names)]);
  const year =
    route.year !== 'latest'
      ? filters.yearOption(route.year)
      : route.screen === 'audit'
        ? filters.allYears
        : filters.latestYear;
  const parts: readonly (readonly [string, string])[] = [
    // Trends show every year.
    ...(route.screen === 'trends' ? [] : [[filters.year, year] as const]),
    [
      filters.level,
      listed(
        areaLevels.map((level) => terms.areaLevel[level as AreaLevel]),
        filters.allLevels,
      ),
    ],
    [filters.areas, listed(areas, filters.allAreas)],
    [filters.function, listed(functions.map(terms.departmentFunction), filters.allFunctions)],
  ];
  return shell.print.clauses(parts.map(([label, text]) => ui.labelled(label, text)));
}
