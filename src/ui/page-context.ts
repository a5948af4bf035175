import { createContext, type Component } from 'svelte';
import type { Locale } from '../core/locale';
import type { Announcer } from './announcer.svelte';
import type { FigureContent } from './figure-content';
import type { Drawing } from './drawing';

/** What everything on the page may wait for, in words and as a share of 0 to 1 where its size is known. */
export interface Startup {
  readonly label: string;
  readonly detail: string;
  readonly share: number | undefined;
}

export interface FigureToolsProps {
  readonly content: FigureContent;
  /** The figure with all that is around it, as an SVG document on white; null where a table is shown. */
  readonly picture: (() => string) | null;
}

/** What the page as a whole gives to the kit, so that no screen has to hand it down. Read its fields late: they react. */
export interface PageContext {
  readonly locale: Locale;
  readonly announcer: Announcer;
  /** Whether fills that carry meaning also carry a pattern. */
  readonly hasPatterns: boolean;
  /** What every figure says of its data, such as that they are simulated; null where there is nothing to say. */
  readonly dataMark: string | null;
  /** Where all figures come from: dataset, date, version. */
  readonly source: string;
  /** The dataset of all figures by its name and day, for the names of files; null before there is one. */
  readonly edition: { readonly title: string; readonly asOf: string } | null;
  /** What a figure or a table can be taken away with; undefined where nothing can. */
  readonly FigureTools: Component<FigureToolsProps> | undefined;
  readonly drawing: Drawing;
  /** Pins a figure or a table to the deck; says what came of it. */
  readonly pin: (content: FigureContent) => Promise<string>;
  /** Whether everything looks as on paper, for a moment that nobody sees, to be drawn into a file. */
  readonly isDrawing: boolean;
  /** Not null while the engine starts. */
  readonly startup: Startup | null;
}

export const [pageContext, setPageContext] = createContext<PageContext>();
