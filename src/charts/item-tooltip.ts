import type { TooltipComponentOption } from 'echarts/components';
import type { ChartTheme } from './theme';

/** '{b}' shows the name of a mark; a function gives the lines of the tip from the mark's data. */
type TipFormatter = NonNullable<TooltipComponentOption['formatter']>;

/**
 * The tooltip of every chart, kept within the chart. Rich text and never HTML: names and excerpts are users' data, and
 * ECharts escapes nothing that a function returns.
 */
export function itemTooltip(theme: ChartTheme, formatter: TipFormatter): TooltipComponentOption {
  return {
    trigger: 'item',
    renderMode: 'richText',
    confine: true,
    backgroundColor: theme.raised,
    borderColor: theme.axis,
    textStyle: { color: theme.ink, fontSize: theme.fontSize.label },
    formatter,
  };
}
