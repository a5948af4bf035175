import { niceAxis } from './nice-axis';
import type { RampStep } from './theme';

/** A class of values that share a colour: from `from`, up to but without `to`. Floats, for drawing only. */
export interface TileClass {
  readonly from: number;
  /** Null where the class is open above: it holds values far beyond all others. */
  readonly to: number | null;
}

/** About as many classes as the ramp has colours. */
const classCount = 4;
/** A value more than this many times the next one would leave all others in one class. */
const outlierRatio = 4;

/**
 * Classes of equal, round width over all values. Values far beyond the rest do not stretch them; they fall into a last
 * class that is open above. The largest value of a closed last class belongs to it. Empty without values.
 */
export function tileClasses(values: readonly number[]): readonly TileClass[] {
  const body = [...values].sort((a, b) => a - b);
  if (body.length === 0) return [];
  while (isOutlier(body)) body.pop();
  const { min, max, interval } = niceAxis(body, classCount, true);
  const steps = Math.round((max - min) / interval);
  const at = (index: number) => +(min + index * interval).toPrecision(12);
  const closed: readonly TileClass[] = Array.from({ length: steps }, (_, index) => ({
    from: at(index),
    to: at(index + 1),
  }));
  return body.length < values.length ? [...closed, { from: max, to: null }] : closed;
}

/** Index of the class that holds a value; the largest value of all belongs to the last class. */
export function tileClassIndex(classes: readonly TileClass[], value: number): number {
  const index = classes.findIndex(({ to }) => to === null || value < to);
  return index === -1 ? classes.length - 1 : index;
}

/** Colours of `count` classes, spread over the ramp from light to strong. */
export function tileColors(count: number, ramp: readonly RampStep[]): readonly RampStep[] {
  const last = ramp.length - 1;
  return Array.from({ length: count }, (_, index) => {
    const step = count === 1 ? last : Math.round((index * last) / (count - 1));
    const color = ramp[step];
    if (color === undefined) throw new RangeError(`no step ${step} in the ramp`);
    return color;
  });
}

function isOutlier(ascending: readonly number[]): boolean {
  const largest = ascending[ascending.length - 1];
  const next = ascending[ascending.length - 2];
  return largest !== undefined && next !== undefined && next > 0 && largest > next * outlierRatio;
}
