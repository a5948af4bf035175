import type { MetricUnit } from '../model/catalog';

/**
 * The scale of one histogram: equal bins between round values, each divided into steps that a brush snaps to. Where
 * the outer hundredths of the values lie far out, all that lies beyond the scale is in one further bin at that end,
 * so that one figure of 10⁶ % leaves the others to be seen. Doubles: they decide where a bar is drawn, no figure.
 */
export interface BrushGrid {
  /** Values at the ends of the steps, in the metric's base unit, ascending; each is the double of a round decimal. */
  readonly edges: Float64Array;
  /** The same in the unit that a reader sees: 20 for 20 %. */
  readonly shown: Float64Array;
  readonly stepsPerBin: number;
  /** Whether there is a bin for what lies below the first edge, and above the last. */
  readonly hasBelow: boolean;
  readonly hasAbove: boolean;
  /** The ends of the values themselves, in the base unit. */
  readonly smallest: number;
  readonly largest: number;
  /** Bins of equal width, those beyond the ends among them. */
  readonly binCount: number;
}

/** Both ends count; null is without end. In the base unit of the metric. */
export interface BrushRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** About so many bins: more would be narrower than a finger on a phone. */
const wishedBins = 30;
/** The share of the values at each end that may lie beyond the scale. */
const outerShare = 0.01;
/** As shown: no report prints so many digits, and an address holds the ends of a brush as plain decimals. */
const leastWidth = 1e-4;
/** Sorting all of a nation's figures would take longer than drawing them. */
const sampleSize = 10_000;
/** Where the whole range is less than so many times the inner one, nothing is put beyond the scale. */
const tolerableStretch = 1.6;

/** Widths of bins, in powers of ten, with the steps that each is divided into. */
const widths = [
  { width: 1, steps: 5 },
  { width: 2, steps: 4 },
  { width: 5, steps: 5 },
  { width: 10, steps: 5 },
] as const;

/** The grid of a column; `values` hold NaN where a report has no figure, and may hold nothing else. */
export function buildBrushGrid(values: Float64Array, unit: MetricUnit): BrushGrid {
  const scale = unit === '%' ? 100 : 1;
  const { smallest, largest, sample: sorted } = survey(values);
  const [least, most] = [smallest * scale, largest * scale];
  const last = sorted.length - 1;
  const low = sorted[Math.floor(last * outerShare)]! * scale;
  const high = sorted[Math.ceil(last * (1 - outerShare))]! * scale;
  const isStretched = most - least > tolerableStretch * (high - low) && high > low;
  const [from, to] = isStretched ? [low, high] : [least, most];
  const { width, steps, power } = binWidth(to - from, Math.abs(to));
  const size = 10 ** power * width;
  const firstBin = Math.floor(from / size + 1e-9);
  const lastBin = Math.max(firstBin + 1, Math.ceil(to / size - 1e-9));
  const stepCount = (lastBin - firstBin) * steps;
  // Round decimals by their digits: 3 × 0.1 is not 0.3, but '3e-1' is.
  const step = width * (10 / steps);
  const at = (index: number, shift: number) => +`${(firstBin * steps + index) * step}e${shift}`;
  const shown = Float64Array.from({ length: stepCount + 1 }, (_, index) => at(index, power - 1));
  const shift = unit === '%' ? power - 3 : power - 1;
  const edges = Float64Array.from({ length: stepCount + 1 }, (_, index) => at(index, shift));
  const hasBelow = isBelow(smallest, edges[0]!);
  const hasAbove = isAbove(largest, edges[stepCount]!);
  return {
    edges,
    shown,
    stepsPerBin: steps,
    hasBelow,
    hasAbove,
    smallest,
    largest,
    binCount: lastBin - firstBin + +hasBelow + +hasAbove,
  };
}

/** The ends of the known values (0 and 1 where there is none), and a sample of them, sorted: every nth of many. */
function survey(values: Float64Array) {
  const every = Math.max(1, Math.floor(values.length / sampleSize));
  const sample = new Float64Array(Math.ceil(values.length / every));
  let [smallest, largest, known] = [Infinity, -Infinity, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
    if (known % every === 0) sample[known / every] = value;
    known += 1;
  }
  const sorted = sample.subarray(0, Math.ceil(known / every)).sort();
  return known === 0
    ? { smallest: 0, largest: 1, sample: Float64Array.of(0, 1) }
    : { smallest, largest, sample: sorted };
}

