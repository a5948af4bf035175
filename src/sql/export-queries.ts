import { Identifier, sql, type Query } from './sql';

/**
 * The rows of a table of the data package, as text; of these reports alone where `reportIds` is given, which then is a
 * column of the table. Numbers come with all decimals of their type. The ids are bound as one value: thousands are asked.
 */
export function tableRowsQuery(
  table: string,
  columns: readonly string[],
  reportIds: readonly string[] | null,
): Query {
  const [first = '', ...rest] = columns;
  const cell = (column: string) =>
    sql`CAST(t.${new Identifier(column)} AS VARCHAR) AS ${new Identifier(column)}`;
  const cells = rest.reduce((list, column) => sql`${list}, ${cell(column)}`, cell(first));
  const from = sql`FROM ${new Identifier(table)} AS t`;
  if (reportIds === null) return sql`SELECT ${cells} ${from} ORDER BY 1`;
  return sql`SELECT ${cells} ${from}
    WHERE t.report_id IN (SELECT unnest(string_split(${reportIds.join(',')}, ',')))
    ORDER BY 1`;
}
