import { tableFromIPC, Type, type DataType } from '@uwdata/flechette';
import { decimal, decimalFromScaled, Decimal } from '../core/decimal';

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
  const table = tableFromIPC(ipc, { useDecimalInt: true, useBigInt: true });
  const columns = table.schema.fields.map((field) => ({
    name: field.name,
    type: cellType(field.type),
  }));
  const vectors = columns.map((_, index) => table.getChildAt(index));
  const scales = table.schema.fields.map((field) => ('scale' in field.type ? field.type.scale : 0));
  const rows: Cell[][] = [];
  for (let row = 0; row < table.numRows; row += 1) {
    rows.push(
      columns.map((column, index) =>
        toCell(vectors[index]?.at(row), column.type, scales[index]!, column.name),
      ),
    );
  }
  return { columns, rows };
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
      return safeInteger(BigInt(value as bigint | number), name);
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
  const fields = table.columns.map((column) =>
    column.name.replace(/_([a-z0-9])/g, (_, c: string) => c.toUpperCase()),
  );
  const repeated = fields.find((field, index) => fields.indexOf(field) !== index);
  if (repeated !== undefined)
    throw new RangeError(`Two columns are named ${repeated}; name one otherwise in SQL`);
  return table.rows.map((cells) => {
    const row: Record<string, Cell> = Object.create(null) as Record<string, Cell>;
    fields.forEach((field, index) => {
      row[field] = cells[index] ?? null;
    });
    return row as Row;
  });
}

/** A result as JSON: decimals as text, so that nothing is lost on the way. */
export interface StoredResult {
  readonly columns: ResultTable['columns'];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** Throws RangeError on NaN and infinity, which JSON would turn into null. */
export function encodeResult(table: ResultTable): StoredResult {
  return { columns: table.columns, rows: table.rows.map((cells) => cells.map(storedCell)) };
}

function storedCell(cell: Cell): StoredResult['rows'][number][number] {
  if (cell instanceof Decimal) return cell.toFixed();
  if (typeof cell === 'number' && !Number.isFinite(cell))
    throw new RangeError(`JSON cannot hold ${cell}`);
  return cell;
}

export function decodeResult(stored: StoredResult): ResultTable {
  const exact = stored.columns.map((column) => column.type === 'decimal');
  return {
    columns: stored.columns,
    rows: stored.rows.map((cells) =>
      cells.map((cell, index) => (exact[index] && cell !== null ? decimal(String(cell)) : cell)),
    ),
  };
}
