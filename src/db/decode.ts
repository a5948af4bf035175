import { tableFromIPC, Type, type Column, type DataType } from '@uwdata/flechette';
import { decimal, decimalFromScaled, Decimal } from '../core/decimal';
import { textReader } from './text-column';

/** A cell after decoding. DECIMAL is exact; an integer is a number only while it is safe. */
export type Cell = string | number | boolean | Decimal | null;

/** Column types that survive the way to TypeScript without loss; the snapshot names them too. */
export type CellType = 'text' | 'integer' | 'real' | 'boolean' | 'decimal' | 'date';

export interface ResultTable {
  readonly columns: readonly { readonly name: string; readonly type: CellType }[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Decodes an Arrow IPC stream as DuckDB writes it. Apache Arrow's defaults read DECIMAL(…,3) 1.234 as 1234;
 * here it becomes an exact decimal. Throws RangeError on an integer beyond 2^53 and TypeError on a type without
 * a lossless reading (timestamps, lists …): a query must cast such a column.
 */
export function decodeArrow(ipc: Uint8Array): ResultTable {
  const { columns, rowCount } = openArrow(ipc);
  return {
    columns: columns.map(({ name, type }) => ({ name, type })),
    rows: Array.from({ length: rowCount }, (_, row) => columns.map(({ read }) => read(row))),
  };
}

/** Where a row stands in its result: no column has this name. */
const place = Symbol('place');

/**
 * The rows of an Arrow IPC stream as `toRows(decodeArrow(…))` gives them, except that texts and decimals are decoded
 * when they are first read: of three thousand rows a screen reads most columns of a few. The fields are accessors of the
 * rows' class, so a row must not be spread. Throws as `decodeArrow` does, at once.
 */
export function decodeRows<Row>(ipc: Uint8Array): readonly Row[] {
  const { columns, rowCount } = openArrow(ipc);
  class LazyRow {
    readonly [place]: number;

    constructor(at: number) {
      this[place] = at;
    }
  }
  // No field but those of the columns.
  Object.setPrototypeOf(LazyRow.prototype, null);
  Reflect.deleteProperty(LazyRow.prototype, 'constructor');
  fieldsOf(columns).forEach((field, index) => {
    const { type, read } = columns[index]!;
    const isLate = type === 'text' || type === 'decimal';
    const cells = Array.from({ length: rowCount }, (_, row) => (isLate ? undefined : read(row)));
    Object.defineProperty(LazyRow.prototype, field, {
      enumerable: true,
      get(this: LazyRow) {
        const row = this[place];
        const known = cells[row];
        if (known !== undefined) return known;
        const cell = read(row);
        cells[row] = cell;
        return cell;
      },
    });
  });
  return Array.from({ length: rowCount }, (_, row) => new LazyRow(row) as Row);
}

interface ArrowColumn {
  readonly name: string;
  readonly type: CellType;
  readonly read: (row: number) => Cell;
}

function openArrow(ipc: Uint8Array): {
  readonly columns: readonly ArrowColumn[];
  readonly rowCount: number;
} {
  const table = tableFromIPC(ipc, { useDecimalInt: true, useBigInt: true });
  const columns = table.schema.fields.map((field, index) => {
    const { name } = field;
    const type = cellType(field.type);
    const vector = table.getChildAt(index);
    if (type === 'text') return { name, type, read: textReader(vector) };
    const scale = 'scale' in field.type ? field.type.scale : 0;
    return { name, type, read: (row: number) => toCell(vector.at(row), type, scale, name) };
  });
  return { columns, rowCount: table.numRows };
}

/** A result by column, without an object per row: for hundreds of thousands of rows. */
export interface ColumnTable {
  readonly rowCount: number;
  /** Columns of doubles by name as in SQL; NaN where null. */
  readonly reals: ReadonlyMap<string, Float64Array>;
  /** Columns of texts by name, read one cell at a time. */
  readonly texts: ReadonlyMap<string, (row: number) => string | null>;
}

/** As `decodeArrow`, by column. Throws TypeError on a column that is neither DOUBLE nor text. */
export function decodeColumns(ipc: Uint8Array): ColumnTable {
  const table = tableFromIPC(ipc, { useDecimalInt: true, useBigInt: true });
  const reals = new Map<string, Float64Array>();
  const texts = new Map<string, (row: number) => string | null>();
  table.schema.fields.forEach(({ name, type }, index) => {
    const column = table.getChildAt(index);
    const kind = cellType(type);
    if (kind === 'real') reals.set(name, doublesOf(column, table.numRows));
    else if (kind === 'text') texts.set(name, textReader(column));
    else throw lossyColumn(name, kind);
  });
  return { rowCount: table.numRows, reals, texts };
}

function lossyColumn(name: string, kind: CellType): TypeError {
  return new TypeError(`${name} is ${kind}; cast it to DOUBLE or VARCHAR in SQL`);
}

/** The batches of a column in one array; a null's place in the buffer holds nothing of meaning. */
function doublesOf(column: Column<unknown>, length: number): Float64Array {
  const values = new Float64Array(length);
  let offset = 0;
  for (const batch of column.data) {
    const buffer = batch.values as Float64Array | Float32Array;
    values.set(buffer.subarray(0, batch.length), offset);
    if (batch.nullCount > 0) {
      for (let row = 0; row < batch.length; row += 1) {
        if (!batch.isValid(row)) values[offset + row] = NaN;
      }
    }
    offset += batch.length;
  }
  return values;
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

function cellType(type: DataType): CellType {
  switch (type.typeId) {
    case Type.Int:
      return 'integer';
    case Type.Float:
      return 'real';
    case Type.Decimal:
      return 'decimal';
    case Type.Bool:
      return 'boolean';
    case Type.Utf8:
    case Type.Dictionary:
      return 'text';
    case Type.Date:
      return 'date';
    default:
      throw new TypeError(
        `No lossless reading for Arrow type ${String(type.typeId)}; cast the column in SQL`,
      );
  }
}

function toCell(value: unknown, type: CellType, scale: number, name: string): Cell {
  if (value === null || value === undefined) return null;
  switch (type) {
    case 'decimal':
      return decimalFromScaled(BigInt(value as bigint), scale);
    case 'integer':
      // Of 32 bits and less it is a number already.
      return typeof value === 'number' ? value : safeInteger(value as bigint, name);
    case 'date':
      return isoDate(value as number, name);
    default:
      return value as string | number | boolean;
  }
}

/** The day of an Arrow date, which counts milliseconds since 1970-01-01; throws RangeError outside years 0 to 9999. */
function isoDate(milliseconds: number, name: string): string {
  const text = new Date(milliseconds).toISOString();
  if (text.length !== 24)
    throw new RangeError(
      `${name}: ${text} is no date of four-digit year; cast it to VARCHAR in SQL`,
    );
  return text.slice(0, 10);
}

/** An integer that a double holds exactly; throws RangeError beyond 2^53. */
export function safeInteger(value: bigint, name: string): number {
  const asNumber = globalThis.Number(value);
  if (!Number.isSafeInteger(asNumber))
    throw new RangeError(`${name}: ${value} is beyond 2^53; cast it to DECIMAL in SQL`);
  return asNumber;
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
function fieldsOf(columns: readonly { readonly name: string }[]): readonly string[] {
  const fields = columns.map(({ name }) =>
    name.replace(/_([a-z0-9])/g, (_, c: string) => c.toUpperCase()),
  );
  const repeated = fields.find((field, index) => fields.indexOf(field) !== index);
  if (repeated !== undefined)
    throw new RangeError(`Two columns are named ${repeated}; name one otherwise in SQL`);
  return fields;
}

/**
 * A result as JSON: decimals as text, so that nothing is lost on the way; by column, which packs a fifth smaller than by
 * row, since like stands beside like.
 */
export interface StoredResult {
  readonly columns: readonly (ResultTable['columns'][number] & {
    readonly cells: readonly StoredCell[];
  })[];
}

type StoredCell = string | number | boolean | null;

/** Throws RangeError on NaN and infinity, which JSON would turn into null. */
export function encodeResult({ columns, rows }: ResultTable): StoredResult {
  return {
    columns: columns.map((column, index) => ({
      ...column,
      cells: rows.map((cells) => storedCell(cells[index] ?? null)),
    })),
  };
}

function storedCell(cell: Cell): StoredCell {
  if (cell instanceof Decimal) return cell.toFixed();
  if (typeof cell === 'number' && !Number.isFinite(cell))
    throw new RangeError(`JSON cannot hold ${cell}`);
  return cell;
}

export function decodeResult({ columns }: StoredResult): ResultTable {
  const decoded = columns.map(({ type, cells }): readonly Cell[] =>
    type === 'decimal'
      ? cells.map((cell) => (cell === null ? null : decimal(String(cell))))
      : cells,
  );
  const [first = []] = decoded;
  return {
    columns: columns.map(({ name, type }) => ({ name, type })),
    rows: first.map((_, row) => decoded.map((cells) => cells[row] ?? null)),
  };
}
