import { describe, expect, it } from 'vitest';
import { budgetLevel } from '../../analysis/testing/budget-levels';
import { decimal } from '../../core/decimal';
import { threePublic } from '../trends/testing/item-levels';
import type { ProjectRow } from '../../model/report-rows';
import type { StatementRow } from '../../model/rows';
import { factRows, isOfKind, mostMentions } from './fact-rows';
import { groupFinding } from './item-groups';
import { isPriced, largestProject, lineName, projectLines } from './project-rows';

function statement(itemId: string, mention: number, printedValue: string): StatementRow {
  return {
    factId: `${itemId}-${mention}`,
    reportId: 'a-2021',
    reportTitle: '',
    itemId,
    fiscalYear: 2021,
    stage: 'final',
    measure: 'level',
    mention,
    printedValue,
    unit: '万元',
    locator: '',
    excerpt: '',
  };
}

function project(seq: number, mention: number, name: string, parts: Partial<ProjectRow> = {}) {
  const none = { opening: null, initial: null, adjustment: null, final: null, closing: null };
  return { ...none, seq, mention, parentSeq: null, name, locator: '', ...parts };
}

describe('groupFinding', () => {
  it('is the first figure at its last stage, in words', () => {
    const stages = ['initial', 'final'] as const;
    const [initial, final] = stages.map((stage, index) =>
      budgetLevel(threePublic.itemId, stage, ['75', '40.9'][index]!),
    );
    const line = { item: threePublic, year: 2021, levels: { initial: initial!, final: final! } };
    const group = { id: 'threePublic', lines: [line], stages } as const;
    expect(groupFinding(group, 'zh-CN')).toBe('2021 年决算·“三公”经费：40.90 万元');
    expect(groupFinding({ ...group, lines: [] }, 'zh-CN')).toBeUndefined();
  });
});

describe('factRows', () => {
  const rows = factRows([
    statement('three_public', 2, '75'),
    statement('training', 1, '15.25'),
    statement('three_public', 1, '75.00'),
    statement('basic', 1, '792.52'),
    statement('basic', 2, '795.52'),
  ]);

  it('puts all mentions of a figure in one row, by number', () => {
    expect(rows.map(({ itemId }) => itemId)).toEqual(['three_public', 'training', 'basic']);
    expect(rows[0]?.mentions.map(({ mention }) => mention)).toEqual([1, 2]);
    expect(mostMentions(rows)).toBe(2);
  });

  it('marks other figures, not other decimals', () => {
    expect(rows.map(({ disagrees }) => disagrees)).toEqual([false, false, true]);
  });

  it('keeps those printed repeatedly, or those that differ', () => {
    const kept = (kind: 'repeated' | 'differing') =>
      rows.filter((row) => isOfKind(row, kind)).map(({ itemId }) => itemId);
    expect(kept('repeated')).toEqual(['three_public', 'basic']);
    expect(kept('differing')).toEqual(['basic']);
  });

  it('compares changes, too', () => {
    const change = { measure: 'change' } as const;
    const [row] = factRows([
      { ...statement('assets', 1, '-4'), ...change },
      { ...statement('assets', 2, '-5'), ...change },
    ]);
    expect(row?.disagrees).toBe(true);
  });
});

describe('projectLines', () => {
  const lines = projectLines([
    project(1, 1, '专项', { final: decimal('10') }),
    project(2, 1, '其他', { final: decimal('3') }),
    project(3, 1, '子项', { parentSeq: 1, final: decimal('4') }),
    project(1, 2, '专项', { final: decimal('10.00') }),
    project(2, 2, '其他', { final: decimal('3.01') }),
    project(4, 1, '未印金额'),
  ]);

  it('indents parts under their fund and repeats only mentions that differ', () => {
    expect(lines.map(({ project: { seq, mention }, depth }) => [seq, mention, depth])).toEqual([
      [1, 1, 0],
      [3, 1, 1],
      [2, 1, 0],
      [2, 2, 0],
      [4, 1, 0],
    ]);
  });

  it('names a line as text so that parts and further mentions are still told apart', () => {
    expect(lines.map((line) => lineName(line, 'zh-CN'))).toEqual([
      '专项',
      '\u3000子项',
      '其他',
      '其他（第 2 处）',
      '未印金额',
    ]);
  });

  it('finds the largest fund of its own, and those without an amount', () => {
    expect(largestProject(lines)?.seq).toBe(1);
    expect(lines.filter(({ project: each }) => !isPriced(each))).toHaveLength(1);
  });

  it('keeps a part whose fund is missing', () => {
    expect(projectLines([project(5, 1, '孤', { parentSeq: 9 })])).toMatchObject([{ depth: 0 }]);
  });
});
