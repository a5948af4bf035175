import { BarChart, CustomChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { AxisBreak } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
  AxisBreak,
  BarChart,
  CustomChart,
  GridComponent,
  MarkLineComponent,
  SVGRenderer,
  TooltipComponent,
]);

export { init };
