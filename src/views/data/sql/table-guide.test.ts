import { describe, expect, it } from 'vitest';
import { smallCatalog } from '../../shell/testing/small-catalog';
import { searchTables, tableGuide } from './table-guide';

describe('the guide to the tables', () => {
  const guide = tableGuide(smallCatalog, 'zh-CN');
  const table = (name: string) => guide.find((candidate) => candidate.name === name);

  it('says in the reader’s language what a table and its columns hold', () => {
    const column = (name: string) =>
      table('department_item')?.columns.find((candidate) => candidate.name === name)?.title;
    expect([column('item_id'), column('fiscal_year'), column('value')]).toEqual([
      '项目编号',
      expect.stringContaining('年度') as string,
      '值',
    ]);
    const english = tableGuide(smallCatalog, 'en').find(({ name }) => name === 'facts');
    expect(english?.title).toBe('Facts');
  });

  it('has a column of metric_wide for each metric', () => {
    const names = table('metric_wide')?.columns.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['department_id', 'budget_execution_rate']));
  });

  it('is searched by names and titles of tables and columns', () => {
    const found = (search: string) => searchTables(guide, search).map(({ name }) => name);
    expect(found('excerpt')).toEqual(expect.arrayContaining(['facts']));
    expect(found(' 勾稽关系 ')).toContain('identities');
    expect(found('nothing of the kind')).toEqual([]);
    expect(found('')).toHaveLength(guide.length);
  });
});
