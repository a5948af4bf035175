import type { NativeEngine } from '../../src/db/native';
import type { DataPackage } from '../../src/model/data-package';
import { Identifier, sql, type Query } from '../../src/sql/sql';

/**
 * Primary keys that occur twice and foreign keys that lead nowhere, in the loaded tables of a package: one line per broken
 * key with the number of rows.
 */
export async function brokenKeys(
  engine: NativeEngine,
  descriptor: DataPackage,
): Promise<readonly string[]> {
  const broken: string[] = [];
  const ask = async (what: string, query: Query<{ rows: number }>) => {
    const [row] = await engine.query(query);
    if (row!.rows > 0) broken.push(`${what}: ${row!.rows}`);
  };
  for (const { name, schema } of descriptor.resources) {
    const table = new Identifier(name);
    await ask(
      `${name} (${schema.primaryKey.join(', ')})`,
      sql`SELECT COUNT(*) AS rows FROM (
        SELECT 1 FROM ${table} GROUP BY ${listed(schema.primaryKey)} HAVING COUNT(*) > 1
      ) AS doubled`,
    );
    for (const { fields, reference } of schema.foreignKeys) {
      const target = new Identifier(reference.resource ?? name);
      const isSame = fields.map(
        (field, index) =>
          sql`b.${new Identifier(reference.fields[index]!)} = a.${new Identifier(field)}`,
      );
      await ask(
        `${name} (${fields.join(', ')}) → ${reference.resource ?? name}`,
        sql`SELECT COUNT(*) AS rows FROM ${table} AS a
          WHERE ${joined(
            fields.map((field) => sql`a.${new Identifier(field)} IS NOT NULL`),
            ' AND ',
          )} AND NOT EXISTS (SELECT 1 FROM ${target} AS b WHERE ${joined(isSame, ' AND ')})`,
      );
    }
  }
  return broken;
}

function listed(columns: readonly string[]): Query {
  return joined(
    columns.map((column) => sql`${new Identifier(column)}`),
    ', ',
  );
}

function joined(parts: readonly Query[], between: string): Query {
  return parts.reduce((all, part) => {
    const separator: Query = { pieces: [between], params: [] };
    return sql`${all}${separator}${part}`;
  });
}
