import { BarChart, LineChart, RadarChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  RadarComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { SlideChart } from '../model/slide-chart';
import { buildSlideOption, slidePicture } from './build-slide-option';
import { drawTiles } from './draw-tiles';
import { themeFor } from './theme';

use([
  BarChart,
  LineChart,
  RadarChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  RadarComponent,
  LabelLayout,
  SVGRenderer,
]);

/** The picture of a slide's chart as an SVG document on white; nothing of the page takes part. */
export function drawSlide(chart: SlideChart, language: string): string {
  const paper = themeFor('paper', language);
  // In a document, names of fonts stand within double quotes.
  const theme = { ...paper, fontFamily: paper.fontFamily.replaceAll('"', "'") };
  if (chart.kind === 'tiles') return drawTiles(chart, theme);
  const instance = init(null, null, { renderer: 'svg', ssr: true, ...slidePicture });
  try {
    instance.setOption(buildSlideOption(chart, theme));
    return instance.renderToSVGString();
  } finally {
    instance.dispose();
  }
}
