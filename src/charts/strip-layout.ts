import { mineMark } from './mine-mark';
import { niceAxis, type NiceAxis } from './nice-axis';
import { placeLabels, type Box, type LabelOffset } from './place-labels';
import { estimateTextWidth } from './text-width';
import type { ChartTheme } from './theme';

/** One department on the axis. */
export interface StripDot {
  /** Comes back with the datum that is picked. */
  readonly id: string;
  readonly name: string;
  /** Base unit of the metric. */
  readonly value: number;
  readonly figure: string;
  /** Sign and number of the findings of the audit on the figure; empty without any. The label has the sign. */
  readonly flag: string;
  readonly isFlagged: boolean;
  /** The figure beside the dot, without a unit in words. */
  readonly bareFigure: string;
  /** What the heading speaks of. */
  readonly isSubject: boolean;
  /** The reader's own area. */
  readonly isMine: boolean;
  /** Whether it is compared with the subject; others are hollow. */
  readonly isPeer: boolean;
}

export interface StripInput {
  readonly dots: readonly StripDot[];
  readonly target: { readonly value: number; readonly label: string } | null;
  readonly band: {
    readonly p25: number;
    readonly median: number;
    readonly p75: number;
    readonly label: string;
  } | null;
  readonly formatTick: (value: number) => string;
  /** px */
  readonly width: number;
}

/** A dot in its place: px from the left and from the bottom of the plot. */
export interface PlacedDot {
  readonly dot: StripDot;
  readonly x: number;
  readonly y: number;
  /** The end of the axis that the value lies beyond; null where it is on the axis. */
  readonly beyond: 'low' | 'high' | null;
  readonly label: {
    readonly text: string;
    readonly offset: LabelOffset;
    /** px of a line from the dot up to a label that stands above a crowd; 0 for one beside its dot. */
    readonly leader: number;
  } | null;
}

export interface StripLayout {
  readonly axis: NiceAxis;
  readonly dots: readonly PlacedDot[];
  readonly plot: Box;
  /** px across. */
  readonly dotSize: number;
  /** Dots large enough to bear the sign of findings where they have no label; smaller ones are told by their shape. */
  readonly bearsSigns: boolean;
  /** px of the whole chart. */
  readonly height: number;
}

const side = 32;
/** px above the lines for the words of the highest; px that the next lower line stops short of it, for its own. */
const lineRoom = 20;
export const lineStep = 18;
/** px above the dots for their labels; px below for the axis. */
const labelRoom = 44;
const axisRoom = 28;
/** px; many dots are small, so that their stacks stay low. */
const dotSizes = { few: 12, many: 7 } as const;
const mostLargeDots = 40;
/** px that stacks of dots may rise; beyond it they overlap. */
const mostRise = 180;
/** px of width for each dot; with less, only the important ones are named: names would stand far from their dots. */
const nameRoom = 56;
/** px between a dot and the foot of its label from which on a line joins them. */
const farFromDot = 16;
/** A value more than this many times as far from zero as all others would press them into one spot. */
const outlierRatio = 4;

/** Dots side by side where they would cover each other, stacked upwards; labels where they fit. */
export function layOutStrip(input: StripInput, theme: ChartTheme): StripLayout {
  const { dots, target, band, width } = input;
  const marks = [
    ...(target === null ? [] : [target.value]),
    ...(band === null ? [] : [band.p25, band.median, band.p75]),
  ];
  const values = withinReach(dots, marks);
  const axis = niceAxis([...values, ...marks], width < 480 ? 3 : 5, true);
  const innerWidth = Math.max(width - 2 * side, 1);
  const xOf = (value: number) => ((value - axis.min) / (axis.max - axis.min)) * innerWidth;
  const ordered = dots
    .map((dot) => {
      const beyond =
        dot.value > axis.max ? ('high' as const) : dot.value < axis.min ? ('low' as const) : null;
      // Off the scale: beyond the end of the axis, where no tick stands.
      const x =
        beyond === null ? xOf(dot.value) : beyond === 'high' ? innerWidth + side / 2 : -side / 2;
      return { dot, beyond, x };
    })
    .sort((a, b) => a.x - b.x);
  const dotSize = dots.length > mostLargeDots ? dotSizes.many : dotSizes.few;
  const levels = stack(
    ordered.map(({ x }) => x),
    dotSize,
  );
  const step = Math.min(dotSize, mostRise / Math.max(1, ...levels));
  const rise = step * Math.max(0, ...levels) + dotSize;
  const hasTwoLines = band !== null && target !== null;
  const plot: Box = {
    left: side,
    top: lineRoom,
    width: innerWidth,
    height: labelRoom + rise + dotSize / 2 + (hasTwoLines ? lineStep : 0),
  };
  // Written out: to spread thousands takes several times as long.
  const placed = ordered.map(({ dot, beyond, x }, index) => ({
    dot,
    beyond,
    x,
    y: dotSizes.few + step * (levels[index] ?? 1),
  }));
  return {
    axis,
    dots: withLabels(placed, plot, dotSize, { top: hasTwoLines ? lineStep : 0, width }, theme),
    plot,
    dotSize,
    bearsSigns: dotSize === dotSizes.few,
    height: plot.top + plot.height + axisRoom,
  };
}

