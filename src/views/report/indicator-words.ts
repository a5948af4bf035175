import {
  indicatorName,
  lostPoints,
  lostShare,
  nodeId,
  type IndicatorNode,
  type IndicatorTree,
} from '../../analysis/indicator-tree';
import type { SunburstInput, SunburstNode } from '../../charts/build-sunburst-option';
import { flagText } from '../shell/flag-words';
import { formatCount } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { IndicatorRow } from '../../model/report-rows';
import type { NoticeText } from '../../ui/notice';

/** The rings' input; `size` in px. `findings` counts those on a row. */
export function sunburstInput(
  tree: IndicatorTree,
  size: number,
  findings: (row: IndicatorRow) => number,
  locale: Locale,
): SunburstInput {
  return {
    nodes: tree.nodes.map((node) => nodeOf(node, findings, locale)),
    depth: depthOf(tree.nodes),
    size,
  };
}

function nodeOf(
  node: IndicatorNode,
  findings: (row: IndicatorRow) => number,
  locale: Locale,
): SunburstNode {
  const text = messages(locale).report.indicators;
  const last = node.path[node.path.length - 1] ?? '';
  const label = node.row === null ? last : indicatorName(node.row);
  const found = node.row === null ? 0 : findings(node.row);
  const lines = [
    text.tip(label, formatCount(node.weight), formatCount(node.score)),
    ...(lostPoints(node).greaterThan(0)
      ? [text.lostOf(formatCount(lostPoints(node)), formatCount(node.weight))]
      : []),
    ...(node.row?.reason ? [node.row.reason] : []),
    ...(found === 0 ? [] : [flagText(found, locale)]),
  ];
  return {
    id: nodeId(node),
    // First, for rings cut long names short.
    label: found === 0 ? label : `${messages(locale).ui.flag.sign} ${label}`,
    weight: node.weight.toNumber(),
    lostShare: lostShare(node),
    tip: lines.join('\n'),
    children: node.children.map((child) => nodeOf(child, findings, locale)),
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
