import { extentOf } from '../core/extent';

/** A value axis for bars: from zero, round ends, and at most one stated break. */
export interface BarScale {
  readonly min: number;
  readonly max: number;
  /** Distance of the ticks. */
  readonly step: number;
  /** What the axis leaves out; null for an unbroken axis. */
  readonly gap: { readonly from: number; readonly to: number } | null;
}

/** A value beyond this many times the next one would press all others into slivers. */
const outlierRatio = 4;

/**
 * The scale of bars that start at zero. `values` are the bars; `marks` what else must be seen (target, band, ranges).
 * One value more than four times the next largest thing to be seen breaks the axis between the two; negative values
 * or a lone bar never do.
 */
export function planBarScale(
  values: readonly number[],
  marks: readonly number[],
  tickCount: number,
): BarScale {
  const [largest, ...others] = [...values].sort((a, b) => b - a);
  const [, next] = extentOf([...others, ...marks.filter((mark) => mark !== largest)]) ?? [0, 0];
  const isOutlier =
    largest !== undefined &&
    others.length > 0 &&
    others.every((value) => value >= 0) &&
    next > 0 &&
    largest > outlierRatio * next;
  if (isOutlier) return breakScale(largest, next, tickCount);
  const [low, high] = extentOf([0, ...values, ...marks]) ?? [0, 0];
  const step = roundStep((high - low) / tickCount);
  return {
    min: Math.floor(low / step) * step,
    max: low === high ? step : Math.ceil(high / step) * step,
    step,
    gap: null,
  };
}

/** The others get the axis up to the break; beyond it two steps are left for the end of the largest bar. */
function breakScale(largest: number, next: number, tickCount: number): BarScale {
  const step = roundStep(next / Math.max(tickCount - 1, 1));
  const from = (Math.floor(next / step) + 1) * step;
  const below = Math.floor(largest / step);
  const isBarelySeen = largest / step - below < 0.3;
  const to = (isBarelySeen ? below - 1 : below) * step;
  return { min: 0, max: to + 2 * step, step, gap: { from, to } };
}

/** The least of 1, 2, 5 × 10ⁿ that is at least `rough`; 1 where nothing spans any distance. */
function roundStep(rough: number): number {
  if (!(rough > 0)) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const digit = [1, 2, 5, 10].find((candidate) => candidate * magnitude >= rough * (1 - 1e-9));
  return (digit ?? 10) * magnitude;
}
