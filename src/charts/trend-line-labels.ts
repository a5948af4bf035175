import type { NiceAxis } from './nice-axis';
import { placeLabels, type Box, type LabelOffset, type PointLabel } from './place-labels';
import { estimateTextWidth } from './text-width';
import type { ChartTheme } from './theme';

/** One mark of a line; `value` is in the unit of the axis. */
export interface TrendMark {
  readonly value: number;
  /** Digits, with a percent sign where it is one. */
  readonly label: string;
  /** Lines of the tooltip: area and year, figure with unit, remarks. */
  readonly tip: readonly string[];
  readonly isDerived: boolean;
  /** The sign of findings of the audit, which the label has too; empty without any. */
  readonly sign: string;
}

export interface TrendLine {
  readonly id: string;
  readonly name: string;
  /** Index of the area's colour; null for a line that is only context. */
  readonly colorIndex: number | null;
  /** One per year; null leaves the year open. */
  readonly marks: readonly (TrendMark | null)[];
}

export interface TrendLinesInput {
  readonly years: readonly number[];
  readonly lines: readonly TrendLine[];
  readonly axis: NiceAxis;
  readonly axisText: (value: number) => string;
  /** Stands above the vertical axis. */
  readonly unit: string;
  /** The year that the reader chose, if it is on the axis. */
  readonly markedYear: number | null;
  /** px of the drawing. */
  readonly width: number;
  readonly height: number;
}

/** px */
const margin = { top: 32, bottom: 32, right: 16 } as const;

/** Where each label stands, by `trendLabelId`; labels without free room are missing. */
export function placeTrendLabels(
  input: TrendLinesInput,
  theme: ChartTheme,
): ReadonlyMap<string, LabelOffset> {
  const plot = plotBox(input, theme);
  // Left of the plot stand the ticks.
  const frame = {
    left: plot.left,
    top: 0,
    width: input.width - plot.left,
    height: plot.top + plot.height,
  };
  return placeLabels(labelsOf(input, plot, theme), obstaclesOf(input, plot, theme), frame);
}

/** Index of the year of a line's last mark; −1 for a line without marks. */
export function lastMarkIndex({ marks }: TrendLine): number {
  return marks.reduce((last, mark, index) => (mark === null ? last : index), -1);
}

/** Coloured lines whose name found no room at their end. */
export function unnamedLines(input: TrendLinesInput, theme: ChartTheme): readonly TrendLine[] {
  const placed = placeTrendLabels(input, theme);
  return input.lines.filter(
    (line) => line.colorIndex !== null && !placed.has(trendLabelId(line, lastMarkIndex(line))),
  );
}

/** Key of the label of a line's mark. */
export function trendLabelId(line: TrendLine, index: number): string {
  return `${line.id}~${index}`;
}

/** px of the plot in the drawing: margins hold the ticks and the years. */
export function plotBox(
  { axis, axisText, width, height }: TrendLinesInput,
  theme: ChartTheme,
): Box {
  const ends = [axis.min, axis.max].map((end) =>
    estimateTextWidth(axisText(end), theme.fontSize.label),
  );
  const left = Math.max(...ends) + 12;
  return {
    left,
    top: margin.top,
    width: width - left - margin.right,
    height: height - margin.top - margin.bottom,
  };
}

/** px of a mark in the drawing. */
function positionOf(input: TrendLinesInput, plot: Box, index: number, value: number) {
  const { min, max } = input.axis;
  return {
    x: plot.left + ((index + 0.5) * plot.width) / Math.max(1, input.years.length),
    y: plot.top + ((max - value) / (max - min)) * plot.height,
  };
}

/** Labels in the order of their importance: each area's last point, then all others. */
function labelsOf(input: TrendLinesInput, plot: Box, theme: ChartTheme): readonly PointLabel[] {
  const size = theme.fontSize.label;
  const labels = input.lines
    .filter((line) => line.colorIndex !== null)
    .flatMap((line) => {
      const last = lastMarkIndex(line);
      return line.marks.flatMap((mark, index) => {
        if (mark === null) return [];
        const text = index === last ? `${line.name} ${mark.label}` : mark.label;
        const box = { width: estimateTextWidth(text, size) + 4, height: size + 4 };
        const place = positionOf(input, plot, index, mark.value);
        return {
          id: trendLabelId(line, index),
          ...place,
          ...box,
          isOptional: index !== last,
          staysClear: true,
        };
      });
    });
  return labels.sort((a, b) => (a.isOptional ? 1 : 0) - (b.isOptional ? 1 : 0));
}

/** What labels must not cover: every point, and the lines between them, sampled. */
function obstaclesOf(input: TrendLinesInput, plot: Box, theme: ChartTheme): readonly Box[] {
  const around = (x: number, y: number, size: number): Box => ({
    left: x - size / 2,
    top: y - size / 2,
    width: size,
    height: size,
  });
  const samples = 12;
  return input.lines.flatMap((line) =>
    line.marks.flatMap((mark, index) => {
      if (mark === null) return [];
      const from = positionOf(input, plot, index, mark.value);
      const point = around(from.x, from.y, theme.symbolSize + 6);
      const next = line.marks[index + 1];
      if (!next) return [point];
      const to = positionOf(input, plot, index + 1, next.value);
      const segment = Array.from({ length: samples - 1 }, (_, step) => {
        const share = (step + 1) / samples;
        return around(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share, 6);
      });
      return [point, ...segment];
    }),
  );
}
