import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { precompress } from '../build/precompress';

const page = (title: string, body: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" /><title>${title}</title></head><body>${body}</body></html>`;

/** What ECharts needs to draw thirty bars, and nothing else. */
const chartScript = `import { init, use } from 'echarts/core';
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
use([BarChart, GridComponent, SVGRenderer]);
const rows = JSON.parse(document.getElementById('rows').textContent);
const chart = init(document.getElementById('chart'), null, { renderer: 'svg' });
chart.setOption({
  animation: false,
  grid: {},
  xAxis: { type: 'value' },
  yAxis: { type: 'category', data: rows.map((row) => row.name) },
  series: [{ type: 'bar', data: rows.map((row) => row.value) }],
});
`;

/**
 * Builds the pages that nothing can be faster than into `target`: `empty/` has one word; `echarts/` draws thirty bars
 * from JSON that stands in the page. Compressed as the product is.
 */
export async function buildFloors(target: string, source: string): Promise<void> {
  await mkdir(path.join(source, 'echarts'), { recursive: true });
  await mkdir(path.join(source, 'empty'), { recursive: true });
  const rows = Array.from({ length: 30 }, (_, index) => ({
    name: `area ${index}`,
    value: 80 + (index % 20),
  }));
  await writeFile(path.join(source, 'empty/index.html'), page('empty', '<p>空</p>'));
  await writeFile(path.join(source, 'echarts/chart.js'), chartScript);
  await writeFile(
    path.join(source, 'echarts/index.html'),
    page(
      'ECharts',
      `<script type="application/json" id="rows">${JSON.stringify(rows)}</script>
<div id="chart" data-floor style="width:900px;height:700px"></div>
<script type="module" src="./chart.js"></script>`,
    ),
  );
  await build({
    configFile: false,
    root: source,
    base: './',
    logLevel: 'warn',
    plugins: [precompress()],
    // The pages lie in a temporary folder, where no package is found.
    resolve: { alias: { echarts: path.resolve('node_modules/echarts') } },
    build: {
      outDir: target,
      emptyOutDir: true,
      target: 'chrome89',
      rolldownOptions: {
        input: ['empty', 'echarts'].map((name) => path.join(source, name, 'index.html')),
      },
    },
  });
}
