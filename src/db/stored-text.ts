/**
 * Where a built database holds what the numbers of its tables do not tell: how they are printed. A table there has those
 * columns alone, row by row beside the table of its name; whoever asks that one need not see them.
 */
export const printedSchema = 'printed';

/** A column of a database as its engine lists it. */
export interface StoredColumn {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  /** As the engine names it: 'DECIMAL(18,6)'. */
  readonly type: string;
}

/** How the cells of a table are read as text. */
export interface TextRead {
  readonly columns: readonly string[];
  /** A SELECT of those columns. */
  readonly statement: string;
}

/** Reads a table of an attached database as text, with its printed digits where it holds them; null where there is none. */
export function textRead(
  stored: readonly StoredColumn[],
  table: string,
  database: string,
): TextRead | null {
  const of = (schema: string) =>
    stored.filter((column) => column.table === table && column.schema === schema);
  const [main, printed] = [of('main'), of(printedSchema)];
  if (main.length === 0) return null;
  const held = [...main, ...printed];
  const texts = held.map(
    ({ column, type }) => `${cellText(quoted(column), type)} AS ${quoted(column)}`,
  );
  const placeIn = (schema: string) => [database, schema, table].map(quoted).join('.');
  const beside = printed.length === 0 ? '' : ` POSITIONAL JOIN ${placeIn(printedSchema)}`;
  return {
    columns: held.map(({ column }) => column),
    statement: `SELECT ${texts.join(', ')} FROM ${placeIn('main')}${beside}`,
  };
}

/**
 * A cell as text, by the type of its column. A decimal comes without the zeros that its type adds: 40.9 in a DECIMAL(18,6) is
 * not printed 40.900000.
 */
function cellText(column: string, type: string): string {
  const text = `CAST(${column} AS VARCHAR)`;
  if (!type.startsWith('DECIMAL')) return text;
  return `rtrim(regexp_replace(${text}, '(\\.[0-9]*?)0+$', '\\1'), '.')`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
