import { tableFromIPC, Type, type Column, type DataType } from '@uwdata/flechette';
import { decimalFromScaled } from '../core/decimal';
import {
  fieldsOf,
  lossyColumn,
  safeInteger,
  type Cell,
  type CellType,
  type ColumnTable,
  type ResultTable,
} from './result-table';
import { textReader } from './text-column';

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
