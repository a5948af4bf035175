import type { BarSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type {
  GridComponentOption,
  TitleComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

import { itemTooltip } from './item-tooltip';
import type { Panel, PanelBox, PanelLayout } from './panel-layout';
import { plainText } from './rich-text';
import type { ChartTheme } from './theme';

export type PanelOption = ComposeOption<
  | BarSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | TitleComponentOption
  | TooltipComponentOption
>;

/** px */
export const barWidth = 15;

/** Titles, plots and axes of panels of horizontal bars, with the figures at the ends of the bars; no bars yet. */
export function buildPanelBase(
  panels: readonly Panel[],
  layout: PanelLayout,
  theme: ChartTheme,
): PanelOption & { readonly series: ScatterSeriesOption[] } {
  const font = { fontFamily: theme.fontFamily, fontSize: theme.fontSize.label };
  return {
    backgroundColor: 'transparent',
    textStyle: { ...font, color: theme.ink },
    tooltip: itemTooltip(
      theme,
      (params) => (Array.isArray(params) ? params[0]?.name : params.name) ?? '',
    ),
    title: panels.map((panel, index) => titleOf(panel, boxAt(layout, index), theme)),
    grid: layout.boxes.map(({ left, top, width, height }) => ({
      left,
      top,
      width,
      height,
      outerBoundsMode: 'none' as const,
    })),
    xAxis: panels.map((panel, index) => ({
      type: 'value' as const,
      gridIndex: index,
      min: panel.axis.min,
      max: panel.axis.max,
      interval: panel.axis.interval,
      axisLabel: { show: false },
      // Every bar carries its figure; lines without numbers would only stripe the panels.
      splitLine: { show: false },
    })),
    yAxis: panels.map((panel, index) => ({
      type: 'category' as const,
      gridIndex: index,
      inverse: true,
      // The row's number is its category, for two rows may carry the same words.
      data: panel.rows.map((_, row) => String(row)),
      axisLine: { lineStyle: { color: theme.axis } },
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        margin: 0,
        color: theme.muted,
        formatter: (row: string) => rowLabel(panel, row),
        rich: {
          group: {
            ...font,
            width: layout.groupWidth,
            align: 'left',
            color: theme.ink,
            fontWeight: 600,
          },
          label: { ...font, width: layout.labelWidth, align: 'left', color: theme.muted },
        },
      },
    })),
    series: panels.map((panel, index) => figuresOf(panel, index, theme)),
  };
}

/** The box of a panel; throws RangeError when the layout was made for other panels. */
export function boxAt(layout: PanelLayout, index: number): PanelBox {
  const box = layout.boxes[index];
  if (box === undefined) throw new RangeError(`no place for panel ${index}`);
  return box;
}

function titleOf(panel: Panel, box: PanelBox, theme: ChartTheme): TitleComponentOption {
  const { label: fontSize } = theme.fontSize;
  return {
    text: `{title|${plainText(panel.title)}}  {note|${plainText(panel.note)}}`,
    left: box.titleLeft,
    top: box.titleTop,
    padding: 0,
    textStyle: {
      fontFamily: theme.fontFamily,
      rich: {
        title: { color: theme.ink, fontSize, fontWeight: 600 },
        note: { color: theme.muted, fontSize, fontWeight: 400 },
      },
    },
  };
}

function rowLabel(panel: Panel, row: string): string {
  const found = panel.rows.find((_, index) => String(index) === row);
  return found === undefined
    ? ''
    : `{group|${plainText(found.group)}}{label|${plainText(found.label)}}`;
}

/** Figures are points without a symbol, so that a row without a bar can say why. */
function figuresOf(panel: Panel, index: number, theme: ChartTheme): ScatterSeriesOption {
  const origin = Math.max(panel.axis.min, 0);
  return {
    type: 'scatter',
    id: `${panel.id}:figures`,
    xAxisIndex: index,
    yAxisIndex: index,
    silent: true,
    symbolSize: 0,
    clip: false,
    z: 5,
    data: panel.rows.map((row, rowIndex) => ({
      value: [Math.max(row.end ?? origin, origin), rowIndex],
      label: {
        show: true,
        position: 'right',
        distance: 6,
        formatter: plainText(row.figure),
        color: row.end === null ? theme.muted : theme.ink,
        fontSize: theme.fontSize.label,
      },
    })),
  };
}
