import { binsOfCodes, codeCount, isWithin, type BrushGrid, type BrushRange } from './brush-grid';

/** A metric of all reports: its values, and where each lies on its grid (`codesOf`). */
export interface BrushColumn {
  readonly values: Float64Array;
  readonly grid: BrushGrid;
  readonly codes: Uint16Array;
}

/** The brush of each column, null where it has none. A report without a figure is within no brush of it. */
export type Brushes = readonly (BrushRange | null)[];

export interface CrossCounts {
  /** Reports within all brushes. */
  readonly selected: number;
  /** For each column the reports by bin that lie within the brushes of all other columns. */
  readonly parts: readonly Uint32Array[];
}

/** Rows within all brushes, ascending. */
export function selectRows(columns: readonly BrushColumn[], brushes: Brushes): Uint32Array {
  const outside = outsideOf(columns, brushes);
  const rows = new Uint32Array(outside.length);
  let count = 0;
  for (let row = 0; row < outside.length; row += 1) {
    if (outside[row] === noColumn) rows[count++] = row;
  }
  return rows.slice(0, count);
}

/** The counts by one pass over all rows: for brushes that stand, wherever their ends lie. */
export function countWithin(columns: readonly BrushColumn[], brushes: Brushes): CrossCounts {
  const outside = outsideOf(columns, brushes);
  let selected = 0;
  for (const column of outside) if (column === noColumn) selected += 1;
  const parts = columns.map(({ grid, codes }, index) => {
    const bins = binsOfCodes(grid);
    const counts = new Uint32Array(grid.binCount);
    const absent = codeCount(grid);
    for (let row = 0; row < codes.length; row += 1) {
      const code = codes[row]!;
      if (code !== absent && (outside[row] === noColumn || outside[row] === index)) {
        counts[bins[code]!]! += 1;
      }
    }
    return counts;
  });
  return { selected, parts };
}

/** Marks of `outsideOf`: within every brush; outside those of two columns or more. */
export const noColumn = 255;
export const manyColumns = 254;

/** For each row the one column whose brush it lies outside of, or one of the marks. At most 254 columns. */
export function outsideOf(
  columns: readonly BrushColumn[],
  brushes: Brushes,
  without = -1,
): Uint8Array {
  const [first] = columns;
  const rowCount = first === undefined ? 0 : first.values.length;
  const outside = new Uint8Array(rowCount).fill(noColumn);
  columns.forEach(({ values }, index) => {
    const brush = brushes[index] ?? null;
    if (brush === null || index === without) return;
    for (let row = 0; row < rowCount; row += 1) {
      if (!isWithin(values[row]!, brush)) {
        outside[row] = outside[row] === noColumn ? index : manyColumns;
      }
    }
  });
  return outside;
}
