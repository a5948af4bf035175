import type { Locale } from '../../core/locale';
import type { Catalog, Report } from '../../model/catalog';
import type { DepartmentFilter } from '../../sql/queries';
import type { Theme } from '../../state/preferences.svelte';
import type { Route } from '../../state/route';
import type { KeyChord } from './key-chord';

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

/** A command without what all have that it does not say. */
export type CommandDraft = Pick<Command, 'id' | 'name' | 'run'> & Partial<Command>;
