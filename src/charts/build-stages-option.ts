import type { BarSeriesOption } from 'echarts/charts';

import type { BudgetStage } from '../analysis/series-stages';
import type { Panel, PanelLayout, PanelRow } from './panel-layout';
import { barWidth, buildPanelBase, type PanelOption } from './panel-parts';
import { seriesColor, type ChartTheme } from './theme';

/** A stage of one year; the bar ends at `end`. */
export interface StageRow extends PanelRow {
  readonly stage: BudgetStage;
  readonly isDerived: boolean;
  readonly tip: readonly string[];
}

export interface StagePanel extends Panel<StageRow> {
  readonly colorIndex: number;
}

/** Share of the area's colour: a budget becomes more certain from stage to stage. */
const opacity: Readonly<Record<BudgetStage, number>> = { initial: 0.35, adjusted: 0.62, final: 1 };

/**
 * Small multiples, one panel per area: a bar per year and stage in the area’s colour, the more solid the later the stage.
 * A derived figure is hollow. Each panel is one series; its id is the panel's, its data are the rows.
 */
export function buildStagesOption(
  panels: readonly StagePanel[],
  layout: PanelLayout,
  theme: ChartTheme,
): PanelOption {
  const base = buildPanelBase(panels, layout, theme);
  return {
    ...base,
    series: [...panels.map((panel, index) => barsOf(panel, index, theme)), ...base.series],
  };
}

function barsOf(panel: StagePanel, index: number, theme: ChartTheme): BarSeriesOption {
  const color = seriesColor(theme, panel.colorIndex);
  return {
    type: 'bar',
    id: panel.id,
    xAxisIndex: index,
    yAxisIndex: index,
    barWidth,
    cursor: 'pointer',
    data: panel.rows.map((row) => ({
      value: row.end ?? '-',
      name: row.tip.join('\n'),
      itemStyle: row.isDerived
        ? { color: theme.surface, borderColor: color, borderWidth: 1.5, borderType: 'dashed' }
        : { color, opacity: opacity[row.stage] },
    })),
  };
}
