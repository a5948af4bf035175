import { type Decimal } from '../core/decimal';

/** A cell after decoding. DECIMAL is exact; an integer is a number only while it is safe. */
export type Cell = string | number | boolean | Decimal | null;

/** Column types that survive the way to TypeScript without loss; the snapshot names them too. */
export type CellType = 'text' | 'integer' | 'real' | 'boolean' | 'decimal' | 'date';

export interface ResultTable {
  readonly columns: readonly { readonly name: string; readonly type: CellType }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Rows as objects with camelCase fields: what the named queries promise as `Row`. */
export function toRows<Row>(table: ResultTable): readonly Row[] {
  const fields = fieldsOf(table.columns);
  return table.rows.map((cells) => {
    const row: Record<string, Cell> = Object.create(null) as Record<string, Cell>;
    fields.forEach((field, index) => {
      row[field] = cells[index] ?? null;
    });
    return row as Row;
  });
}

/** Names of columns as fields. Throws RangeError where two are the same. */
export function fieldsOf(columns: readonly { readonly name: string }[]): readonly string[] {
  const fields = columns.map(({ name }) =>
    name.replace(/_([a-z0-9])/g, (_, c: string) => c.toUpperCase()),
  );
  const repeated = fields.find((field, index) => fields.indexOf(field) !== index);
  if (repeated !== undefined)
    throw new RangeError(`Two columns are named ${repeated}; name one otherwise in SQL`);
  return fields;
}

/** A result by column, without an object per row: for hundreds of thousands of rows. */
export interface ColumnTable {
  readonly rowCount: number;
  /** Columns of doubles by name as in SQL; NaN where null. */
  readonly reals: ReadonlyMap<string, Float64Array>;
  /** Columns of texts by name, read one cell at a time. */
  readonly texts: ReadonlyMap<string, (row: number) => string | null>;
}

/** Rows as columns, with what `decodeColumns` promises; for engines that answer by row. */
export function columnsOf({ columns, rows }: ResultTable): ColumnTable {
  const lossy = columns.find(({ type }) => type !== 'real' && type !== 'text');
  if (lossy !== undefined) throw lossyColumn(lossy.name, lossy.type);
  const cells = (index: number) => rows.map((row) => row[index] ?? null);
  const ofKind = (kind: CellType) =>
    columns.flatMap(({ name, type }, index) => (type === kind ? [{ name, index }] : []));
  return {
    rowCount: rows.length,
    reals: new Map(
      ofKind('real').map(({ name, index }) => [
        name,
        Float64Array.from(cells(index), (cell) => (cell === null ? NaN : (cell as number))),
      ]),
    ),
    texts: new Map(
      ofKind('text').map(({ name, index }) => {
        const texts = cells(index) as (string | null)[];
        return [name, (row) => texts[row] ?? null];
      }),
    ),
  };
}

/** Why a column is not read by column. */
export function lossyColumn(name: string, kind: CellType): TypeError {
  return new TypeError(`${name} is ${kind}; cast it to DOUBLE or VARCHAR in SQL`);
}

/** An integer that a double holds exactly; throws RangeError beyond 2^53. */
export function safeInteger(value: bigint, name: string): number {
  const asNumber = globalThis.Number(value);
  if (!Number.isSafeInteger(asNumber))
    throw new RangeError(`${name}: ${value} is beyond 2^53; cast it to DECIMAL in SQL`);
  return asNumber;
}
