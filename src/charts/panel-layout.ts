import type { NiceAxis } from './nice-axis';
import { estimateTextWidth } from './text-width';
import type { ChartTheme } from './theme';

/** One row of a panel. */
export interface PanelRow {
  /** Opens a group, such as a year; empty in the group's other rows. */
  readonly group: string;
  readonly label: string;
  /** Text at the end of the bar; a dash and its reason where there is no figure. */
  readonly figure: string;
  /** Where the bar ends and its figure begins, in the unit of the axis; null where there is no figure. */
  readonly end: number | null;
}

/** A small chart among others: a title and rows of horizontal bars. */
export interface Panel<Row extends PanelRow = PanelRow> {
  readonly id: string;
  readonly title: string;
  /** A few quiet words after the title, such as the level of the area. */
  readonly note: string;
  readonly rows: readonly Row[];
  /** Common to all panels, unless the reader asked for a scale of its own for each. */
  readonly axis: NiceAxis;
}

/** px of a panel's plot; the labels of its rows stand left of it, figures at the ends of the bars. */
export interface PanelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly titleLeft: number;
  readonly titleTop: number;
}

export interface PanelLayout {
  readonly boxes: readonly PanelBox[];
  /** px of the columns of labels left of every plot. */
  readonly groupWidth: number;
  readonly labelWidth: number;
  /** px of all panels together. */
  readonly height: number;
}

/** px */
const size = { row: 26, title: 28, between: 28, gutter: 40, narrowest: 320, edge: 4 } as const;
const mostColumns = 3;
/** px; a plot narrower than this tells nothing. */
const narrowestPlot = 40;

/**
 * Places panels in as many equal columns as `width` (px) takes, line by line. All plots are equally wide, so that one
 * scale means one length; a line of panels is as high as its highest.
 */
export function layoutPanels(
  panels: readonly Panel[],
  width: number,
  theme: ChartTheme,
): PanelLayout {
  const rows = panels.flatMap((panel) => panel.rows);
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => estimateTextWidth(text, theme.fontSize.label)));
  const groupWidth = widest(rows.map((row) => row.group)) + 10;
  const labelWidth = widest(rows.map((row) => row.label)) + 10;
  const figureWidth = widest(rows.filter((row) => row.end !== null).map((row) => row.figure)) + 10;
  const fitting = Math.floor((width + size.gutter) / (size.narrowest + size.gutter));
  const columns = Math.max(1, Math.min(mostColumns, fitting, panels.length));
  const columnWidth = (width - size.gutter * (columns - 1)) / columns;
  const plotWidth = Math.max(narrowestPlot, columnWidth - groupWidth - labelWidth - figureWidth);

  const boxes: PanelBox[] = [];
  let top: number = size.edge;
  for (let start = 0; start < panels.length; start += columns) {
    const line = panels.slice(start, start + columns);
    for (const [column, panel] of line.entries()) {
      const titleLeft = column * (columnWidth + size.gutter);
      const height = panel.rows.length * size.row;
      const left = titleLeft + groupWidth + labelWidth;
      boxes.push({
        left,
        top: top + size.title,
        width: plotWidth,
        height,
        titleLeft,
        titleTop: top,
      });
    }
    top +=
      size.title + Math.max(...line.map((panel) => panel.rows.length * size.row)) + size.between;
  }
  const height = panels.length === 0 ? 0 : top - size.between + size.edge;
  return { boxes, groupWidth, labelWidth, height };
}
