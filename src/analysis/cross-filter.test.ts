import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBrushCube, countInCube } from './brush-cube';
import { buildBrushGrid, codesOf, type BrushRange } from './brush-grid';
import { countWithin, selectRows, type BrushColumn, type Brushes } from './cross-filter';

function columnOf(values: readonly number[]): BrushColumn {
  const column = Float64Array.from(values);
  const grid = buildBrushGrid(column, '%');
  return { values: column, grid, codes: codesOf(column, grid) };
}

/** Figures that differ do so within twelve digits, as those of reports: closer ones are one figure to a brush. */
const farOut = fc
  .double({ min: -1e4, max: 1e4, noNaN: true })
  .map((value) => +value.toPrecision(12));
/** Values as reports have them: rates in hundredths, often the same, sometimes absent, sometimes far out. */
const rate = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -50, max: 250 }).map((percent) => percent / 100) },
  { weight: 2, arbitrary: fc.constantFrom(0, 1) },
  { weight: 1, arbitrary: fc.constant(NaN) },
  { weight: 1, arbitrary: farOut },
);
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 60 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(rate, { minLength: rows, maxLength: rows }), {
      minLength: columns,
      maxLength: columns,
    }),
  )
  .map((columns) => columns.map(columnOf));

/** A brush between two edges of a column's grid, or open at either end. */
const rangeOn = ({ grid: { edges } }: BrushColumn): fc.Arbitrary<BrushRange> =>
  fc
    .tuple(fc.nat(edges.length - 1), fc.nat(edges.length - 1), fc.boolean(), fc.boolean())
    .map(([a, b, hasFrom, hasTo]) => ({
      from: hasFrom ? edges[Math.min(a, b)]! : null,
      to: hasTo ? edges[Math.max(a, b)]! : null,
    }));
const brushesOn = (columns: readonly BrushColumn[]) =>
  fc.tuple(...columns.map((column) => fc.option(rangeOn(column), { freq: 2 })));

const passes = (column: BrushColumn, brush: BrushRange | null | undefined, row: number) => {
  if (!brush) return true;
  const value = column.values[row]!;
  return value >= (brush.from ?? -Infinity) && value <= (brush.to ?? Infinity);
};

/** The rows within all brushes but that of one column, by filtering one after another. */
function rowsWithin(columns: readonly BrushColumn[], brushes: Brushes, except = -1) {
  return [...columns[0]!.values.keys()].filter((row) =>
    columns.every((column, index) => index === except || passes(column, brushes[index], row)),
  );
}

/** The bin of a value, straight from the ends of the bins; −1 for none. */
function binOf(value: number, { grid }: BrushColumn): number {
  if (Number.isNaN(value)) return -1;
  const { edges, stepsPerBin, hasBelow } = grid;
  const last = edges.length - 1;
  if (value < edges[0]!) return 0;
  if (value > edges[last]!) return grid.binCount - 1;
  const bins = last / stepsPerBin;
  for (let bin = 0; bin < bins; bin += 1) {
    if (value < edges[(bin + 1) * stepsPerBin]!) return bin + +hasBelow;
  }
  return bins - 1 + +hasBelow;
}

function naive(columns: readonly BrushColumn[], brushes: Brushes) {
  return {
    selected: rowsWithin(columns, brushes).length,
    parts: columns.map((column, index) => {
      const counts = Array<number>(column.grid.binCount).fill(0);
      for (const row of rowsWithin(columns, brushes, index)) {
        const bin = binOf(column.values[row]!, column);
        if (bin >= 0) counts[bin]! += 1;
      }
      return counts;
    }),
  };
}

const legible = ({ selected, parts }: ReturnType<typeof countWithin>) => ({
  selected,
  parts: parts.map((part) => [...part]),
});

describe('counts of linked histograms', () => {
  const cases = table.chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      brushes: brushesOn(columns),
      active: fc.nat(columns.length - 1),
    }),
  );

  it('by one pass are those of a filter', () => {
    fc.assert(
      fc.property(cases, ({ columns, brushes }) => {
        expect(legible(countWithin(columns, brushes))).toEqual(naive(columns, brushes));
        expect([...selectRows(columns, brushes)]).toEqual(rowsWithin(columns, brushes));
      }),
    );
  });

  it('by the cube are those of a filter, wherever the moving brush stands', () => {
    fc.assert(
      fc.property(cases, ({ columns, brushes, active }) => {
        const others = brushes.map((brush, index) => (index === active ? null : brush));
        const cube = buildBrushCube(columns, others, active);
        expect(legible(countInCube(cube, columns, brushes[active] ?? null))).toEqual(
          naive(columns, brushes),
        );
      }),
    );
  });
});
