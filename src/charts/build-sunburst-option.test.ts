import { describe, expect, it } from 'vitest';
import { buildSunburstOption, lossStep } from './build-sunburst-option';
import { lightTheme } from './theme';

describe('lossStep', () => {
  it.each([
    [0, 0],
    [0.01, 1],
    [0.05, 1],
    [0.1, 2],
    [0.2, 3],
    [0.21, 4],
    [1, 4],
  ])('%f of the points lost is step %i', (share, step) => {
    expect(lossStep(share, lightTheme)).toBe(lightTheme.sequential[step]);
  });
});

describe('buildSunburstOption', () => {
  it('keeps the tree, its weights, and a colour by share of points lost', () => {
    const leaf = { id: 'a/b', label: 'b', weight: 5, lostShare: 0.4, tip: 'B', children: [] };
    const nodes = [{ id: 'a', label: 'a', weight: 5, lostShare: 0, tip: 'A', children: [leaf] }];
    const option = buildSunburstOption({ nodes, depth: 2, size: 400 }, lightTheme);
    expect(option.series).toMatchObject([
      {
        data: [
          {
            value: 5,
            itemStyle: { color: lightTheme.sequential[0]?.fill },
            children: [{ name: 'B', itemStyle: { color: lightTheme.sequential[4]?.fill } }],
          },
        ],
      },
    ]);
  });
});
