import { MapChart } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([MapChart, TooltipComponent, SVGRenderer, LabelLayout]);

type GeoJson = Parameters<typeof registerMap>[1];

/** A FeatureCollection whose features are named in `properties.name`. */
interface Outlines {
  readonly type: 'FeatureCollection';
  readonly features: readonly object[];
}

/** The engine of maps, with the outlines known to it under a name. */
export function withMap(name: string, outlines: Outlines) {
  registerMap(name, outlines as unknown as GeoJson);
  return { init };
}
