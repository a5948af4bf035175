import { ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([GridComponent, LabelLayout, MarkLineComponent, ScatterChart, SVGRenderer, TooltipComponent]);

export { init };
