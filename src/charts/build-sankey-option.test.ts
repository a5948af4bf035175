import { describe, expect, it } from 'vitest';
import { buildSankeyOption, sankeyHeight } from './build-sankey-option';
import { lightTheme } from './theme';

const node = (id: string, depth: number, isUnlisted = false) => ({
  id,
  depth,
  label: `{${id}|`,
  figure: '1',
  tip: `tip of ${id}`,
  isUnlisted,
});
const nodes = [node('whole', 0), node('part', 1), node('rest', 1, true)];
const links = [
  { sourceId: 'whole', targetId: 'part', size: 3, tip: 'flow' },
  { sourceId: 'whole', targetId: 'rest', size: 1, tip: 'gap' },
];

interface Drawn {
  readonly tooltip: { readonly formatter: (parameters: unknown) => string };
  readonly series: readonly { readonly data: unknown[]; readonly links: unknown[] }[];
}

describe('buildSankeyOption', () => {
  const option = buildSankeyOption(
    { nodes, links, columns: 2, width: 900 },
    lightTheme,
  ) as unknown as Drawn;

  it('gives nodes their column and flows their size', () => {
    expect(option.series[0]?.data).toMatchObject([{ depth: 0 }, { depth: 1 }, { depth: 1 }]);
    expect(option.series[0]?.links).toMatchObject([{ value: 3 }, { value: 1 }]);
  });

  it('draws what is not itemised hollow', () => {
    expect(option.series[0]?.data[2]).toMatchObject({ itemStyle: { borderType: 'dashed' } });
  });

  it('takes the markup out of names', () => {
    expect(option.series[0]?.data[1]).toMatchObject({ label: { formatter: 'part\n1' } });
  });

  it('says nodes and flows in their own words', () => {
    const { formatter } = option.tooltip;
    expect(formatter({ dataType: 'edge', dataIndex: 1 })).toBe('gap');
    expect(formatter({ dataType: 'node', dataIndex: 1 })).toBe('tip of part');
  });

  it('leaves the fullest column two lines of label for each node', () => {
    const many = Array.from({ length: 9 }, (_, index) => node(`n${index}`, 1));
    const height = sankeyHeight({ nodes: many, columns: 2, width: 900 }, lightTheme);
    expect(height).toBeGreaterThan(9 * 60);
  });

  it('breaks long names on a narrow place, and keeps nodes as far apart as their labels are high', () => {
    const long = {
      ...node('long', 3),
      label: 'Special fund for the technical renewal of industry',
    };
    const others = [node('b', 3), node('c', 3)];
    const narrow = {
      nodes: [node('whole', 0), long, ...others],
      links: [],
      columns: 4,
      width: 680,
    };
    const drawn = buildSankeyOption(narrow, lightTheme) as unknown as Drawn;
    const { formatter } = (drawn.series[0]?.data[1] as { label: { formatter: string } }).label;
    expect(formatter.split('\n')).toHaveLength(3);
    expect(drawn.series[0]).toHaveProperty('nodeGap', 55);
  });
});
