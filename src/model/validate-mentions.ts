import { buildProblem } from './problem';
import type { Problem } from './problem';
import { parseInteger } from './validate-exact';
import { cellOf, firstPlace, groupRows, placeOf } from './validate-tables';
import type { Row, Rule, Table } from './validate-tables';

/** Mentions of one quantity are numbered 1, 2, 3 …: exactly one is canonical, none is skipped. */
export const checkMentions: Rule = function* (tables) {
  const quantity = ['report_id', 'item_id', 'fiscal_year', 'stage', 'measure'];
  yield* checkMentionsOf(tables.get('facts'), quantity);
  yield* checkMentionsOf(tables.get('projects'), ['report_id', 'seq']);
};

function* checkMentionsOf(
  table: Table | undefined,
  quantity: readonly string[],
): Iterable<Problem> {
  if (table === undefined) return;
  for (const rows of groupRows(table, quantity).values()) {
    const byMention = new Map<bigint, Row>();
    for (const row of rows) {
      const mention = parseInteger(cellOf(table, row, 'mention') ?? '');
      if (mention === null) continue;
      const first = byMention.get(mention);
      if (first === undefined) byMention.set(mention, row);
      else {
        const args = firstPlace(table, first, row);
        yield buildProblem('mention_duplicate', placeOf(table, row, 'mention'), args);
      }
    }
    const inOrder = [...byMention].sort(([a], [b]) => (a < b ? -1 : 1));
    const gap = inOrder.findIndex(([mention], index) => mention !== BigInt(index + 1));
    const after = inOrder[gap]?.[1];
    if (after === undefined) continue;
    yield buildProblem('mention_gap', placeOf(table, after, 'mention'), { expected: gap + 1 });
  }
}
