import * as v from 'valibot';

/**
 * Table Schema (Data Package 2.0) as far as this product uses it, plus English titles and the unit
 * of a column as custom properties. Unknown properties are kept out, not refused: a package written
 * by another tool may carry more.
 */

const name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/, 'lower-case name expected'));

/** A pattern must compile, or the first cell that meets it would throw. */
const pattern = v.pipe(
  v.string(),
  v.check((source) => {
    try {
      new RegExp(source, 'u');
      return true;
    } catch {
      return false;
    }
  }, 'regular expression expected'),
);

const constraints = v.object({
  required: v.optional(v.boolean()),
  unique: v.optional(v.boolean()),
  enum: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
  pattern: v.optional(pattern),
  minimum: v.optional(v.number()),
  maximum: v.optional(v.number()),
  maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

const field = v.object({
  name,
  type: v.picklist(['string', 'integer', 'number', 'boolean', 'date']),
  title: v.string(),
  title_en: v.string(),
  description: v.optional(v.string()),
  description_en: v.optional(v.string()),
  /** Unit of the whole column, such as 万元, where the rows do not carry one each. */
  unit: v.optional(v.string()),
  /** A value as the column's pattern wants it. */
  example: v.optional(v.string()),
  trueValues: v.optional(v.array(v.string())),
  falseValues: v.optional(v.array(v.string())),
  constraints: v.optional(constraints),
});

const foreignKey = v.object({
  fields: v.pipe(v.array(name), v.minLength(1)),
  /** Without `resource` the key points into its own table. */
  reference: v.object({
    resource: v.optional(name),
    fields: v.pipe(v.array(name), v.minLength(1)),
  }),
});

const tableSchema = v.object({
  fields: v.pipe(v.array(field), v.minLength(1)),
  missingValues: v.optional(v.array(v.string()), ['']),
  primaryKey: v.pipe(v.array(name), v.minLength(1)),
  foreignKeys: v.optional(v.array(foreignKey), []),
});

/** One table of a package: a UTF-8 CSV file with a header line. */
export const resourceSchema = v.object({
  name,
  path: v.pipe(
    v.string(),
    v.regex(
      /^(?!.*(?:^|\/)\.\.?(?:\/|$))[\w.-]+(?:\/[\w.-]+)*\.csv$/,
      'relative .csv path expected',
    ),
  ),
  title: v.string(),
  title_en: v.string(),
  description: v.optional(v.string()),
  description_en: v.optional(v.string()),
  encoding: v.optional(v.picklist(['utf-8']), 'utf-8'),
  schema: tableSchema,
});

export type Field = v.InferOutput<typeof field>;
export type FieldType = Field['type'];
export type ForeignKey = v.InferOutput<typeof foreignKey>;
export type Resource = v.InferOutput<typeof resourceSchema>;

/** Column types for DuckDB's `read_csv`. */
export type DuckDbType = 'VARCHAR' | 'INTEGER' | 'DECIMAL(18,6)' | 'BOOLEAN' | 'DATE';

export interface DdlColumn {
  readonly name: string;
  readonly type: DuckDbType;
}

// 18 digits, 6 of them decimals: in 万元 that is from one cent (0.01 元) to ten quadrillion 元.
const duckDbTypes: Readonly<Record<FieldType, DuckDbType>> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DECIMAL(18,6)',
  boolean: 'BOOLEAN',
  date: 'DATE',
};

/** Columns of a table with their DuckDB types, in file order. */
export function tableDdlColumns(resource: Resource): readonly DdlColumn[] {
  return resource.schema.fields.map(({ name, type }) => ({ name, type: duckDbTypes[type] }));
}
