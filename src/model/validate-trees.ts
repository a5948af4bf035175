import { buildProblem } from './problem';
import type { Problem } from './problem';
import { cellOf, groupRows, indexRows, placeOf, readerOf } from './validate-tables';
import type { Row, Rule, Table } from './validate-tables';

/** Items and areas form trees: following the parents always ends. */
export const checkParents: Rule = function* (tables) {
  const trees = [
    [tables.get('areas'), 'area_code', 'parent_code'],
    [tables.get('items'), 'item_id', 'parent_id'],
  ] as const;
  for (const [table, id, parent] of trees) {
    if (table !== undefined) yield* checkTree(table, indexRows(table, id), parent);
  }
};

/** A project's parent is another project of the same report, and the projects of a report form trees. */
export const checkProjectParents: Rule = function* (tables) {
  const projects = tables.get('projects');
  if (projects === undefined) return;
  for (const rows of groupRows(projects, ['report_id']).values()) {
    const bySeq = new Map<string, Row>();
    for (const row of rows) {
      const seq = cellOf(projects, row, 'seq') ?? '';
      if (!bySeq.has(seq)) bySeq.set(seq, row);
    }
    const strays = rows.filter((row) => {
      const read = readerOf(projects, row);
      const parent = read('parent_seq');
      return parent !== '' && (parent === read('seq') || !bySeq.has(parent));
    });
    for (const row of strays) {
      yield buildProblem('project_parent_missing', placeOf(projects, row, 'parent_seq'), {});
    }
    if (strays.length === 0) yield* checkTree(projects, bySeq, 'parent_seq');
  }
};

/** One problem for each circle that the parents of `rows`, by their ids, form. */
function* checkTree(
  table: Table,
  rows: ReadonlyMap<string, Row>,
  parentColumn: string,
): Iterable<Problem> {
  const settled = new Set<string>();
  for (const start of rows.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at = start;
    let row = rows.get(at);
    while (row !== undefined && !settled.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = cellOf(table, row, parentColumn) ?? '';
      row = rows.get(at);
    }
    const first = rows.get(at);
    if (onPath.has(at) && first !== undefined) {
      const cycle = [...path.slice(path.indexOf(at)), at].join(' → ');
      yield buildProblem('parent_cycle', placeOf(table, first, parentColumn), { path: cycle });
    }
    for (const id of path) settled.add(id);
  }
}
