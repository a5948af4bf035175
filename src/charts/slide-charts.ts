import type { CategoricalChart, ScatterChart } from '../model/slide-chart';
import { lineLook } from './area-lines';
import type { ScatterInput } from './build-scatter-option';
import type { ScoreGap } from './build-score-gap-option';
import type { ParallelLine } from './parallel-axes';
import { seriesColor } from './theme';
import { lineColor } from './build-trend-lines-option';
import type { TrendLinesInput } from './trend-line-labels';
import {
  cut,
  drawnToStored,
  formatOf,
  mostBars,
  mostLines,
  starred,
  theme,
  uncoloured,
  type SlideWords,
} from './slide-terms';

/**
 * What the figures of the screens are in the terms of presentation programs, one function for each family: from the
 * very input that the figure is drawn from. All of it in the light colours, because slides are white.
 */

/** Lines over years; of a single year, bars. */
export function slideOfTrendLines(
  { years, lines }: TrendLinesInput,
  words: SlideWords,
): CategoricalChart | null {
  // Lines of context give way to those that are told apart.
  const ordered = [...lines].sort((a, b) => +(a.colorIndex === null) - +(b.colorIndex === null));
  const { kept, remarks } = cut(ordered, mostLines, words);
  if (kept.length === 0 || years.length === 0) return null;
  const stored = drawnToStored(words.unit);
  const valueAt = (line: (typeof kept)[number], year: number) => {
    const mark = line.marks[year];
    return mark === null || mark === undefined ? null : stored(mark.value);
  };
  const labels = kept.flatMap(({ marks }) => marks.flatMap((mark) => mark?.label ?? []));
  const format = formatOf(labels, words.unit);
  const [only] = years;
  if (years.length === 1) {
    return {
      kind: 'bars',
      categories: kept.map(({ name }) => name),
      series: [
        {
          name: String(only),
          color: theme.accent,
          colors: kept.map((line) => lineColor(line, theme)),
          values: kept.map((line) => valueAt(line, 0)),
        },
      ],
      format,
      remarks,
    };
  }
  return {
    kind: 'lines',
    categories: years.map(String),
    series: kept.map((line) => ({
      name: line.name,
      color: lineColor(line, theme),
      ...uncoloured,
      values: years.map((_, year) => valueAt(line, year)),
    })),
    format,
    remarks,
  };
}

export function slideOfScatter(
  { points, xAxis, yAxis, quadrants }: ScatterInput,
  units: { readonly x: string; readonly y: string },
): ScatterChart | null {
  if (points.length === 0) return null;
  return {
    kind: 'scatter',
    x: {
      name: xAxis.name,
      format: formatOf(
        points.map(({ xFigure }) => xFigure),
        units.x,
      ),
    },
    y: {
      name: yAxis.name,
      format: formatOf(
        points.map(({ yFigure }) => yFigure),
        units.y,
      ),
    },
    points: points.map(({ label, x, y, colorIndex, isMine }) => ({
      label: starred(label, isMine),
      x,
      y,
      color: colorIndex === null ? theme.neutral : seriesColor(theme, colorIndex),
    })),
    remarks: quadrants === null ? [] : [`${quadrants.xLabel}  ${quadrants.yLabel}`],
  };
}

/**
 * Places among peers, 0 worst to 1 best, over metrics. A ring with a gap cannot be told from one that falls to the worst,
 * and the radars of presentation programs have no other way to draw it; lines leave the gap open.
 */
export function slideOfPositions(
  kind: 'lines' | 'radar',
  axes: readonly string[],
  lines: readonly ParallelLine[],
  remark: string,
  words: SlideWords,
): CategoricalChart | null {
  const rank = (line: ParallelLine) => (line.isMine ? 0 : line.paletteIndex === null ? 2 : 1);
  const { kept, remarks } = cut(
    [...lines].sort((a, b) => rank(a) - rank(b)),
    mostLines,
    words,
  );
  if (kept.length === 0 || axes.length === 0) return null;
  const series = kept.map((line) => ({
    name: starred(line.name, line.isMine),
    color: lineLook(line, theme).color,
    ...uncoloured,
    values: axes.map((_, axis) => line.marks[axis]?.share ?? null),
  }));
  const hasGap = series.some(({ values }) => values.includes(null));
  return {
    kind: hasGap ? 'lines' : kind,
    categories: [...axes],
    series,
    format: { decimals: 0, isShare: true, unit: '' },
    remarks: [remark, ...remarks],
  };
}

/** Two bars for each report, of 100 points. */
export function slideOfScores(
  gaps: readonly ScoreGap[],
  names: { readonly self: string; readonly reexecuted: string },
  words: SlideWords,
): CategoricalChart | null {
  const { kept, remarks } = cut(gaps, mostBars / 2, words);
  if (kept.length === 0) return null;
  return {
    kind: 'bars',
    categories: kept.map(({ name }) => name),
    series: [
      {
        name: names.self,
        color: theme.neutral,
        ...uncoloured,
        values: kept.map(({ selfScore }) => selfScore),
      },
      {
        name: names.reexecuted,
        color: theme.accent,
        ...uncoloured,
        values: kept.map(({ reexecutedScore }) => reexecutedScore),
      },
    ],
    format: { decimals: 2, isShare: false, unit: words.unit },
    remarks,
  };
}
