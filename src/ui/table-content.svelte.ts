import {
  figureContent,
  sectionContent,
  type FigureContent,
  type FigureTable,
} from './figure-content';
import { pageContext } from './page-context';

/** A table as its component has it. Its fields and functions answer for now. */
export interface ShownTable {
  readonly caption: string;
  /** What it shows in a sentence, where nothing around it says so. */
  readonly finding: string | undefined;
  readonly canExport: boolean;
  /** Whether it says what the figure around it draws. */
  readonly isTwin: boolean;
  readonly data: () => FigureTable;
}

/**
 * Joins a table to the figure or section that it stands in, while its component is made. Returns what it is as a figure
 * of its own; null where the figure around it speaks for it.
 */
export function tableContent(table: ShownTable): () => FigureContent | null {
  const around = figureContent();
  const figure = $derived(table.isTwin ? around : undefined);
  $effect(() => figure?.addTable(table.data));

  const section = around === undefined ? sectionContent() : undefined;
  $effect(() => (table.canExport ? section?.addTable() : undefined));

  const page = pageContext();
  /** The section, where it speaks of this table alone. */
  const speaker = () => (section?.hasOneTable === true ? section : null);
  const own: FigureContent = {
    get heading() {
      return table.finding ?? speaker()?.heading ?? table.caption;
    },
    get description() {
      return speaker()?.description ?? '';
    },
    get cautions() {
      return speaker()?.cautions ?? [];
    },
    get source() {
      return page.source;
    },
    svg: null,
    table: table.data,
  };
  return () => (figure === undefined ? own : null);
}
