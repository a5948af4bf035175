import { extentOf } from '../core/extent';

/** An axis with round ends and ticks; floats, for drawing only. */
export interface NiceAxis {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

/** Multiples of a power of ten at which ticks may stand. */
const roundSteps = [1, 2, 2.5, 5, 10];

/**
 * An axis that holds all values with about `tickCount` intervals. It starts at zero, unless all values lie so close
 * together that their differences would vanish (the smallest above half of the largest) and `mayFloat` allows it.
 */
export function niceAxis(values: readonly number[], tickCount: number, mayFloat = false): NiceAxis {
  const extent = extentOf(values);
  if (extent === null) return { min: 0, max: 1, interval: 1 };
  const [low, high] = extent;
  const floats = mayFloat && low > high / 2 && low < high;
  const from = floats ? low : Math.min(0, low);
  const to = floats ? high : Math.max(0, high);
  const interval = niceStep((to - from) / tickCount);
  const min = Math.floor(from / interval) * interval;
  const max = Math.ceil(to / interval) * interval;
  return { min: clean(min), max: clean(max === min ? min + interval : max), interval };
}

/** The smallest round step that is not below `rough`. */
function niceStep(rough: number): number {
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = roundSteps.find((candidate) => candidate * power >= rough * (1 - 1e-9));
  return clean((step ?? 10) * power);
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
function clean(value: number): number {
  return +value.toPrecision(12);
}
