import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, type AreaLevel, type Catalog } from '../../model/catalog';
import type { Route } from '../../state/route';
import { showsAllYears } from '../../state/screen-queries';

/**
 * The selection as one line for paper: '年度：2021 年；层级：全部层级；…'. A report is none, and what is
 * asked of the data themselves heeds none: ''.
 */
export function filterLine(route: Route, catalog: Catalog, locale: Locale): string {
  if (route.screen === 'report' || route.screen === 'data') return '';
  // Trends show every year.
  const years = route.screen === 'trends' ? 'none' : showsAllYears(route) ? 'all' : 'latest';
  return filterParts(route, catalog, locale, years);
}

/** The same whatever the screen; `years`: what it means that the address names no year. */
export function filterParts(
  route: Route,
  catalog: Catalog,
  locale: Locale,
  years: 'none' | 'all' | 'latest',
): string {
  const { shell, terms, trends, ui } = messages(locale);
  const { filters } = shell;
  const { areaCodes, areaLevels, functions } = route.filter;
  const areas = catalog.areas
    .filter(({ areaCode }) => areaCodes.includes(areaCode))
    .map((department) => areaNameOf(department, locale));
  const listed = (names: readonly string[], all: string) =>
    names.length === 0 ? all : trends.list([...new Set(names)]);
  const year =
    route.year !== 'latest'
      ? filters.yearOption(route.year)
      : years === 'all'
        ? filters.allYears
        : filters.latestYear;
  const parts: readonly (readonly [string, string])[] = [
    ...(years === 'none' ? [] : [[filters.year, year] as const]),
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
