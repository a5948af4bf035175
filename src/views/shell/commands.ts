import { messages } from '../../core/messages';
import type { Report } from '../../model/catalog';
import { defaultRoute, type ScreenName } from '../../state/route';
import { isFiltered } from '../../state/starting-filter';
import { areaCommands, reportCommands, yearCommands } from './area-commands';
import {
  commandGroups,
  type Command,
  type CommandContext,
  type CommandDraft,
  type CommandGroup,
} from './command';
import { mineCommands } from './mine-commands';
import { stepCommand } from './step-commands';
import { itemCommands, metricCommands } from './subject-commands';

/**
 * Every command that the page has in its state, group by group, with those that open one of some `reports`. Palette and
 * shortcuts both come from here.
 */
export function listCommands(
  context: CommandContext,
  reports: readonly Report[] = [],
): readonly Command[] {
  const drafts: Readonly<Record<CommandGroup, readonly CommandDraft[]>> = {
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

function screenCommands({ route, locale, otherLocale }: CommandContext): readonly CommandDraft[] {
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

function actionCommands(context: CommandContext): readonly CommandDraft[] {
  const { route, startingFilter, locale, theme, hasPatterns } = context;
  const { commands: text, shell } = messages(locale);
  const { commands: other, shell: otherShell } = messages(context.otherLocale);
  const toTheme = theme === 'dark' ? 'toLight' : 'toDark';
  const toPatterns = hasPatterns ? 'patternsOff' : 'patternsOn';
  const isTable = route.presentation === 'table';
  const toView = isTable ? 'asChart' : 'asTable';
  const present: CommandDraft = {
    id: 'present',
    name: text.present,
    keywords: other.present,
    keys: ['P'],
    run: (host) => host.navigate({ deckPage: 1 }),
  };
  const reset: CommandDraft = {
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
