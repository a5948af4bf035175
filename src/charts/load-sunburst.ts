import { SunburstChart } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([SunburstChart, SVGRenderer, TooltipComponent]);

export { init };
