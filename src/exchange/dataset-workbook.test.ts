import { beforeAll, expect, it } from 'vitest';
import { zipOf } from '../../scripts/examples/write-examples';
import { buildTable } from '../model/validate-tables';
import { readBasePackage } from './base-package';
import { datasetSheets } from './dataset-workbook';

let base: Uint8Array;
beforeAll(async () => {
  base = await zipOf('data');
});

it('has figures as numbers in their printed decimals, and as text what a number would change', () => {
  const { descriptor, tables } = readBasePackage(base);
  const facts = tables.get('facts')!;
  const at = facts.positions.get('value')!;
  const printed = [
    '-0.83',
    '-53.290',
    '0',
    '0.00',
    '-0',
    '-0.00',
    '+1.5',
    '007',
    '1234567890123456',
  ];
  const rows = printed.map((value, index) => {
    const row = facts.rows[index]!;
    return { ...row, cells: row.cells.map((cell, column) => (column === at ? value : cell)) };
  });
  const onlyFacts = new Map([['facts', buildTable(facts.resource, rows)]]);
  const [sheet] = datasetSheets(descriptor.resources, onlyFacts, [], 'zh-CN');
  const cells = sheet!.data.slice(1).map((row) => row[at] as { value: unknown; format?: string });
  expect(cells.map(({ value, format }) => [value, format])).toEqual([
    [-0.83, '0.00'],
    [-53.29, '0.000'],
    [0, '0'],
    [0, '0.00'],
    ['-0', undefined],
    ['-0.00', undefined],
    ['+1.5', undefined],
    ['007', undefined],
    ['1234567890123456', undefined],
  ]);
});
