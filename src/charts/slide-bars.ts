import type { CategoricalChart, SlideReferences } from '../model/slide-chart';
import { niceAxis } from './nice-axis';
import type { RankedBarsInput } from './ranked-bars';
import { cut, formatOf, mostBars, starred, theme, type SlideWords } from './slide-terms';
import type { StripInput } from './strip-layout';

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
