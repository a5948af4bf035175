import type { SankeySeriesOption } from 'echarts/charts';
import type { TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { itemTooltip } from './item-tooltip';
import { plainText } from './rich-text';
import { estimateTextWidth, wrapText } from './text-width';
import type { ChartTheme } from './theme';

export type SankeyOption = ComposeOption<SankeySeriesOption | TooltipComponentOption>;

export interface SankeyNode {
  readonly id: string;
  readonly depth: number;
  readonly label: string;
  readonly figure: string;
  readonly tip: string;
  /** Follows from the other figures and is printed nowhere: drawn hollow. */
  readonly isUnlisted: boolean;
}

export interface SankeyInput {
  readonly nodes: readonly SankeyNode[];
  readonly links: readonly {
    readonly sourceId: string;
    readonly targetId: string;
    /** In any one unit; above zero. */
    readonly size: number;
    readonly tip: string;
  }[];
  /** Number of columns. */
  readonly columns: number;
  /** px */
  readonly width: number;
}

/** px below which the labels of four columns run into each other. */
export const leastSankeyWidth = 680;
const lineHeight = 17;
const nodeWidth = 14;
/** px between columns that labels leave free. */
const labelGap = 12;
/** Share of the width that the names of the last column take at most. */
const mostLastShare = 0.32;
/** Columns of fewer nodes have room for their labels anyway. */
const leastCrowd = 3;

/** px that the fullest column needs for its labels. */
export function sankeyHeight(input: Omit<SankeyInput, 'links'>, theme: ChartTheme): number {
  const { nodes } = input;
  const depths = [...new Set(nodes.map(({ depth }) => depth))];
  const fullest = Math.max(
    1,
    ...depths.map((at) => nodes.filter(({ depth }) => depth === at).length),
  );
  return Math.max(260, fullest * (layoutOf(input, theme).nodeGap + 20) + 24);
}

interface SankeyLayout {
  /** Names on one or two lines, by node. */
  readonly names: readonly (readonly string[])[];
  /** px right of the last column. */
  readonly right: number;
  /** px between nodes: the lines of the longest label, and air. */
  readonly nodeGap: number;
}

/** The last column is the fullest and has the longest names: it takes the room that they need. */
function layoutOf(
  { nodes, columns, width }: Omit<SankeyInput, 'links'>,
  theme: ChartTheme,
): SankeyLayout {
  const { label: fontSize } = theme.fontSize;
  const needed = Math.max(
    0,
    ...nodes
      .filter(({ depth }) => depth === columns - 1)
      .flatMap(({ label, figure }) => [label, figure])
      .map((text) => estimateTextWidth(text, fontSize)),
  );
  const last = Math.min(needed, width * mostLastShare);
  const step = (width - last - nodeWidth - labelGap) / Math.max(columns - 1, 1);
  const inner = step - nodeWidth - labelGap;
  const names = nodes.map(({ label, depth }) =>
    wrapText(plainText(label), depth === columns - 1 ? last : inner, fontSize),
  );
  const crowded = names.filter((_, index) => {
    const depth = nodes[index]?.depth;
    return nodes.filter((node) => node.depth === depth).length >= leastCrowd;
  });
  const mostLines = Math.max(1, ...crowded.map(({ length }) => length)) + 1;
  return { names, right: last + labelGap, nodeGap: mostLines * lineHeight + 4 };
}

/**
 * Money from its sources over the whole and its kinds to their parts. Nodes keep the column that they are given and
 * their order. What is not listed is hollow. Every node names itself and its amount.
 */
export function buildSankeyOption(input: SankeyInput, theme: ChartTheme): SankeyOption {
  const { nodes, links } = input;
  const { label: fontSize } = theme.fontSize;
  const { names, right, nodeGap } = layoutOf(input, theme);
  return {
    textStyle: { fontFamily: theme.fontFamily, fontSize, color: theme.ink },
    tooltip: itemTooltip(theme, (parameters) => tipOf(parameters, input)),
    series: [
      {
        type: 'sankey',
        id: 'flow',
        left: 4,
        right,
        top: 20,
        bottom: 20,
        nodeWidth,
        nodeGap,
        nodeAlign: 'left',
        layoutIterations: 0,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        label: {
          position: 'right',
          color: theme.ink,
          fontSize,
          lineHeight,
        },
        lineStyle: {
          color: theme.accent,
          opacity: theme.name === 'light' ? 0.2 : 0.28,
          curveness: 0.5,
        },
        data: nodes.map(({ id, depth, figure, isUnlisted }, index) => ({
          name: id,
          depth,
          itemStyle: isUnlisted
            ? {
                color: theme.surface,
                borderColor: theme.axis,
                borderWidth: 1,
                borderType: 'dashed' as const,
              }
            : { color: theme.accent, borderWidth: 0 },
          label: {
            formatter: [...(names[index] ?? []), plainText(figure)].join('\n'),
            ...(isUnlisted ? { color: theme.muted } : {}),
          },
        })),
        links: links.map(({ sourceId, targetId, size }) => ({
          source: sourceId,
          target: targetId,
          value: size,
          ...(isHollow(sourceId, targetId, nodes)
            ? { lineStyle: { color: theme.neutral, opacity: 0.16 } }
            : {}),
        })),
      },
    ],
  };
}

function isHollow(sourceId: string, targetId: string, nodes: readonly SankeyNode[]): boolean {
  return nodes.some(({ id, isUnlisted }) => isUnlisted && (id === sourceId || id === targetId));
}

function tipOf(parameters: unknown, { nodes, links }: SankeyInput): string {
  const { dataType, dataIndex } = parameters as { dataType?: string; dataIndex: number };
  return (dataType === 'edge' ? links[dataIndex]?.tip : nodes[dataIndex]?.tip) ?? '';
}
