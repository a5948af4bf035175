import type { SunburstSeriesOption } from 'echarts/charts';
import type { TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { itemTooltip } from './item-tooltip';
import { plainText } from './rich-text';
import type { ChartTheme, RampStep } from './theme';

export type SunburstOption = ComposeOption<SunburstSeriesOption | TooltipComponentOption>;

export interface SunburstNode {
  /** Unique in the tree. */
  readonly id: string;
  readonly label: string;
  /** Points; above zero. */
  readonly weight: number;
  /** Share of the points that were lost, 0 to 1. */
  readonly lostShare: number;
  readonly tip: string;
  readonly children: readonly SunburstNode[];
}

export interface SunburstInput {
  readonly nodes: readonly SunburstNode[];
  /** Levels of the deepest branch. */
  readonly depth: number;
  /** px of the square that it is drawn in. */
  readonly size: number;
}

/** Upper ends of the steps of the ramp, as shares of the points; the last has none. */
export const lossSteps: readonly number[] = [0, 0.05, 0.1, 0.2];

/** The step of the ramp for a share: none lost, up to 5 %, 10 %, 20 %, more. */
export function lossStep(share: number, theme: ChartTheme): RampStep {
  const index = lossSteps.findIndex((end) => share <= end);
  const step = theme.sequential[index === -1 ? lossSteps.length : index];
  return step ?? { fill: theme.missing, ink: theme.ink };
}

/** px of a ring below which names would be cut to a letter or two: then only the innermost ring is named. */
const leastRing = 60;

/** The score table: angle is weight, colour the share of points lost. Data ids come back with the datum picked. */
export function buildSunburstOption(input: SunburstInput, theme: ChartTheme): SunburstOption {
  const { nodes, depth, size } = input;
  const { label: fontSize } = theme.fontSize;
  const hole = 0.16;
  const ring = (size / 2) * ((1 - hole) / Math.max(depth, 1));
  const isSmall = ring < leastRing;
  return {
    textStyle: { fontFamily: theme.fontFamily, fontSize, color: theme.ink },
    tooltip: itemTooltip(theme, '{b}'),
    series: [
      {
        type: 'sunburst',
        id: 'indicators',
        radius: [`${hole * 100}%`, '100%'],
        // The order of the report, not of size.
        sort: () => 0,
        nodeClick: false,
        cursor: 'pointer',
        emphasis: { focus: 'self' },
        blur: { itemStyle: { opacity: 0.5 } },
        itemStyle: { borderColor: theme.surface, borderWidth: 1.5 },
        label: {
          show: !isSmall,
          rotate: 'radial',
          minAngle: 9,
          width: ring - 10,
          overflow: 'truncate',
          ellipsis: '…',
          fontSize: fontSize - 1,
        },
        ...(isSmall
          ? {
              levels: [
                {},
                { label: { show: true, rotate: 'tangential', width: 64, minAngle: 60 } },
              ],
            }
          : {}),
        data: nodes.map((node) => datumOf(node, theme)),
      },
    ],
  };
}

type Datum = NonNullable<SunburstSeriesOption['data']>[number];

function datumOf(node: SunburstNode, theme: ChartTheme): Datum {
  const { fill, ink } = lossStep(node.lostShare, theme);
  return {
    id: node.id,
    name: node.tip,
    value: node.weight,
    itemStyle: { color: fill },
    label: { color: ink, formatter: plainText(node.label) },
    children: node.children.map((child) => datumOf(child, theme)),
  };
}
