import type { CategoricalChart, ScatterChart, SlideReferences } from '../model/slide-chart';
import { lineLook } from './area-lines';
import type { ScatterInput } from './build-scatter-option';
import type { ScoreGap } from './build-score-gap-option';
import { niceAxis } from './nice-axis';
import type { ParallelLine } from './parallel-axes';
import type { RankedBarsInput } from './ranked-bars';
import type { StripInput } from './strip-layout';
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

/** About as many steps of the axis of bars. */
const ticksOfBars = 5;
/** Bars beyond the first that are shown all the same. */
const mostNamedBeyond = 4;

interface SlideBar {
  readonly name: string;
  readonly value: number;
  readonly figure: string;
  readonly isSubject: boolean;
  readonly isMine: boolean;
}

interface BarReference {
  readonly target: RankedBarsInput['target'];
  readonly band: { readonly median: number; readonly label: string } | null;
}

/** A heading of a group among the bars has no bar. */
type BarRow = SlideBar | { readonly heading: string };

function slideOfBars(
  rows: readonly BarRow[],
  { target, band }: BarReference,
  name: string,
  words: SlideWords,
): CategoricalChart | null {
  const { kept, remarks } = cutBars(rows, words);
  const bars = kept.flatMap((row) => ('heading' in row ? [] : [row]));
  if (bars.length === 0) return null;
  const lines = [
    ...(band === null ? [] : [{ label: band.label, value: band.median, color: theme.muted }]),
    ...(target === null ? [] : [{ ...target, color: theme.threshold }]),
  ];
  return {
    kind: 'bars',
    categories: kept.map((row) => ('heading' in row ? row.heading : row.name)),
    series: [
      {
        name,
        color: theme.accent,
        colors: kept.map((row) =>
          'heading' in row || !row.isSubject ? theme.neutral : theme.accent,
        ),
        values: kept.map((row) => ('heading' in row ? null : row.value)),
      },
    ],
    format: formatOf(
      bars.map(({ figure }) => figure),
      words.unit,
    ),
    ...referencesOf(bars, lines),
    remarks,
  };
}

/** The first bars; what the heading speaks of and the reader's own stand among them, wherever their rank is. */
function cutBars(rows: readonly BarRow[], words: SlideWords) {
  const isNamed = (row: BarRow) => !('heading' in row) && (row.isSubject || row.isMine);
  const beyond = rows.slice(mostBars).filter(isNamed).slice(-mostNamedBeyond);
  const first = rows.slice(0, mostBars - beyond.length);
  const { remarks } = cut(rows, mostBars, words);
  return {
    kept: [...first, ...rows.slice(first.length).filter((row) => beyond.includes(row))],
    remarks,
  };
}

/** The lines, on an axis that both they and the bars are on; none without lines. */
function referencesOf(
  bars: readonly SlideBar[],
  lines: SlideReferences['lines'],
): Pick<CategoricalChart, 'references'> {
  if (lines.length === 0) return {};
  const values = [...bars, ...lines].map(({ value }) => value);
  const { min, max, interval } = niceAxis(values, ticksOfBars);
  return { references: { axis: { min, max, step: interval }, lines } };
}

/** '1. ★ 攸县 2023 ⚑ 2 条发现' */
function barName(
  rank: string | null,
  name: string,
  isMine: boolean,
  remarks: readonly (string | null)[],
): string {
  const place = rank === null ? '' : `${rank}.`;
  return [place, starred(name, isMine), ...remarks].filter((part) => part).join(' ');
}

/**
 * Bars in their order, with their ranks; of several groups each under its name; null without any. `absent` names the
 * departments without a figure.
 */
export function slideOfRankedBars(
  { groups, target, band }: RankedBarsInput,
  name: string,
  words: SlideWords,
  absent: readonly string[],
): CategoricalChart | null {
  const shown = groups.filter(({ bars }) => bars.length > 0);
  // Figures of different years say which.
  const isOfOneYear = new Set(shown.flatMap(({ bars }) => bars.map(({ year }) => year))).size <= 1;
  const rows = shown.flatMap(({ label, bars }): readonly BarRow[] => [
    ...(shown.length > 1 ? [{ heading: label }] : []),
    // Its words are made when they are read, and do not come along with a spread.
    ...bars.map(({ rank, name: area, year, remark, value, figure, isSubject, isMine }) => ({
      name: barName(rank, area, isMine, [isOfOneYear ? null : year, remark]),
      value,
      figure,
      isSubject,
      isMine,
    })),
  ]);
  const chart = slideOfBars(rows, { target, band }, name, words);
  if (chart === null || absent.length === 0) return chart;
  return { ...chart, remarks: [...chart.remarks, words.absent(absent)] };
}

/** The dots of a strip as bars, the largest first: presentation programs have no strip. */
export function slideOfStrip(
  input: StripInput,
  name: string,
  words: SlideWords,
): CategoricalChart | null {
  const dots = [...input.dots].sort((a, b) => b.value - a.value);
  const bars = dots.map(({ name: area, flag, value, figure, isSubject, isMine }) => ({
    name: barName(null, area, isMine, [flag]),
    value,
    figure,
    isSubject,
    isMine,
  }));
  return slideOfBars(bars, input, name, words);
}

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
      color: colorIndex < theme.series.length ? seriesColor(theme, colorIndex) : theme.neutral,
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
