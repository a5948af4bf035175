import type { BarSeriesOption } from 'echarts/charts';
import type { RankedBar } from './ranked-bars';
import { plainFace } from './patterns';
import type { ChartTheme } from './theme';

type BarStyle = NonNullable<BarSeriesOption['itemStyle']>;

/** Solid where computed, hatched where the report states the figure, hollow where an operand is derived. */
export function barStyle({ origin, isSubject }: RankedBar, theme: ChartTheme): BarStyle {
  const color = isSubject ? theme.accent : theme.neutral;
  const hollow: BarStyle = { color: theme.surface, borderColor: color, borderWidth: 1.5 };
  switch (origin) {
    case 'computed':
      return { color, ...plainFace };
    case 'stated':
      return { ...hollow, decal: { ...hatch, color } };
    case 'derived':
      return { ...hollow, borderType: 'dashed' };
  }
}

const hatch = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 };
