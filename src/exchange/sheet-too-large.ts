import { buildProblem, type Problem } from '../model/problem';
import type { RowSource } from '../model/validate-tables';
import { wholeOf } from './raw-table';
import { readLimits } from './read-limits';

/** A file or sheet with more columns than a table may have, or more than `rows` rows. */
export function tooLarge(source: RowSource, rows: number): Problem {
  const limit = `${rows} × ${readLimits.columns}`;
  return buildProblem('sheet_too_large', wholeOf(source), { limit });
}
