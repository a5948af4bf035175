import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { decimal } from '../core/decimal';
import type { Field } from '../model/table-schema';
import type { Table } from '../model/validate-tables';

type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

/** Digits of a number, and how many of them are decimals: as in the database. */
const [precision, scale] = [18, 6];

/** Writes a table as Parquet, each column in the type of its schema; `notes` are kept in the file as its metadata. */
export function tableParquet(
  table: Table,
  notes: readonly (readonly [key: string, value: string])[],
): Uint8Array {
  const columns = table.resource.schema.fields.map((field, at) =>
    columnOf(
      field,
      table.rows.map(({ cells }) => cells[at] ?? null),
    ),
  );
  const root = { name: 'root', num_children: columns.length };
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ element, data }): ColumnSource => ({ name: element.name, data })),
    schema: [root, ...columns.map(({ element }) => element)],
    kvMetadata: notes.map(([key, value]) => ({ key, value })),
  });
  return new Uint8Array(buffer);
}

interface Column {
  readonly element: SchemaElement;
  readonly data: unknown[];
}

/** A column that holds a cell which is none of its type stays text. */
function columnOf({ name, type }: Field, cells: readonly (string | null)[]): Column {
  const column = (element: Partial<SchemaElement>, data: unknown[]): Column => ({
    element: { name, repetition_type: 'OPTIONAL', ...element },
    data,
  });
  const every = (pattern: RegExp) => cells.every((cell) => cell === null || pattern.test(cell));
  const map = (read: (cell: string) => unknown) =>
    cells.map((cell) => (cell === null ? null : read(cell)));
  if (type === 'integer' && every(/^-?\d{1,9}$/))
    return column(
      { type: 'INT32' },
      map((cell) => decimal(cell).toNumber()),
    );
  if (type === 'number' && every(/^-?\d{1,12}(\.\d{1,6})?$/)) {
    const element = { type: 'INT64', converted_type: 'DECIMAL', precision, scale } as const;
    return column(
      element,
      map((cell) =>
        BigInt(
          decimal(cell)
            .times(10 ** scale)
            .toFixed(),
        ),
      ),
    );
  }
  if (type === 'boolean' && every(/^(true|false)$/))
    return column(
      { type: 'BOOLEAN' },
      map((cell) => cell === 'true'),
    );
  if (type === 'date' && every(/^\d{4}-\d{2}-\d{2}$/))
    return column(
      { type: 'INT32', converted_type: 'DATE' },
      map((cell) => new Date(cell)),
    );
  return column({ type: 'BYTE_ARRAY', converted_type: 'UTF8' }, [...cells]);
}
