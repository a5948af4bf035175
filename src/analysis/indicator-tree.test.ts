import { describe, expect, it } from 'vitest';
import { buildIndicatorTree, costliestRow, findNode, lostShare } from './indicator-tree';
import { indicatorRow } from './testing/indicator-rows';

describe('buildIndicatorTree', () => {
  const rows = [
    indicatorRow(1, ['执行', null, '执行率'], '10', '9'),
    indicatorRow(2, ['产出', '数量', '企业'], '10', '10'),
    indicatorRow(3, ['效益', '经济', '产值'], '5', '3'),
    indicatorRow(4, ['产出', '数量', '企业'], '5', '5'),
    indicatorRow(5, ['产出', '质量', '服务'], null, '8'),
  ];

  it('sums weight and score upwards and gathers rows that the table scatters', () => {
    const { nodes, weight, score } = buildIndicatorTree(rows);
    expect(nodes.map(({ path }) => path[0])).toEqual(['执行', '产出', '效益']);
    expect(nodes[1]?.weight.toFixed()).toBe('15');
    expect(nodes[1]?.children[0]?.children).toHaveLength(2);
    expect([weight.toFixed(), score.toFixed()]).toEqual(['30', '27']);
  });

  it('leaves out a level that the table does not have', () => {
    expect(buildIndicatorTree(rows).nodes[0]?.children[0]?.row?.seq).toBe(1);
  });

  it('keeps rows without a printed weight apart', () => {
    expect(buildIndicatorTree(rows).unweighted.map(({ seq }) => seq)).toEqual([5]);
  });

  it('lists what lost points, the costliest first', () => {
    expect(buildIndicatorTree(rows).costly.map(({ row }) => row.seq)).toEqual([3, 1]);
  });

  it('tells leaves of the same name apart', () => {
    const leaves = buildIndicatorTree(rows).nodes[1]?.children[0]?.children ?? [];
    expect(new Set(leaves.map(({ path }) => path.join('/'))).size).toBe(2);
  });

  it('counts a score above its weight as no loss: 2 of 5 lost is 0.4', () => {
    const { nodes } = buildIndicatorTree([
      ...rows,
      indicatorRow(6, ['成本', null, null], '10', '12'),
    ]);
    expect(nodes.map(lostShare)).toEqual([0.1, 0, 0.4, 0]);
  });
});

it('a branch stands for the row below it that lost the most, the first where none did', () => {
  const { nodes } = buildIndicatorTree([
    indicatorRow(1, ['产出', '数量', '企业'], '10', '10'),
    indicatorRow(2, ['产出', '质量', '服务'], '5', '3'),
    indicatorRow(3, ['效益', null, '产值'], '5', '5'),
  ]);
  const rowOf = (id: string) => {
    const node = findNode(nodes, id);
    return node && costliestRow(node).seq;
  };
  expect([rowOf('产出'), rowOf('产出/数量'), rowOf('效益'), rowOf('无')]).toEqual([
    2,
    1,
    3,
    undefined,
  ]);
});
