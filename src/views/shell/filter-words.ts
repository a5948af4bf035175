import { localized, type Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, type AreaLevel, type Catalog } from '../../model/catalog';
import type { DatasetEntry } from '../../model/manifest';
import type { Dashboard } from '../../state/dashboard.svelte';
import type { Route } from '../../state/route';
import { hasYear, showsAllYears } from '../../state/screen-queries';

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

/** What the filters of a page select, in a few words. */
export function selectionOf({ route, catalog, datasets, preferences }: Dashboard): string {
  const { locale } = preferences;
  const dataset = datasets.listing.length > 1 ? datasetName(datasets.open, locale) : null;
  return selectionText(route, catalog, dataset, locale);
}

/**
 * The selection in a few words, for a line on a phone: 'real reports · 2021 · 衡阳县'; `dataset` is null where there
 * is but one. What selects all is left unsaid, unless it is all that there is to say.
 */
export function selectionText(
  route: Route,
  catalog: Catalog,
  dataset: string | null,
  locale: Locale,
): string {
  const { terms, shell } = messages(locale);
  const { areaCodes, areaLevels, functions } = route.filter;
  const chosen = [
    ...areaLevels.map((level) => terms.areaLevel[level as AreaLevel]),
    ...areasText(areaCodes, catalog, locale),
    ...functions.map(terms.departmentFunction),
  ];
  const year =
    route.year === 'latest'
      ? showsAllYears(route)
        ? shell.filters.allYears
        : shell.filters.latestYear
      : shell.filters.yearOption(route.year);
  return [
    ...(dataset === null ? [] : [dataset]),
    ...(hasYear(route) ? [year] : []),
    ...(chosen.length === 0 ? [shell.filters.allDepartments] : chosen),
  ].join(' · ');
}

/** The chosen areas: none, the one by its name, several by their number. */
function areasText(
  areaCodes: readonly string[],
  catalog: Catalog,
  locale: Locale,
): readonly string[] {
  const [area] = catalog.areas.filter(({ areaCode }) => areaCodes.includes(areaCode));
  if (area === undefined) return [];
  return [
    areaCodes.length === 1
      ? areaNameOf(area, locale)
      : messages(locale).shell.filters.someAreas(areaCodes.length),
  ];
}

/** What a dataset is called where one is chosen. */
export function datasetName(
  { id, title, titleEn }: Pick<DatasetEntry, 'id' | 'title' | 'titleEn'>,
  locale: Locale,
): string {
  return messages(locale).shell.filters.datasetOption(id, localized(locale, title, titleEn));
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
