import type { BrushGrid, BrushRange } from './brush-grid';

/**
 * A brush by places on its histogram: place 0 is the left end, one step further each. A bin beyond the scale is as wide
 * as any other, but a brush ends at its edge or takes all of it: what lies there has no order to be seen.
 */
export interface PlacedBrush {
  readonly from: number;
  readonly to: number;
}

/** The last place: the right end of the histogram. */
export function lastPlace({ binCount, stepsPerBin }: BrushGrid): number {
  return binCount * stepsPerBin;
}

/** Places of the first and last edge of the scale, between which a brush goes step by step. */
export function scalePlaces(grid: BrushGrid): PlacedBrush {
  const { stepsPerBin, hasBelow, hasAbove } = grid;
  return {
    from: hasBelow ? stepsPerBin : 0,
    to: lastPlace(grid) - (hasAbove ? stepsPerBin : 0),
  };
}

/** The nearest place at which a brush may end. */
export function snapPlace(place: number, grid: BrushGrid): number {
  const { from, to } = scalePlaces(grid);
  const last = lastPlace(grid);
  if (place < from) return place < from / 2 ? 0 : from;
  if (place > to) return place > (to + last) / 2 ? last : to;
  return Math.round(place);
}

/**
 * The range of values of a brush between places; null where it leaves nothing out. An end at the end of the histogram
 * is open: a brush drawn within a bin beyond the scale takes all of that bin.
 */
export function rangeOf({ from, to }: PlacedBrush, grid: BrushGrid): BrushRange | null {
  const scale = scalePlaces(grid);
  const edge = (place: number) =>
    grid.edges[Math.min(Math.max(place, scale.from), scale.to) - scale.from]!;
  const isOpenFrom = from <= 0;
  const isOpenTo = to >= lastPlace(grid);
  if (isOpenFrom && isOpenTo) return null;
  return { from: isOpenFrom ? null : edge(from), to: isOpenTo ? null : edge(to) };
}

/** Where a range is drawn; between places where its ends are no edges of the grid. */
export function placeBrush(range: BrushRange, grid: BrushGrid): PlacedBrush {
  return {
    from: range.from === null ? 0 : placeOf(range.from, grid),
    to: range.to === null ? lastPlace(grid) : placeOf(range.to, grid),
  };
}

function placeOf(value: number, grid: BrushGrid): number {
  const { edges } = grid;
  const { from: first, to: end } = scalePlaces(grid);
  const last = edges.length - 1;
  const exact = edges.indexOf(value);
  if (exact >= 0) return first + exact;
  if (value < edges[0]!) return first / 2;
  if (value > edges[last]!) return (end + lastPlace(grid)) / 2;
  return first + ((value - edges[0]!) / (edges[last]! - edges[0]!)) * last;
}

/** The brush as wide, `steps` further to the right; it stays on the scale, and an open end closes. */
export function moveBrush(brush: PlacedBrush, steps: number, grid: BrushGrid): PlacedBrush {
  const scale = scalePlaces(grid);
  const from = Math.max(snapPlace(brush.from, grid), scale.from);
  const to = Math.min(snapPlace(brush.to, grid), scale.to);
  if (to < from) return brush;
  const by = Math.min(Math.max(Math.round(steps), scale.from - from), scale.to - to);
  return { from: from + by, to: to + by };
}

/** The brush with its right end `steps` further; past the scale it takes all that lies beyond. */
export function stretchBrush(brush: PlacedBrush, steps: number, grid: BrushGrid): PlacedBrush {
  const scale = scalePlaces(grid);
  const from = snapPlace(brush.from, grid);
  const wished = snapPlace(brush.to, grid) + steps;
  const to =
    steps > 0
      ? wished > scale.to
        ? lastPlace(grid)
        : wished
      : Math.min(wished < scale.from ? scale.from : wished, scale.to);
  return { from, to: Math.max(from, to) };
}

/** The middle half of the scale: where a brush begins that has no pointer to say. */
function middleBrush(grid: BrushGrid): PlacedBrush {
  const { from, to } = scalePlaces(grid);
  const quarter = Math.round((to - from) / 4);
  return { from: from + quarter, to: to - quarter };
}

/** What a key does to a brush: the brush after it, null where it clears it, undefined where it does nothing. */
export function brushAfterKey(
  brush: PlacedBrush | null,
  key: string,
  isShifted: boolean,
  grid: BrushGrid,
): PlacedBrush | null | undefined {
  const steps = stepsOfKey(key, grid);
  if (brush === null)
    return steps !== 0 || key === 'Enter' || key === ' ' ? middleBrush(grid) : undefined;
  if (key === 'Escape' || key === 'Delete' || key === 'Backspace') return null;
  if (key === 'Home' && isShifted) return { from: 0, to: snapPlace(brush.to, grid) };
  if (key === 'End' && isShifted) return { from: snapPlace(brush.from, grid), to: lastPlace(grid) };
  if (steps === 0) return undefined;
  return (isShifted ? stretchBrush : moveBrush)(brush, steps, grid);
}

function stepsOfKey(key: string, grid: BrushGrid): number {
  const far = lastPlace(grid);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: grid.stepsPerBin,
    PageDown: -grid.stepsPerBin,
    Home: -far,
    End: far,
  };
  return Object.prototype.hasOwnProperty.call(steps, key) ? steps[key]! : 0;
}
