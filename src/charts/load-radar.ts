import { LineChart, ScatterChart } from 'echarts/charts';
import { PolarComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, PolarComponent, ScatterChart, SVGRenderer, TooltipComponent]);

export { init };
