import { describe, expect, it } from 'vitest';
import { buildWaterfallOption, waterfallHeight, type WaterfallBar } from './build-waterfall-option';
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

  it('grows by a row per bar', () => {
    expect(waterfallHeight(bars) - waterfallHeight(bars.slice(1))).toBe(44);
  });
});
