import type { TilesChart } from '../model/slide-chart';
import { cut, starred, theme, type SlideWords } from './slide-terms';
import type { RampStep } from './theme';

/** A cell of a heat map as a slide shows it. */
export interface SlideHeatCell {
  /** A dash where absent. */
  readonly figure: string;
  readonly year: string;
  /** '2/3'; empty without a position. */
  readonly place: string;
  /** ⚑ where findings of the audit touch the figure; empty elsewhere. */
  readonly sign: string;
  /** Null without a position. */
  readonly color: RampStep | null;
}

export interface SlideHeatGroup {
  readonly label: string;
  readonly lines: readonly {
    readonly name: string;
    readonly isMine: boolean;
    readonly cells: readonly SlideHeatCell[];
  }[];
}

export interface SlideHeat {
  /** What the first column holds. */
  readonly corner: string;
  readonly heads: readonly { readonly name: string; readonly unit: string }[];
  readonly groups: readonly SlideHeatGroup[];
  readonly key: TilesChart['key'];
}

/** More rows than these, with those of groups, cannot be read across a room. */
const mostRows = 12;
/** Columns of figures that a slide has room for; of more there is a picture. */
const mostColumns = 10;
const paper = { fill: '#ffffff', ink: theme.ink } as const;
const quiet = { ...paper, ink: theme.muted } as const;
/** A figure that is compared with nobody. */
const plain = { fill: null, ink: theme.ink } as const;

type Box = Omit<TilesChart['tiles'][number], 'column' | 'row'>;
const words = (name: string, look: Pick<Box, 'fill' | 'ink'>): Box => ({
  ...look,
  name,
  figure: '',
  year: '',
});

/** Areas by metrics in shapes, with figures, places and colours; null without lines, or where there is no room. */
export function slideOfHeat(
  { corner, heads, groups, key }: SlideHeat,
  slideWords: Pick<SlideWords, 'more'>,
): TilesChart | null {
  const shown = groups.filter(({ lines }) => lines.length > 0);
  // Figures of different years say which.
  const cells = shown.flatMap(({ lines }) => lines.flatMap((line) => line.cells));
  const isOfOneYear = new Set(cells.flatMap(({ year }) => (year === '' ? [] : [year]))).size <= 1;
  const boxOf = ({ figure, year, place, sign, color }: SlideHeatCell): Box => ({
    ...(color ?? (year === '' ? quiet : plain)),
    name: `${figure}${sign}`,
    figure: place,
    year: isOfOneYear ? '' : year,
  });
  const rows = shown.flatMap(({ label, lines }): readonly (readonly Box[])[] => [
    ...(shown.length > 1 ? [[{ ...words(label, quiet), span: heads.length + 1 }]] : []),
    ...lines.map(({ name, isMine, cells: own }) => [
      words(starred(name, isMine), paper),
      ...own.map(boxOf),
    ]),
  ]);
  if (rows.length === 0 || heads.length > mostColumns) return null;
  const { kept, remarks } = cut(rows, mostRows, slideWords);
  const head = [
    words(corner, quiet),
    ...heads.map(({ name, unit }) => ({ ...words(name, paper), figure: unit })),
  ];
  return {
    kind: 'tiles',
    tiles: [head, ...kept].flatMap((boxes, row) =>
      boxes.map((box, column) => ({ ...box, column, row })),
    ),
    key,
    remarks,
  };
}
