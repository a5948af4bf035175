import type { CategoricalChart, SlideReferences } from './slide-chart';
import type { Place } from './slide-place';
import { abridged, fitted, halfWidths } from './slide-text';

/** Where the bars of a chart with lines across them stand, px of its place: programs are not left to choose. */
export interface BarsLayout {
  readonly plot: Place;
  /** px of the type of categories. */
  readonly categorySize: number;
  readonly lines: readonly PlacedLine[];
}

/** A line down through the bars, with its label above them. */
export interface PlacedLine {
  readonly line: SlideReferences['lines'][number];
  /** px from the left of the chart's place. */
  readonly x: number;
  /** px */
  readonly label: { readonly left: number; readonly top: number; readonly width: number };
}

/** px of the type of a line's label, and of the line it stands in. */
export const lineLabel = { size: 16, line: 24, padding: 8 } as const;
/** px below the bars: the figures of the axis, and its unit. */
const foot = { ticks: 34, unit: 24 } as const;
/** px right of the bars, for the figure of the longest. */
const figureRoom = 104;
/** Half-width characters of the name of a category: two fifths of the slide in the larger type. */
const nameRoom = 56;

/** Half-width characters of the name of a series; of many, whose key would take the place of the chart. */
const seriesRoom = { few: 48, many: 22 } as const;
const fewSeries = 8;

/** The chart with as much of each name of a category or a series as it has room for beside its marks. */
export function withFittingNames(chart: CategoricalChart): CategoricalChart {
  const room = chart.series.length > fewSeries ? seriesRoom.many : seriesRoom.few;
  return {
    ...chart,
    categories: chart.categories.map((name) => fitted(name, nameRoom)),
    series: chart.series.map((one) => ({ ...one, name: abridged(one.name, room) })),
  };
}

/** Lays out bars with lines across them; both the picture and the file follow it. */
export function layOutBars(
  chart: CategoricalChart,
  { axis, lines }: SlideReferences,
  room: { readonly width: number; readonly height: number },
): BarsLayout {
  const { categories: names } = withFittingNames(chart);
  const categorySize = names.length > 14 ? 13 : 16;
  const left = Math.max(...names.map(halfWidths)) * (categorySize / 2) + 16;
  const width = room.width - left - figureRoom;
  const placed = placeLabels(
    lines.map((line) => ({
      line,
      x: left + ((line.value - axis.min) / (axis.max - axis.min)) * width,
    })),
    room.width,
  );
  const rows = Math.max(...placed.map(({ label }) => label.top)) + lineLabel.line;
  const below = foot.ticks + (chart.format.unit === '' ? 0 : foot.unit);
  return {
    plot: { left, top: rows + 4, width, height: room.height - rows - 4 - below },
    categorySize,
    lines: placed,
  };
}

/**
 * A label stands over its line; of two the first ends there and the second begins there, each in a line of its own where
 * there is no room for both.
 */
function placeLabels(
  lines: readonly Pick<PlacedLine, 'line' | 'x'>[],
  roomWidth: number,
): readonly PlacedLine[] {
  const ends: number[] = [];
  return [...lines]
    .sort((a, b) => a.x - b.x)
    .map(({ line, x }, index) => {
      const width = Math.min(
        roomWidth,
        halfWidths(line.label) * (lineLabel.size / 2) + 2 * lineLabel.padding,
      );
      const wished =
        lines.length === 1
          ? x - width / 2
          : index === 0
            ? x - width + lineLabel.padding / 2
            : x - lineLabel.padding / 2;
      const left = Math.max(0, Math.min(wished, roomWidth - width));
      const free = ends.findIndex((end) => end - lineLabel.padding <= left);
      const row = free === -1 ? ends.length : free;
      ends[row] = left + width;
      return { line, x, label: { left, top: row * lineLabel.line, width } };
    });
}
