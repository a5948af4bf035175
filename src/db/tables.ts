import { views, type View } from '../sql/views';

/** A table of the data package as DuckDB loads it from CSV text. */
export interface TableSource {
  /** Table name in SQL: the resource name without folder ("metric_terms"). */
  readonly name: string;
  /** Where DuckDB finds the CSV file (a path, or a file registered with the engine). */
  readonly path: string;
  /** Columns in file order with their DuckDB types. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** Loads a CSV file into a table with the types of its schema, in file order. */
export function loadTableStatement(source: TableSource): string {
  const columns = source.columns.map(({ name, type }) => `'${name}': '${type}'`).join(', ');
  return `CREATE TABLE ${source.name} AS SELECT * FROM read_csv('${source.path.replaceAll("'", "''")}', header = true,
    delim = ',', quote = '"', escape = '"', nullstr = '', auto_detect = false, columns = {${columns}})`;
}

/**
 * The views as stored tables, in their order, each sorted for the screens' filters: for the built database file, for
 * imported data and for tests. As SQL views they would be bound anew inside each other, which takes minutes.
 */
export function materializeViewStatements(): readonly string[] {
  return views.map(materializeStatement);
}

/**
 * The same for a build that has no room: the views that a built dataset holds, sorted, and the steps towards them in
 * `stepSchema` ("work.main"), in any order, each dropped once no later view reads it.
 */
export function materializeAndDropStatements(stepSchema: string): readonly string[] {
  return views.flatMap((view, index) => [
    view.isStored
      ? materializeStatement(view)
      : `CREATE TABLE ${stepSchema}.${view.name} AS ${view.select}`,
    ...views
      .slice(0, index + 1)
      .filter(({ name, isStored }) => !isStored && lastReader(name) === view.name)
      .map(({ name }) => `DROP TABLE ${stepSchema}.${name}`),
  ]);
}

function materializeStatement({ name, select, orderBy }: View): string {
  return `CREATE TABLE ${name} AS SELECT * FROM (${select}) AS selected ORDER BY ${orderBy}`;
}

function lastReader(step: string): string {
  const word = new RegExp(`\\b${step}\\b`);
  return views.reduce((last, { name, select }) => (word.test(select) ? name : last), step);
}
