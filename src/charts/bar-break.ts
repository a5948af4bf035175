import type { BarScale } from './bar-scale';
import { estimateTextWidth } from './text-width';

/** Least and most part of the axis that a break takes, and px kept free between the figures on either side of it. */
export const leastGapShare = 0.04;
const mostGapShare = 0.25;
const tickGap = 24;

/** Part of the axis that the break takes, so that the figures on either side of it stand apart. */
export function gapShareOf(
  { gap }: BarScale,
  formatTick: (value: number) => string,
  plot: number,
  size: number,
): number {
  if (gap === null) return 0;
  const halves = [gap.from, gap.to].map((end) => estimateTextWidth(formatTick(end), size) / 2);
  const needed = halves.reduce((sum, half) => sum + half, tickGap) / plot;
  return Math.min(mostGapShare, Math.max(leastGapShare, needed));
}

/** Where a value stands on the axis, 0 to 1; the break takes its own share. */
export function shareOfAxis(value: number, { min, max, gap }: BarScale, gapShare: number): number {
  if (gap === null) return (value - min) / (max - min);
  const visible = max - min - (gap.to - gap.from);
  if (value <= gap.from) return ((value - min) / visible) * (1 - gapShare);
  return ((value - min - (gap.to - gap.from)) / visible) * (1 - gapShare) + gapShare;
}

/** Leaves the gap out of the axis; the mark on the bar that it cuts is drawn by its own series. */
export function axisBreak({ from, to }: NonNullable<BarScale['gap']>, gapShare: number) {
  return {
    breaks: [{ start: from, end: to, gap: `${gapShare * 100}%` }],
    breakArea: { show: false },
  };
}
