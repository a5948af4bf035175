import type { TilesChart } from '../model/slide-chart';
import { theme } from './slide-terms';
import type { RampStep } from './theme';

/** A square of the map as a slide shows it. */
export interface SlideTile {
  readonly column: number;
  readonly row: number;
  readonly name: string;
  /** Empty without a report. */
  readonly figure: string;
  /** Empty without a figure. */
  readonly year: string;
  /** ▲ or ▼ where the value is off its limit or target; empty elsewhere. */
  readonly mark: string;
  /** Null without a value. */
  readonly color: RampStep | null;
}

/** What the boxes mean, in words. */
export interface SlideTilesKey {
  /** The metric and its unit. */
  readonly heading: string;
  readonly classes: readonly { readonly color: RampStep; readonly label: string }[];
  /** Lines of signs. */
  readonly marks: readonly string[];
  readonly absent: string;
  readonly empty: string;
}

const open = { fill: null, ink: theme.ink } as const;
const empty = { fill: theme.missing, ink: theme.muted } as const;

/** A map of squares in shapes; null without any. */
export function slideOfTiles(tiles: readonly SlideTile[], key: SlideTilesKey): TilesChart | null {
  if (tiles.length === 0) return null;
  // Figures of different years say which.
  const isOfOneYear = new Set(tiles.flatMap(({ year }) => (year === '' ? [] : [year]))).size <= 1;
  return {
    kind: 'tiles',
    tiles: tiles.map(({ column, row, name, figure, year, mark, color }) => ({
      column,
      row,
      name,
      figure: [figure, mark].filter((part) => part !== '').join(''),
      year: isOfOneYear ? '' : year,
      ...(color ?? (figure === '' ? empty : open)),
    })),
    key: {
      heading: key.heading,
      entries: [
        ...key.classes.map(({ color, label }) => ({ label, box: color })),
        ...key.marks.map((label) => ({ label, box: null })),
        ...(tiles.some(({ color, figure }) => color === null && figure !== '')
          ? [{ label: key.absent, box: open }]
          : []),
        ...(tiles.some(({ figure }) => figure === '') ? [{ label: key.empty, box: empty }] : []),
      ],
    },
    remarks: [],
  };
}
