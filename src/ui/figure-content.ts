import { getContext, setContext } from 'svelte';
import type { SlideChart } from '../model/slide-chart';

/** A table as data: figures are exact decimals as text ("1452.61"), what is absent is null. */
export interface FigureTable {
  readonly columns: readonly {
    readonly label: string;
    /** '万元', '%' …: what every figure of the column counts; null where it counts nothing or rows differ. */
    readonly unit: string | null;
    readonly kind: 'text' | 'number';
  }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/**
 * Gives a chart for a slide of what the figure shows when it is called; later where the code for it is not there yet, and
 * null at once where the chart is to be taken as a picture.
 */
export type SlideChartOf = () => SlideChart | null | Promise<SlideChart | null>;

/** A figure as it can be taken elsewhere: into a file, a clipboard, a deck. Its fields and functions answer for now. */
export interface FigureContent {
  readonly heading: string;
  /** Metric, unit, years, n, in words that hold away from the page. */
  readonly description: string;
  /** Where the figures come from; null where nothing is to be said. */
  readonly source: string | null;
  /** The drawing alone, without heading and source, as an SVG document on white; null while a table is shown. */
  readonly svg: (() => string) | null;
  /** The rows of the table twin, whichever of the two is shown; null while there are no figures. */
  readonly table: () => FigureTable | null;
  /** The chart in the terms of presentation programs; absent or null for kinds that they have not. */
  readonly slideChart?: SlideChartOf | undefined;
  /** What a reader has to know before the figures are compared, a sentence each. */
  readonly cautions?: readonly string[];
}

/** What a figure shows at one moment. */
export interface TakenFigure extends Pick<FigureContent, 'heading' | 'description'> {
  readonly cautions: readonly string[];
  readonly chart: SlideChart | null;
  /** Null while a table is shown, and where the chart is drawn anew. */
  readonly svg: string | null;
  readonly table: FigureTable | null;
}

/** Takes all of a figure at once, when it is called: what it shows may change while something is awaited. */
export async function takeFigure(figure: FigureContent): Promise<TakenFigure> {
  const { heading, description, cautions = [], svg } = figure;
  const table = figure.table();
  const chart = svg === null ? null : (figure.slideChart?.() ?? null);
  const drawn = svg === null || chart !== null ? null : svg();
  return { heading, description, cautions, chart: await chart, svg: drawn, table };
}

const contentKey = Symbol('figure content');

/** What the tables inside a figure tell it. */
export interface FigureHost extends FigureContent {
  /** Takes in a table that is shown; returns how it is taken out again. */
  readonly addTable: (read: () => FigureTable) => () => void;
}

/** The figure that a component stands in; undefined outside of any. Read its fields late: they change. */
export function figureContent(): FigureHost | undefined {
  return getContext<FigureHost | undefined>(contentKey);
}

export function setFigureContent(content: FigureHost): void {
  setContext(contentKey, content);
}

const sectionKey = Symbol('section content');

/** What a section says of the tables that stand in it. Its fields answer for now. */
export interface SectionHost {
  /** One sentence that states the finding. */
  readonly heading: string;
  readonly description: string;
  readonly cautions: readonly string[];
  /** Whether a single table stands in it, which is what its heading speaks of. */
  readonly hasOneTable: boolean;
  /** Counts a table; returns how it is taken out again. */
  readonly addTable: () => () => void;
}

/** The section that a component stands in; undefined outside of any. Read its fields late: they change. */
export function sectionContent(): SectionHost | undefined {
  return getContext<SectionHost | undefined>(sectionKey);
}

export function setSectionContent(content: SectionHost): void {
  setContext(sectionKey, content);
}
