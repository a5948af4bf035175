import { otherThan, type Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, nameOf, type Catalog, type Report } from '../../model/catalog';
import type { Theme } from '../../state/preferences.svelte';
import { defaultRoute, type Route, type ScreenName } from '../../state/route';
import { hasYear, showsAllYears } from '../../state/screen-queries';
import { isFiltered } from '../../state/starting-filter';
import type { DepartmentFilter } from '../../sql/queries';
import { reportLabel } from '../report/report-options';
import type { KeyChord } from './key-chord';
import { mineCommands } from './mine-commands';
import { areasInReach, nearestReport, stepArea, stepDepartment, type Step } from './step-area';

/** In the order in which the palette lists them. */
export const commandGroups = [
  'screen',
  'action',
  'area',
  'year',
  'metric',
  'item',
  'mine',
  // Asked of the dataset as the reader types.
  'report',
] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** What commands may do to the page; the composition root gives it. */
export interface CommandHost {
  navigate(change: Partial<Route>): void;
  toggleTheme(): void;
  toggleLocale(): void;
  togglePatterns(): void;
  /** Null for none. */
  chooseMine(areaCode: string | null): void;
  openPalette(): void;
  openShortcuts(): void;
  print(): void;
  copyAddress(): void;
  findReport(reportId: string): Promise<Report | null>;
  /** The latest first. */
  reportsOf(departmentId: string): Promise<readonly Report[]>;
  /** Tells every reader what a command did where the page alone does not. */
  say(message: string): void;
}

/** What decides which commands there are, and what they are called. */
export interface CommandContext {
  readonly catalog: Catalog;
  readonly route: Route;
  /** The selection that the dataset opens with. */
  readonly startingFilter: DepartmentFilter;
  readonly locale: Locale;
  /** The other language, by which commands are found as well; this one while the other's texts are not there. */
  readonly otherLocale: Locale;
  readonly theme: Theme;
  readonly hasPatterns: boolean;
}

export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly name: string;
  /** What else it is found by: the name in the other language, a code. */
  readonly keywords: string;
  readonly keys: readonly KeyChord[];
  /** Whether it is what the page shows already. */
  readonly isCurrent: boolean;
  readonly run: (host: CommandHost) => void | Promise<void>;
}

type Draft = Pick<Command, 'id' | 'name' | 'run'> & Partial<Command>;

/**
 * Every command that the page has in its state, group by group, with those that open one of some `reports`. Palette and
 * shortcuts both come from here.
 */
export function listCommands(
  context: CommandContext,
  reports: readonly Report[] = [],
): readonly Command[] {
  const drafts: Readonly<Record<CommandGroup, readonly Draft[]>> = {
    screen: screenCommands(context),
    action: actionCommands(context),
    area: areaCommands(context),
    year: yearCommands(context),
    report: reportCommands(context, reports),
    metric: metricCommands(context),
    item: itemCommands(context),
    mine: mineCommands(context),
  };
  return commandGroups.flatMap((group) =>
    drafts[group].map((draft) => ({ keywords: '', keys: [], isCurrent: false, ...draft, group })),
  );
}

function screenCommands({ route, locale, otherLocale }: CommandContext): readonly Draft[] {
  const text = messages(locale);
  const other = messages(otherLocale).shell.screens;
  return (Object.keys(text.shell.screens) as ScreenName[]).map((screen) => ({
    id: `screen:${screen}`,
    name: text.commands.goTo(text.shell.screens[screen], text.shell.screenQuestions[screen]),
    keywords: `${other[screen]} ${screen}`,
    isCurrent: route.screen === screen,
    run: (host) => host.navigate({ screen, working: null }),
  }));
}

function actionCommands(context: CommandContext): readonly Draft[] {
  const { route, startingFilter, locale, theme, hasPatterns } = context;
  const { commands: text, shell } = messages(locale);
  const { commands: other, shell: otherShell } = messages(context.otherLocale);
  const toTheme = theme === 'dark' ? 'toLight' : 'toDark';
  const toPatterns = hasPatterns ? 'patternsOff' : 'patternsOn';
  const isTable = route.presentation === 'table';
  const toView = isTable ? 'asChart' : 'asTable';
  const present: Draft = {
    id: 'present',
    name: text.present,
    keywords: other.present,
    keys: ['P'],
    run: (host) => host.navigate({ deckPage: 1 }),
  };
  const reset: Draft = {
    id: 'reset',
    name: shell.filters.reset,
    keywords: otherShell.filters.reset,
    run: (host) => host.navigate({ filter: startingFilter, year: defaultRoute.year }),
  };
  return [
    {
      id: 'palette',
      name: text.palette,
      keywords: other.palette,
      keys: ['Mod+K', '/'],
      run: (host) => host.openPalette(),
    },
    stepCommand(context, 'previous'),
    stepCommand(context, 'next'),
    ...(isFiltered(route, startingFilter) ? [reset] : []),
    ...(route.screen === 'present' ? [present] : []),
    {
      id: 'view',
      name: text[toView],
      keywords: other[toView],
      run: (host) => host.navigate({ presentation: isTable ? 'chart' : 'table' }),
    },
    {
      id: 'theme',
      name: shell.theme[toTheme],
      keywords: otherShell.theme[toTheme],
      run: (host) => host.toggleTheme(),
    },
    {
      id: 'language',
      name: shell.language.label,
      keywords: `${otherShell.language.label} ${shell.language.switchTo}`,
      run: (host) => host.toggleLocale(),
    },
    {
      id: 'patterns',
      name: text[toPatterns],
      keywords: other[toPatterns],
      run: (host) => host.togglePatterns(),
    },
    { id: 'print', name: text.print, keywords: other.print, run: (host) => host.print() },
    {
      id: 'copy',
      name: text.copyAddress,
      keywords: `${other.copyAddress} URL`,
      run: (host) => host.copyAddress(),
    },
    {
      id: 'shortcuts',
      name: text.shortcuts,
      keywords: other.shortcuts,
      keys: ['?'],
      run: (host) => host.openShortcuts(),
    },
  ];
}

