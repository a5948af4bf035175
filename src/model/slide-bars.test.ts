import { describe, expect, it } from 'vitest';
import { layOutBars } from './slide-bars';
import type { CategoricalChart, SlideReferences } from './slide-chart';

const room = { width: 1184, height: 400 };
const color = '#a83a1a';
const bars = (categories: readonly string[]): CategoricalChart => ({
  kind: 'bars',
  categories: [...categories],
  series: [{ name: '甲', color, colors: null, values: categories.map(() => 1) }],
  format: { decimals: 0, isShare: true, unit: '' },
  remarks: [],
});
const across = (...values: readonly number[]): SlideReferences => ({
  axis: { min: 0, max: 1, step: 0.25 },
  lines: values.map((value) => ({ label: `线 ${value}`, value, color })),
});

describe('bars with lines across them', () => {
  it('have each line where the axis has its value', () => {
    const { plot, lines } = layOutBars(bars(['芦淞区']), across(0.25, 0.75), room);
    // Three characters of 16 px and 16 px beside them.
    expect(plot.left).toBe(64);
    expect(plot.width).toBe(1184 - 64 - 104);
    expect(lines.map(({ x }) => x)).toEqual([64 + 1016 / 4, 64 + (1016 * 3) / 4]);
    expect(lines.map(({ label }) => label.top)).toEqual([0, 0]);
  });

  it('have labels below each other where they would collide, and the bars below all of them', () => {
    const beside = layOutBars(bars(['芦淞区']), across(0.75, 0.74), room);
    expect(beside.lines.map(({ line, label }) => [line.value, label.top])).toEqual([
      [0.74, 0],
      [0.75, 0],
    ]);
    const [before, after] = beside.lines;
    expect(before!.label.left + before!.label.width - 4).toBeCloseTo(before!.x);
    expect(after!.label.left + 4).toBeCloseTo(after!.x);
    expect(beside.plot.top).toBe(28);
    // At the start of the axis there is no room for the label of the first.
    const atStart = layOutBars(bars(['芦']), across(0, 0.01), room);
    expect(atStart.lines.map(({ label }) => label.top)).toEqual([0, 24]);
    expect(atStart.plot.top).toBe(52);
  });

  it('keep their room, however long the names and whatever the lines say', () => {
    const long = '某某市人力资源和社会保障局（含所属事业单位）'.repeat(5);
    const references = across(1);
    const { plot, lines } = layOutBars(
      bars([long]),
      { ...references, lines: [{ label: long, value: 1, color }] },
      room,
    );
    expect(plot.left).toBeLessThanOrEqual(1184 * 0.4);
    expect(plot.left).toBeGreaterThan(1184 * 0.35);
    const { left, width } = lines[0]!.label;
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + width).toBeLessThanOrEqual(room.width);
  });
});
