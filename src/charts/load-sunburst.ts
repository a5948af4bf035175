import { SunburstChart } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import { init, registerVisual, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([SunburstChart, SVGRenderer, TooltipComponent]);

/** The part of ECharts' tree of sectors that is used here; it has no public type. */
interface Sector {
  getModel(path: 'itemStyle'): { get(name: 'decal'): unknown };
  setVisual(name: 'decal', decal: unknown): void;
}
interface SunburstModel {
  getData(): { readonly tree: { eachNode(visit: (sector: Sector) => void): void } };
}

// Of itself ECharts knows patterns of whole branches only; here each sector takes that of its own style.
registerVisual({
  seriesType: 'sunburst',
  reset: (model: unknown) => {
    (model as SunburstModel).getData().tree.eachNode((sector) => {
      const decal = sector.getModel('itemStyle').get('decal');
      if (decal !== undefined) sector.setVisual('decal', decal);
    });
  },
} as unknown as Parameters<typeof registerVisual>[0]);

export { init };
