import type { MarkLineComponentOption } from 'echarts/components';
import { lineLabel, type BarsLayout } from '../model/slide-bars';
import type { SlideReferences } from '../model/slide-chart';

/** The axis of bars on a slide that keeps lines across them in place. */
export function referenceAxis({ axis: { min, max, step } }: SlideReferences) {
  return { min, max, interval: step };
}

/** Lines down through the bars; their labels stand above the plot, one below the other where they would collide. */
export function referenceLines({ plot, lines }: BarsLayout): MarkLineComponentOption {
  return {
    symbol: 'none',
    silent: true,
    animation: false,
    // Behind the bars and their figures.
    z: 1,
    data: lines.map(({ line, x, label }) => ({
      xAxis: line.value,
      lineStyle: { color: line.color, width: 2, type: 'dashed' as const },
      label: {
        formatter: () => line.label,
        position: 'start' as const,
        color: line.color,
        fontSize: lineLabel.size,
        distance: 0,
        // The axis of categories runs down: from the upper end of the line to the place of the label.
        offset: [label.left + label.width / 2 - x, label.top + lineLabel.line - plot.top],
      },
    })),
  };
}
