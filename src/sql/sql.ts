/** A value that a statement binds. Lists are spelled out as one placeholder each. */
export type SqlParam = string | number | boolean | null;

declare const rowType: unique symbol;

/**
 * A statement with its bound values. `Row` is the type of the rows it answers.
 * `pieces` are the texts around the placeholders, so each engine writes placeholders of its own kind;
 * text and params together are the key of caches and of the snapshot.
 */
export interface Query<Row = unknown> {
  readonly pieces: readonly string[];
  readonly params: readonly SqlParam[];
  readonly [rowType]?: Row;
}

/** An identifier that passed an allow-list: the only text that may enter a statement unbound. Ids of the catalog pass. */
export class Identifier {
  /** As it stands in a statement. */
  readonly text: string;

  constructor(name: string) {
    if (!/^[a-z0-9_]+([.-][a-z0-9_]+)*$/.test(name)) {
      throw new Error(`Not an SQL identifier of ours: ${JSON.stringify(name)}`);
    }
    // Quoted, since an id may be a word of SQL, such as “order”.
    this.text = `"${name}"`;
  }
}

type Interpolated = SqlParam | readonly SqlParam[] | Identifier | Query;

/**
 * Builds a query from a template: values are bound, lists become `?, ?`, nested queries are spliced with their
 * params, identifiers must be `Identifier`. An empty list becomes `NULL`, so `x IN (${[]})` matches nothing.
 */
export function sql<Row>(strings: TemplateStringsArray, ...values: Interpolated[]): Query<Row> {
  const pieces = [strings[0] ?? ''];
  const params: SqlParam[] = [];
  const append = (text: string) => {
    pieces[pieces.length - 1] += text;
  };
  const bind = (value: SqlParam) => {
    params.push(value);
    pieces.push('');
  };
  values.forEach((value, index) => {
    if (value instanceof Identifier) append(value.text);
    else if (isQuery(value)) {
      value.pieces.forEach((piece, i) => {
        if (i > 0) bind(value.params[i - 1] as SqlParam);
        append(piece);
      });
    } else if (Array.isArray(value)) {
      if (value.length === 0) append('NULL');
      value.forEach((item: SqlParam, i) => {
        if (i > 0) append(', ');
        bind(item);
      });
    } else bind(value as SqlParam);
    append(strings[index + 1] ?? '');
  });
  return { pieces, params };
}

/** The statement with each placeholder written by `placeholder` (index from 0); `?` by default. */
export function queryText(
  query: Query,
  placeholder: (index: number) => string = () => '?',
): string {
  return query.pieces.reduce((text, piece, index) => text + placeholder(index - 1) + piece);
}

/** The identity of a query: its text, white space folded, and its bound values. */
export function queryKey(query: Query): string {
  return `${queryText(query).replace(/\s+/g, ' ').trim()} ${JSON.stringify(query.params)}`;
}

function isQuery(value: Interpolated): value is Query {
  return typeof value === 'object' && value !== null && 'pieces' in value;
}
