import { CustomChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([CustomChart, ScatterChart, GridComponent, TooltipComponent, SVGRenderer]);

export { init } from 'echarts/core';
