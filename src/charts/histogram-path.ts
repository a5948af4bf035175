/** px of a histogram, without its axis. */
export interface HistogramSize {
  readonly width: number;
  readonly height: number;
}

/** px between two bars, and of the least bar that is not empty. */
const gap = 1;
const leastHeight = 1;

/**
 * The bars of a histogram as one SVG path: `counts` by bin over the whole width, on a scale on which `most` fills the
 * height. One path for all bars, because a brush that moves redraws each histogram in every frame.
 */
export function histogramPath(
  counts: ArrayLike<number>,
  most: number,
  { width, height }: HistogramSize,
): string {
  const step = width / counts.length;
  let path = '';
  for (let bin = 0; bin < counts.length; bin += 1) {
    const count = counts[bin]!;
    if (count === 0) continue;
    const tall = Math.max(leastHeight, (count / most) * height);
    const left = bin * step + gap / 2;
    path += `M${round(left)} ${height}V${round(height - tall)}h${round(step - gap)}V${height}z`;
  }
  return path;
}

/** Hundredths of a px are finer than any screen. */
function round(px: number): number {
  return Math.round(px * 100) / 100;
}

/** A label of the axis. */
export interface AxisTick {
  /** Place that it is of, 0 to 1 of the axis. */
  readonly at: number;
  /** Middle of its text, px; not of the place where that would lead beyond the axis. */
  readonly middle: number;
  readonly text: string;
}

/** Every how many bins an axis of `bins` has a label, so that each has `room` px; a round number of them. */
export function binsPerTick(bins: number, width: number, room: number): number {
  const least = (bins * room) / Math.max(width, 1);
  return [1, 2, 5, 10, 20, 50].find((every) => every >= least) ?? bins;
}