function stepCommand(context: CommandContext, step: Step): Draft {
  const name = step === 'next' ? 'nextArea' : 'previousArea';
  return {
    id: name,
    name: messages(context.locale).commands[name],
    keywords: messages(context.otherLocale).commands[name],
    keys: [step === 'next' ? ']' : '['],
    run: (host) => (context.route.screen === 'report' ? toReport : toArea)(context, step, host),
  };
}

async function toReport({ catalog, route, locale }: CommandContext, step: Step, host: CommandHost) {
  const open = route.reportId === null ? null : await host.findReport(route.reportId);
  const departmentId = stepDepartment(catalog, open, step);
  if (departmentId === null) return;
  const report = nearestReport(await host.reportsOf(departmentId), open);
  if (report === null) return;
  host.navigate({ reportId: report.reportId, working: null });
  const label = reportLabel(report, catalog.department(report.departmentId), locale);
  host.say(messages(locale).commands.reportNow(label));
}

function toArea({ catalog, route, locale }: CommandContext, step: Step, host: CommandHost) {
  const text = messages(locale).commands;
  const areas = areasInReach(catalog, route);
  const areaCodes = stepArea(catalog, route, step);
  host.navigate({ filter: { ...route.filter, areaCodes } });
  const [code] = areaCodes;
  const department = catalog.areas.find(({ areaCode }) => areaCode === code);
  host.say(
    department === undefined
      ? text.allAreasNow(areas.length)
      : text.areaNow(
          areaNameOf(department, locale),
          areas.indexOf(department.areaCode) + 1,
          areas.length,
        ),
  );
}

function areaCommands({ catalog, route, locale, otherLocale }: CommandContext): readonly Draft[] {
  const text = messages(locale);
  const { filter } = route;
  const all: Draft = {
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
function yearCommands({ catalog, route, locale, otherLocale }: CommandContext): readonly Draft[] {
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

function reportCommands(
  { catalog, route, locale, otherLocale }: CommandContext,
  reports: readonly Report[],
): readonly Draft[] {
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

/** A metric is shown on the screen that is open; where that shows no single one, it leads to Compare. */
function metricCommands({ catalog, route, locale }: CommandContext): readonly Draft[] {
  const { screen, comparison, measure } = route;
  const isShown = screen === 'overview' || (screen === 'compare' && comparison !== 'many');
  return catalog.rows.metrics.map((metric) => {
    const { metricId } = metric;
    const isMeasure = measure.kind === 'metric' && measure.id === metricId;
    return {
      id: `metric:${metricId}`,
      name: nameOf(metric, locale),
      keywords: `${nameOf(metric, otherThan(locale))} ${metricId}`,
      isCurrent: screen === 'trends' ? isMeasure : isShown && route.metricId === metricId,
      run: (host: CommandHost) =>
        host.navigate({
          ...(screen === 'trends'
            ? { measure: { kind: 'metric' as const, id: metricId } }
            : isShown
              ? { metricId }
              : { metricId, screen: 'compare' as const, comparison: 'one' as const }),
          working: null,
        }),
    };
  });
}

function itemCommands({ catalog, route, locale }: CommandContext): readonly Draft[] {
  const { screen, measure } = route;
  return catalog.rows.items.map((item) => ({
    id: `item:${item.itemId}`,
    name: nameOf(item, locale),
    keywords: `${nameOf(item, otherThan(locale))} ${item.itemId}`,
    isCurrent: screen === 'trends' && measure.kind === 'item' && measure.id === item.itemId,
    run: (host) =>
      host.navigate({
        screen: 'trends',
        measure: { kind: 'item', id: item.itemId },
        working: null,
      }),
  }));
}