function binWidth(range: number, size: number) {
  // All values equal: a bin that is small beside them.
  const rough = Math.max(leastWidth, (range > 0 ? range : Math.max(size, 1)) / wishedBins);
  const power = Math.floor(Math.log10(rough));
  const found = widths.find(({ width }) => width * 10 ** power >= rough * (1 - 1e-9));
  return { ...(found ?? widths[3]), power };
}

/**
 * Where a value lies on the grid: 0 below it, 1 + 2k at edge k, 2 + 2k between edges k and k + 1 or, after the last,
 * above the grid; `codeCount` where there is no value. So a range between edges, both counted, is a range of codes.
 */
export function codesOf(values: Float64Array, grid: BrushGrid): Uint16Array {
  const { edges } = grid;
  const absent = codeCount(grid);
  const first = edges[0]!;
  const perStep = (edges.length - 1) / (edges[edges.length - 1]! - first);
  const last = edges.length - 1;
  const codes = new Uint16Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!;
    if (Number.isNaN(value)) {
      codes[row] = absent;
      continue;
    }
    // Division finds the step up to a rounding; the edges themselves decide.
    let index = Math.min(Math.max(Math.floor((value - first) * perStep), -1), last);
    while (index < last && !isBelow(value, edges[index + 1]!)) index += 1;
    while (index >= 0 && isBelow(value, edges[index]!)) index -= 1;
    codes[row] = index < 0 ? 0 : isAbove(value, edges[index]!) ? 2 + 2 * index : 1 + 2 * index;
  }
  return codes;
}

/** Codes that values can have. */
export function codeCount({ edges }: BrushGrid): number {
  return 2 * edges.length + 1;
}

/** The bin of each code, from 0; the last edge belongs to the bin before it. */
export function binsOfCodes(grid: BrushGrid): Uint8Array {
  const { edges, stepsPerBin, hasBelow, hasAbove } = grid;
  const inner = (edges.length - 1) / stepsPerBin;
  return Uint8Array.from({ length: codeCount(grid) }, (_, code) => {
    if (code === 0) return 0;
    const edge = (code - 1) >> 1;
    const isAbove = code === codeCount(grid) - 1 && hasAbove;
    return +hasBelow + (isAbove ? inner : Math.min(Math.floor(edge / stepsPerBin), inner - 1));
  });
}

/** Reports by bin of the grid. */
export function countBins(codes: Uint16Array, grid: BrushGrid): Uint32Array {
  const bins = binsOfCodes(grid);
  const counts = new Uint32Array(grid.binCount);
  const absent = codeCount(grid);
  for (const code of codes) if (code !== absent) counts[bins[code]!]! += 1;
  return counts;
}

/** Index of the edge that equals a value; −1 where the value lies off the grid. */
function edgeAt({ edges }: BrushGrid, value: number): number {
  return edges.indexOf(value);
}

/** First and last code within a range; null where an end of the range is no edge of the grid. */
export function codesWithin(
  range: BrushRange,
  grid: BrushGrid,
): { readonly first: number; readonly last: number } | null {
  const first = range.from === null ? 0 : 1 + 2 * edgeAt(grid, range.from);
  const last = range.to === null ? codeCount(grid) - 1 : 1 + 2 * edgeAt(grid, range.to);
  return first < 0 || last < 0 ? null : { first, last };
}

export function isWithin(value: number, { from, to }: BrushRange): boolean {
  return (
    !Number.isNaN(value) &&
    (from === null || !isBelow(value, from)) &&
    (to === null || !isAbove(value, to))
  );
}

/**
 * 93.6 points of 100 are 93.6 %, but 93.6 / 100 is the double before 0.936. Figures that differ by less than this share
 * are the same figure: different ones of up to twelve digits differ by more.
 */
const rounding = 1e-14;

function isBelow(value: number, end: number): boolean {
  return value < end - Math.abs(end) * rounding;
}

function isAbove(value: number, end: number): boolean {
  return value > end + Math.abs(end) * rounding;
}
