import { describe, expect, it } from 'vitest';
import { buildSunburstOption } from './build-sunburst-option';
import { patternOf, plainFace, withPatterns } from './patterns';
import { darkTheme, lightTheme } from './theme';

describe.each([lightTheme, darkTheme])('patterns of the $name theme', (theme) => {
  it('leave the lowest step of the ramp plain and give every other step one of its own', () => {
    const [lowest, ...others] = theme.sequential.map(({ fill }) => patternOf(fill)?.image);
    expect(lowest).toBeUndefined();
    expect(new Set(others.map((image) => image?.replaceAll(/#\w+/g, ''))).size).toBe(4);
  });

  it('tell the areas apart', () => {
    const images = theme.series.map((fill) => patternOf(fill)?.image.replaceAll(/#\w+/g, ''));
    expect(new Set(images).size).toBe(theme.series.length);
  });
});

describe('a chart with patterns', () => {
  const [first = ''] = lightTheme.series;
  const dataOf = (itemStyle: object) => {
    const option = withPatterns({ series: [{ type: 'bar', data: [{ value: 1, itemStyle }] }] });
    return option.series[0]!.data[0]!.itemStyle as { decal?: unknown };
  };

  it('has them on fills that carry a meaning, and on nothing else', () => {
    expect(dataOf({ color: first }).decal).toBe(patternOf(first)?.decal);
    expect(dataOf({ color: lightTheme.neutral }).decal).toBeUndefined();
    expect(dataOf({ color: lightTheme.surface, borderColor: first }).decal).toBeUndefined();
  });

  it('keeps the hatch of a stated bar, and a computed bar plain', () => {
    expect(dataOf({ color: first, decal: { symbol: 'rect' } }).decal).toEqual({ symbol: 'rect' });
    expect(dataOf({ color: first, ...plainFace }).decal).toBeUndefined();
  });

  it('has them on what is drawn in the one fill of its series', () => {
    const itemStyle = { color: first };
    const { series } = withPatterns({ series: [{ type: 'bar', itemStyle, data: [{ value: 1 }] }] });
    expect(series[0]!.data[0]).toMatchObject({ itemStyle: { decal: patternOf(first)?.decal } });
  });

  it('has them on every ring of the score table', () => {
    const leaf = { id: 'b', label: 'b', weight: 5, lostShare: 0.5, tip: '', children: [] };
    const root = { id: 'a', label: 'a', weight: 5, lostShare: 0, tip: '', children: [leaf] };
    const option = buildSunburstOption({ nodes: [root], depth: 2, size: 400 }, lightTheme);
    const { series } = withPatterns(option as Record<string, unknown>);
    const [{ data }] = series as [
      { data: [{ itemStyle: object; children: [{ itemStyle: object }] }] },
    ];
    expect(data[0].itemStyle).not.toHaveProperty('decal');
    expect(data[0].children[0].itemStyle).toHaveProperty('decal');
  });

  it('leaves lines, points and missing figures alone', () => {
    const series = [
      { type: 'line', data: [{ value: 1, itemStyle: { color: first } }] },
      { type: 'bar', data: ['-', null] },
    ];
    expect(withPatterns({ series }).series).toEqual(series);
  });
});
