import type { BarSeriesOption } from 'echarts/charts';

import { compositionPartIds, type CompositionPartId } from '../analysis/composition';
import type { Panel, PanelLayout, PanelRow } from './panel-layout';
import { barWidth, boxAt, buildPanelBase, type PanelOption } from './panel-parts';
import { estimateTextWidth } from './text-width';
import type { ChartTheme, RampStep } from './theme';

/** What a segment of a bar is: a part, or what the total has beyond the printed parts. */
export type SegmentId = CompositionPartId | 'unlisted';
export const segmentIds: readonly SegmentId[] = [...compositionPartIds, 'unlisted'];

export interface Segment {
  /** In the unit of the axis. */
  readonly size: number;
  /** Digits, written into the segment where it is wide enough. */
  readonly label: string;
  readonly isDerived: boolean;
  readonly tip: readonly string[];
}

/** One year and stage; a segment that the report does not print is missing. */
export interface CompositionRow extends PanelRow {
  readonly segments: Readonly<Partial<Record<SegmentId, Segment>>>;
}

/** Steps of the ramp, from the first part to the last: areas own the other colours. */
const stepOf: Readonly<Record<CompositionPartId, number>> = {
  'three_public.reception': 4,
  'three_public.vehicle_operation': 3,
  'three_public.vehicle_purchase': 2,
  'three_public.vehicle': 1,
  'three_public.abroad': 0,
};

/** Fill and ink of a segment; what is not listed has no fill. */
export function segmentStyle(id: SegmentId, theme: ChartTheme): RampStep {
  const step = id === 'unlisted' ? undefined : theme.sequential[stepOf[id]];
  return step ?? { fill: theme.surface, ink: theme.muted };
}

/**
 * Small multiples, one panel per area: a stacked bar per year and stage, with the total at its end. What the parts
 * leave of the total is a dashed outline. Series ids are `panel~segment`; their data are the rows.
 */
export function buildCompositionOption(
  panels: readonly Panel<CompositionRow>[],
  layout: PanelLayout,
  theme: ChartTheme,
): PanelOption {
  const base = buildPanelBase(panels, layout, theme);
  const bars = panels.flatMap((panel, index) =>
    segmentIds
      .filter((id) => panel.rows.some((row) => row.segments[id] !== undefined))
      .map((id) => segmentsOf(panel, index, id, boxAt(layout, index).width, theme)),
  );
  return { ...base, series: [...bars, ...base.series] };
}

function segmentsOf(
  panel: Panel<CompositionRow>,
  index: number,
  id: SegmentId,
  plotWidth: number,
  theme: ChartTheme,
): BarSeriesOption {
  const { fill, ink } = segmentStyle(id, theme);
  const pxPerUnit = plotWidth / (panel.axis.max - panel.axis.min);
  return {
    type: 'bar',
    id: `${panel.id}~${id}`,
    stack: panel.id,
    xAxisIndex: index,
    yAxisIndex: index,
    barWidth,
    cursor: 'pointer',
    data: panel.rows.map((row) => {
      const segment = row.segments[id];
      if (segment === undefined) return '-';
      const room = segment.size * pxPerUnit;
      const isHollow = id === 'unlisted' || segment.isDerived;
      return {
        value: segment.size,
        name: segment.tip.join('\n'),
        itemStyle: isHollow
          ? { color: theme.surface, borderColor: theme.axis, borderWidth: 1, borderType: 'dashed' }
          : { color: fill, borderColor: theme.surface, borderWidth: segment.size > 0 ? 1 : 0 },
        label: {
          // A segment that is the whole bar would repeat the total at its end.
          show: !isWhole(row) && room > estimateTextWidth(segment.label, theme.fontSize.label) + 8,
          position: 'inside',
          formatter: segment.label,
          color: isHollow ? theme.muted : ink,
          fontSize: theme.fontSize.label - 1,
        },
      };
    }),
  };
}

function isWhole({ segments }: CompositionRow): boolean {
  return Object.values(segments).filter(({ size }) => size > 0).length === 1;
}
