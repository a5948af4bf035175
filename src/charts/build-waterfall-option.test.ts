import { describe, expect, it } from 'vitest';
import { buildWaterfallOption, waterfallHeight, type WaterfallBar } from './build-waterfall-option';
import { init } from './load-waterfall';
import { lightTheme } from './theme';

const bar = (from: number, to: number, look: WaterfallBar['look']): WaterfallBar => ({
  label: `${from}–${to}`,
  figure: String(to - from),
  from,
  to,
  look,
  tip: 'tip',
});
const bars = [
  bar(0, 100, 'total'),
  bar(100, 140, 'rise'),
  bar(140, 130, 'fall'),
  bar(130, 150, 'rest'),
];

/** Where each bar begins and ends, in percent of the width of the plot. */
function barsDrawn(drawn: readonly WaterfallBar[]) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 640, height: 200 });
  chart.setOption(
    buildWaterfallOption({ bars: drawn, formatTick: String, width: 640 }, lightTheme),
  );
  const plot = [-20, 20].map((value) => chart.convertToPixel({ xAxisIndex: 0 }, value));
  const [left = 0, right = 0] = plot;
  const fills = [lightTheme.accent, lightTheme.sequential[2]?.fill];
  const paths = chart
    .renderToSVGString()
    .matchAll(/<path d="M([\d.]+) [\d.]+l([\d.]+) 0[^"]*" fill="([^"]+)"/g);
  const rectangles = [...paths];
  chart.dispose();
  const shareOf = (px: number) => Math.round(((px - left) / (right - left)) * 1000) / 10;
  return rectangles
    .filter(([, , , fill]) => fills.includes(fill))
    .map(([, from, length]) => [Number(from), Number(from) + Number(length)].map(shareOf));
}

describe('buildWaterfallOption', () => {
  const option = buildWaterfallOption(
    { bars, formatTick: String, width: 640 },
    lightTheme,
  ) as unknown as { series: { silent?: boolean; data: unknown[] }[] };

  it('stands each bar on the lower of its two ends, unseen and not to be picked', () => {
    expect(option.series[0]).toMatchObject({ silent: true, data: [0, 100, 130, 130] });
  });

  it('is as long as the change, whichever way it goes', () => {
    expect(option.series[1]?.data).toMatchObject([
      { value: 100 },
      { value: 40 },
      { value: 10 },
      { value: 20 },
    ]);
  });

  it('draws what is printed nowhere hollow', () => {
    expect(option.series[1]?.data[3]).toMatchObject({
      itemStyle: { color: lightTheme.surface, borderType: 'dashed' },
    });
  });

  it('stands on its stand below zero, and across it', () => {
    // In percent of the plot: the axis goes from -20 to 20.
    expect(barsDrawn([bar(-20, -5, 'rise'), bar(-5, 20, 'rise'), bar(0, -20, 'total')])).toEqual([
      [0, 37.5],
      [37.5, 100],
      [0, 50],
    ]);
  });

  it('grows by a row per bar', () => {
    expect(waterfallHeight(bars) - waterfallHeight(bars.slice(1))).toBe(44);
  });
});
