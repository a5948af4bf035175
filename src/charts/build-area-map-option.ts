import type { MapSeriesOption } from 'echarts/charts';
import type { TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

import { itemTooltip } from './item-tooltip';
import { plainText } from './rich-text';
import type { ChartTheme, RampStep } from './theme';

export type AreaMapOption = ComposeOption<MapSeriesOption | TooltipComponentOption>;

/** One area of the map. */
export interface MapRegion {
  /** The name under which the outlines know it. */
  readonly code: string;
  /** Lines of the label; empty where the area is only ground. */
  readonly label: string;
  readonly tip: string;
  /** Null where there is no value. */
  readonly color: RampStep | null;
  /** Has a report, but not the figure: drawn with a dashed border. */
  readonly isAbsent: boolean;
}

/** The areas within the outlines registered as `map`, each in the colour of its class. */
export function buildAreaMapOption(
  regions: readonly MapRegion[],
  map: string,
  hasLabels: boolean,
  theme: ChartTheme,
): AreaMapOption {
  const fontSize = theme.fontSize.label;
  return {
    textStyle: { fontFamily: theme.fontFamily, fontSize, color: theme.ink },
    tooltip: itemTooltip(theme, (parameters) =>
      tipOf(Array.isArray(parameters) ? parameters[0]?.data : parameters.data),
    ),
    series: [
      {
        type: 'map',
        id: 'areas',
        map,
        roam: false,
        selectedMode: false,
        left: 4,
        right: 4,
        top: 4,
        bottom: 4,
        itemStyle: { areaColor: theme.missing, borderColor: theme.axis, borderWidth: 0.5 },
        emphasis: { itemStyle: { borderColor: theme.ink, borderWidth: 2 } },
        labelLayout: { hideOverlap: true },
        data: regions.map(({ code, label, tip, color, isAbsent }) => {
          const areaColor = color?.fill ?? (isAbsent ? theme.surface : theme.missing);
          const text = {
            show: hasLabels && label !== '',
            formatter: plainText(label),
            color: color?.ink ?? theme.ink,
            fontSize: fontSize - 1,
            // A name may reach beyond its area.
            textBorderColor: areaColor,
            textBorderWidth: 2,
          };
          return {
            name: code,
            tip,
            itemStyle: {
              areaColor,
              ...(isAbsent ? { borderType: 'dashed' as const, borderWidth: 1 } : {}),
            },
            label: text,
            emphasis: { itemStyle: { areaColor }, label: text },
          };
        }),
      },
    ],
  };
}

function tipOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'tip' in data ? String(data.tip) : '';
}
