import type { SankeySeriesOption } from 'echarts/charts';
import type { TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
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
/** Two lines of label, and air. */
const nodeGap = 38;
const nodeHeight = 68;

/** px that the fullest column needs for its labels. */
export function sankeyHeight({ nodes }: Pick<SankeyInput, 'nodes'>): number {
  const depths = [...new Set(nodes.map(({ depth }) => depth))];
  const fullest = Math.max(
    1,
    ...depths.map((at) => nodes.filter(({ depth }) => depth === at).length),
  );
  return Math.max(260, fullest * nodeHeight + 24);
}

/**
 * Money from its sources over the whole and its kinds to their parts. Nodes keep the column that they are given and
 * their order. What is not listed is hollow. Every node names itself and its amount.
 */
export function buildSankeyOption(input: SankeyInput, theme: ChartTheme): SankeyOption {
  const { nodes, links, columns, width } = input;
  const { label: fontSize } = theme.fontSize;
  const room = Math.max(90, (width - 20) / columns - 34);
  return {
    textStyle: { fontFamily: theme.fontFamily, fontSize, color: theme.ink },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      formatter: (parameters) => tipOf(parameters, input),
      backgroundColor: theme.raised,
      borderColor: theme.axis,
      textStyle: { color: theme.ink, fontSize },
    },
    series: [
      {
        type: 'sankey',
        id: 'flow',
        left: 4,
        right: room + 14,
        top: 20,
        bottom: 20,
        nodeWidth: 14,
        nodeGap,
        nodeAlign: 'left',
        layoutIterations: 0,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        label: {
          position: 'right',
          color: theme.ink,
          fontSize,
          lineHeight: 17,
          width: room,
          overflow: 'break',
        },
        lineStyle: {
          color: theme.accent,
          opacity: theme.name === 'light' ? 0.2 : 0.28,
          curveness: 0.5,
        },
        data: nodes.map(({ id, depth, label, figure, isUnlisted }) => ({
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
            formatter: `${plain(label)}\n${plain(figure)}`,
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

/** Braces and bars are the markup of rich labels; names are data. */
function plain(text: string): string {
  return text.replaceAll(/[{}|]/g, '');
}
