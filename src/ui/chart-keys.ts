import type { DatumAxis } from './chart-data';

/** Place in a ragged list of series and their marks. */
export interface ChartCursor {
  readonly series: number;
  readonly datum: number;
}

type Step = readonly [series: number, datum: number];

const steps: Readonly<Record<DatumAxis, Readonly<Record<string, Step>>>> = {
  horizontal: {
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
  },
  'vertical-inverse': {
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
  },
  vertical: {
    ArrowDown: [0, -1],
    ArrowUp: [0, 1],
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
  },
};

/**
 * Where a key moves the cursor among series of `lengths` marks each (all ≥ 1), or undefined for a
 * key that does not move. The first key enters at the first mark. Moves stop at the ends; in a
 * chart of one series the two arrows that would change series step through marks as well.
 */
export function moveCursor(
  key: string,
  cursor: ChartCursor | null,
  lengths: readonly number[],
  axis: DatumAxis,
): ChartCursor | undefined {
  const series = cursor ? cursor.series : 0;
  const length = lengths[series];
  if (length === undefined) return undefined;
  if (key === 'Home') return { series, datum: 0 };
  if (key === 'End') return { series, datum: length - 1 };
  const step = steps[axis][key];
  if (!step) return undefined;
  if (!cursor) return { series: 0, datum: 0 };
  if (step[0] === 0) return { series, datum: clamp(cursor.datum + step[1], length) };
  if (lengths.length === 1) return { series, datum: clamp(cursor.datum + step[0], length) };
  const next = clamp(series + step[0], lengths.length);
  return { series: next, datum: clamp(cursor.datum, lengths[next] ?? length) };
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}
