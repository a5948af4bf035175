import { BarChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, ScatterChart, GridComponent, TitleComponent, TooltipComponent, SVGRenderer]);

/** The engine of small multiples of bars; imported dynamically, so that ECharts stays out of the first paint. */
export { init };
