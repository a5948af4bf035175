import { duckdb, formatDialect } from 'sql-formatter';

/** A statement with its clauses on lines of their own and keywords in capitals; null where it cannot be read. */
export function formatStatement(statement: string): string | null {
  try {
    return formatDialect(statement, {
      dialect: duckdb,
      keywordCase: 'upper',
      tabWidth: 2,
      expressionWidth: 80,
    });
  } catch {
    return null;
  }
}
