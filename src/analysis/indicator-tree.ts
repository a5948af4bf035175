import { zero, type Decimal } from '../core/decimal';
import type { IndicatorRow } from '../model/report-rows';

/** A branch or a leaf of the score table; weight and score in points, sums of the rows below. */
export interface IndicatorNode {
  /** Names from the root down; unique in the tree. */
  readonly path: readonly string[];
  readonly weight: Decimal;
  readonly score: Decimal;
  /** The row of a leaf; null for a branch. */
  readonly row: IndicatorRow | null;
  readonly children: readonly IndicatorNode[];
}

export interface IndicatorTree {
  readonly nodes: readonly IndicatorNode[];
  readonly weight: Decimal;
  readonly score: Decimal;
  /** Rows that cost points, the costliest first. */
  readonly costly: readonly ScoredRow[];
  /** Rows whose weight or score is not printed: they have no place in the tree. */
  readonly unweighted: readonly IndicatorRow[];
}

/** A row with weight and score. */
export interface ScoredRow {
  readonly row: IndicatorRow;
  readonly weight: Decimal;
  readonly score: Decimal;
}

/** The score table as a tree of level 1, 2 and 3, in the order in which the names first appear. */
export function buildIndicatorTree(rows: readonly IndicatorRow[]): IndicatorTree {
  const scored = rows.flatMap((row) =>
    row.weight === null || row.score === null || !row.weight.greaterThan(0)
      ? []
      : { row, weight: row.weight, score: row.score },
  );
  const placed = new Set(scored.map(({ row }) => row.seq));
  return {
    nodes: branch(scored, [], 0),
    weight: sumOf(scored, 'weight'),
    score: sumOf(scored, 'score'),
    costly: scored
      .filter((entry) => lostPoints(entry).greaterThan(0))
      .sort((a, b) => lostPoints(b).comparedTo(lostPoints(a))),
    unweighted: rows.filter(({ seq }) => !placed.has(seq)),
  };
}

/** Weight less score; negative where a row gives itself more than its weight. */
export function lostPoints(entry: Pick<ScoredRow, 'weight' | 'score'>): Decimal {
  return entry.weight.minus(entry.score);
}

/** The share of its points that a node lost, 0 to 1; a float, for colours. Weight is above zero. */
export function lostShare(entry: Pick<ScoredRow, 'weight' | 'score'>): number {
  return Math.max(0, lostPoints(entry).dividedBy(entry.weight).toNumber());
}

/** Key of a node in its tree. */
export function nodeId({ path }: IndicatorNode): string {
  return path.join('/');
}

export function findNode(
  nodes: readonly IndicatorNode[],
  id: string | undefined,
): IndicatorNode | undefined {
  for (const node of nodes) {
    const found = nodeId(node) === id ? node : findNode(node.children, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The row of a leaf; of a branch, the row below it that lost the most points, the first where none did. */
export function costliestRow(node: IndicatorNode): IndicatorRow {
  const rows = leavesOf(node);
  const worst = [...rows].sort((a, b) => lostPoints(b).comparedTo(lostPoints(a)))[0]?.row;
  if (!worst) throw new RangeError('a branch without rows');
  return worst;
}

function leavesOf(node: IndicatorNode): readonly IndicatorNode[] {
  return node.row === null ? node.children.flatMap(leavesOf) : [node];
}

/** The most specific name that a row has. */
export function indicatorName({ level1, level2, level3 }: IndicatorRow): string {
  return level3 ?? level2 ?? level1;
}

function branch(
  entries: readonly ScoredRow[],
  path: readonly string[],
  depth: number,
): readonly IndicatorNode[] {
  const groups = new Map<string, ScoredRow[]>();
  const nodes: (() => IndicatorNode)[] = [];
  for (const entry of entries) {
    const names = namesOf(entry.row);
    const name = names[depth] ?? indicatorName(entry.row);
    if (depth >= names.length - 1) {
      const { row, weight, score } = entry;
      nodes.push(() => ({
        path: [...path, `${name}#${row.seq}`],
        weight,
        score,
        row,
        children: [],
      }));
      continue;
    }
    const group = groups.get(name);
    if (group !== undefined) {
      group.push(entry);
      continue;
    }
    const members = [entry];
    groups.set(name, members);
    nodes.push(() => ({
      path: [...path, name],
      weight: sumOf(members, 'weight'),
      score: sumOf(members, 'score'),
      row: null,
      children: branch(members, [...path, name], depth + 1),
    }));
  }
  return nodes.map((make) => make());
}

function namesOf({ level1, level2, level3 }: IndicatorRow): readonly string[] {
  return [level1, level2, level3].filter((name) => name !== null);
}

function sumOf(entries: readonly ScoredRow[], part: 'weight' | 'score'): Decimal {
  return entries.reduce((sum, entry) => sum.plus(entry[part]), zero);
}
