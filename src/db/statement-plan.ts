/** Table functions that do something to the engine beside answering, as DuckDB names them in its plans. */
const actors: ReadonlySet<string> = new Set([
  'ENABLE_LOGGING',
  'DISABLE_LOGGING',
  'TRUNCATE_DUCKDB_LOGS',
  'CHECKPOINT',
  'FORCE_CHECKPOINT',
  'ARROW_SCAN',
  'ARROW_SCAN_DUMB',
]);

interface PlanNode {
  readonly name?: unknown;
  readonly children?: unknown;
}

/**
 * The first operator of a plan (as `EXPLAIN (FORMAT json)` writes it) that acts on the engine; null where all only read.
 * The plan is what will run, however the statement is written.
 */
export function actingOperator(planJson: string): string | null {
  const pending: unknown[] = [JSON.parse(planJson)];
  while (pending.length > 0) {
    const next = pending.pop();
    if (Array.isArray(next)) {
      pending.push(...(next as unknown[]));
    } else if (typeof next === 'object' && next !== null) {
      const { name, children } = next as PlanNode;
      if (typeof name === 'string' && actors.has(name.trim())) return name.trim();
      pending.push(children);
    }
  }
  return null;
}

/** EXPLAIN, after white space and comments, and what it is to explain. */
const explain = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[^]*?\*\/)*EXPLAIN\s+(ANALYZE\s+)?([^]+)$/i;

/** The statement that another asks to explain, by running it where `isMeasured`; null where it asks for no such thing. */
export function explainedStatement(
  statement: string,
): { readonly statement: string; readonly isMeasured: boolean } | null {
  const found = explain.exec(statement);
  if (found === null) return null;
  return { statement: found[2] ?? '', isMeasured: found[1] !== undefined };
}
