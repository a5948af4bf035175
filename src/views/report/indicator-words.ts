import {
  indicatorName,
  lostPoints,
  lostShare,
  nodeId,
  type IndicatorNode,
  type IndicatorTree,
} from '../../analysis/indicator-tree';
import type { SunburstInput, SunburstNode } from '../../charts/build-sunburst-option';
import { formatCount } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { NoticeText } from '../../ui/notice';

/** The rings' input; `size` in px. */
export function sunburstInput(tree: IndicatorTree, size: number, locale: Locale): SunburstInput {
  return {
    nodes: tree.nodes.map((node) => nodeOf(node, locale)),
    depth: depthOf(tree.nodes),
    size,
  };
}

function nodeOf(node: IndicatorNode, locale: Locale): SunburstNode {
  const text = messages(locale).report.indicators;
  const last = node.path[node.path.length - 1] ?? '';
  const label = node.row === null ? last : indicatorName(node.row);
  const lines = [
    text.tip(label, formatCount(node.weight), formatCount(node.score)),
    ...(lostPoints(node).greaterThan(0)
      ? [text.lostOf(formatCount(lostPoints(node)), formatCount(node.weight))]
      : []),
    ...(node.row?.reason ? [node.row.reason] : []),
  ];
  return {
    id: nodeId(node),
    label,
    weight: node.weight.toNumber(),
    lostShare: lostShare(node),
    tip: lines.join('\n'),
    children: node.children.map((child) => nodeOf(child, locale)),
  };
}

function depthOf(nodes: readonly IndicatorNode[]): number {
  return nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map(({ children }) => depthOf(children)));
}

/** Rows that the rings cannot hold, and scores above their weight. */
export function indicatorNotices(
  { nodes, unweighted }: IndicatorTree,
  locale: Locale,
): readonly NoticeText[] {
  const { report } = messages(locale);
  const text = report.indicators;
  const leaves = (node: IndicatorNode): readonly IndicatorNode[] =>
    node.row === null ? node.children.flatMap(leaves) : [node];
  const over = nodes.flatMap(leaves).filter((leaf) => lostPoints(leaf).isNegative());
  const names = (rows: readonly Parameters<typeof indicatorName>[0][]) =>
    report.list2(rows.map(indicatorName));
  return [
    ...(over.length === 0
      ? []
      : [
          {
            tone: 'warning' as const,
            text: text.overScore(names(over.flatMap(({ row }) => row ?? []))),
          },
        ]),
    ...(unweighted.length === 0
      ? []
      : [{ tone: 'info' as const, text: text.unweighted(names(unweighted)) }]),
  ];
}