/** The values that the axis is made for: all but those far beyond the rest and the marks. */
function withinReach(dots: readonly StripDot[], marks: readonly number[]): readonly number[] {
  const body = dots.map(({ value }) => value).sort((a, b) => Math.abs(a) - Math.abs(b));
  const reach = () =>
    Math.max(0, ...[...body.slice(0, -1), ...marks].map((value) => Math.abs(value)));
  while (body.length > 1) {
    const farthest = Math.abs(body[body.length - 1] ?? Infinity);
    if (reach() === 0 || farthest <= outlierRatio * reach()) break;
    body.pop();
  }
  return body;
}

/** The lowest level of each dot, from 0, on which it covers none before it; `xs` ascend. */
function stack(xs: readonly number[], dotSize: number): readonly number[] {
  const levels: number[] = [];
  const isTaken: boolean[] = [];
  let [standing, lowest] = [0, 0];
  for (const x of xs) {
    // All are of one size, so that they end in the order in which they come, and each frees its level once.
    for (; standing < levels.length && xs[standing]! <= x - dotSize; standing += 1) {
      const freed = levels[standing]!;
      isTaken[freed] = false;
      lowest = Math.min(lowest, freed);
    }
    while (isTaken[lowest]) lowest += 1;
    isTaken[lowest] = true;
    levels.push(lowest);
  }
  return levels;
}

type Unlabelled = Omit<PlacedDot, 'label'>;

/**
 * The own area, both ends and what lies off the scale are always named, with their figures where there is room; others
 * where there is room, with figures where all have them.
 */
function withLabels(
  dots: readonly Unlabelled[],
  plot: Box,
  dotSize: number,
  { top, width }: { readonly top: number; readonly width: number },
  theme: ChartTheme,
): readonly PlacedDot[] {
  const size = theme.fontSize.label;
  const isImportant = ({ dot, beyond }: Unlabelled, index: number) =>
    dot.isMine || beyond !== null || index === 0 || index === dots.length - 1;
  const signOf = ({ flag }: StripDot) => (flag === '' ? '' : ` ${flag.charAt(0)}`);
  const nameOf = ({ dot }: Unlabelled) => (dot.isMine ? `${mineMark} ${dot.name}` : dot.name);
  const alone = (entry: Unlabelled) => nameOf(entry) + signOf(entry.dot);
  const withFigure = (entry: Unlabelled) =>
    `${nameOf(entry)} ${entry.dot.bareFigure}${signOf(entry.dot)}`;
  // Labels that are together wider than the chart would stand far from their dots.
  const fit = (entries: readonly Unlabelled[]) =>
    entries.reduce((sum, entry) => sum + estimateTextWidth(withFigure(entry), size), 0) <= width;
  const hasFigures = fit(dots.filter(isImportant));
  const namesAll = dots.length * nameRoom <= width;
  const hasAllFigures = namesAll && fit(dots);
  const texts = new Map<string, string>();
  const labels = dots.flatMap((entry, index) => {
    const isOptional = !isImportant(entry, index);
    if (isOptional && !namesAll) return [];
    const hasFigure = hasAllFigures || (!isOptional && (hasFigures || entry.beyond !== null));
    const text = hasFigure ? withFigure(entry) : alone(entry);
    const { id, isMine } = entry.dot;
    texts.set(id, text);
    const place = { x: entry.x, y: plot.height - entry.y };
    const textWidth = estimateTextWidth(text, size);
    const roof = isOptional ? {} : { roof: riseOfCrowd(dots, entry, textWidth) + dotSize };
    return [{ id, ...place, width: textWidth, height: size + 4, isOptional, isMine, ...roof }];
  });
  const obstacles = dots.map(({ x, y }) => ({
    left: x - dotSize / 2,
    top: plot.height - y - dotSize / 2,
    width: dotSize,
    height: dotSize,
  }));
  const order = labels.sort((a, b) => +b.isMine - +a.isMine || +a.isOptional - +b.isOptional);
  const frame = { left: -plot.left, top, width, height: plot.height - top };
  const offsets = placeLabels(order, obstacles, frame);
  return dots.map(({ dot, beyond, x, y }) => {
    const offset = offsets.get(dot.id);
    const text = offset && texts.get(dot.id);
    if (!text || !offset) return { dot, beyond, x, y, label: null };
    const leader = Math.max(0, -offset.dy - (size + 4) / 2);
    return {
      ...{ dot, beyond, x, y },
      label: { text, offset, leader: leader > farFromDot ? leader : 0 },
    };
  });
}

/** px by which the highest dot within `reach` px of a dot stands above it. */
function riseOfCrowd(dots: readonly Unlabelled[], { x, y }: Unlabelled, reach: number): number {
  return dots.reduce(
    (rise, other) => (Math.abs(other.x - x) <= reach ? Math.max(rise, other.y - y) : rise),
    0,
  );
}
