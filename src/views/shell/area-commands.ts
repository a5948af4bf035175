import { otherThan } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, type Report } from '../../model/catalog';
import { defaultRoute } from '../../state/route';
import { hasYear, showsAllYears } from '../../state/screen-queries';
import { reportLabel } from '../report/report-options';
import type { CommandContext, CommandDraft, CommandHost } from './command';

export function areaCommands({
  catalog,
  route,
  locale,
  otherLocale,
}: CommandContext): readonly CommandDraft[] {
  const text = messages(locale);
  const { filter } = route;
  const all: CommandDraft = {
    id: 'area:all',
    name: text.shell.filters.allAreas,
    keywords: messages(otherLocale).shell.filters.allAreas,
    isCurrent: filter.areaCodes.length === 0,
    run: (host) => host.navigate({ filter: { ...filter, areaCodes: [] } }),
  };
  const areas = catalog.areas.map((area) => ({
    id: `area:${area.areaCode}`,
    name: text.commands.onlyArea(areaNameOf(area, locale)),
    keywords: [areaNameOf(area, otherThan(locale)), area.areaCode, area.parentName ?? ''].join(' '),
    isCurrent: filter.areaCodes.length === 1 && filter.areaCodes[0] === area.areaCode,
    run: (host: CommandHost) =>
      // An area that the other filters leave out would be an empty page.
      host.navigate({
        filter: {
          ...defaultRoute.filter,
          functions: filter.functions.filter((each) =>
            catalog.rows.departments.some(
              (department) => department.areaCode === area.areaCode && department.function === each,
            ),
          ),
          areaCodes: [area.areaCode],
        },
      }),
  }));
  return [all, ...areas];
}

/** Only screens of one year have a year to choose. */
export function yearCommands({
  catalog,
  route,
  locale,
  otherLocale,
}: CommandContext): readonly CommandDraft[] {
  if (!hasYear(route)) return [];
  const { filters } = messages(locale).shell;
  const other = messages(otherLocale).shell.filters;
  const latest = showsAllYears(route) ? 'allYears' : 'latestYear';
  return (['latest', ...[...catalog.years].reverse()] as const).map((year) => ({
    id: `year:${year}`,
    name: year === 'latest' ? filters[latest] : filters.yearOption(year),
    keywords: year === 'latest' ? other[latest] : other.yearOption(year),
    isCurrent: route.year === year,
    run: (host) => host.navigate({ year }),
  }));
}

export function reportCommands(
  { catalog, route, locale, otherLocale }: CommandContext,
  reports: readonly Report[],
): readonly CommandDraft[] {
  return reports.map((report) => {
    const department = catalog.department(report.departmentId);
    return {
      id: `report:${report.reportId}`,
      name: reportLabel(report, department, locale),
      keywords: `${reportLabel(report, department, otherLocale)} ${department.areaCode} ${report.title}`,
      isCurrent: route.screen === 'report' && route.reportId === report.reportId,
      run: (host: CommandHost) =>
        host.navigate({ screen: 'report', reportId: report.reportId, working: null }),
    };
  });
}
