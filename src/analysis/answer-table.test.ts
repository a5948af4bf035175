import { expect, it } from 'vitest';
import { answerTable, statementTitle } from './answer-table';

const columns = [
  { name: 'area', type: 'VARCHAR' },
  { name: 'rate', type: 'DOUBLE' },
  { name: 'limit', type: 'DOUBLE' },
  { name: 'n', type: 'HUGEINT' },
];

it('takes numbers as exact decimals, and a column with one that is none as text', () => {
  const rows = [
    ['芦淞区', '1e-07', 'inf', '12345678901234567890'],
    ['5', null, '1.50', '-3'],
  ];
  expect(answerTable(columns, rows)).toEqual({
    columns: [
      { label: 'area', unit: null, kind: 'text' },
      { label: 'rate', unit: null, kind: 'number' },
      { label: 'limit', unit: null, kind: 'text' },
      { label: 'n', unit: null, kind: 'number' },
    ],
    rows: [
      ['芦淞区', '0.0000001', 'inf', '12345678901234567890'],
      ['5', null, '1.50', '-3'],
    ],
  });
});

it('names an answer by the comment that its statement begins with', () => {
  expect(statementTitle('-- 各部门预算执行率排名\nSELECT 1')).toBe('各部门预算执行率排名');
  expect(statementTitle('SELECT 1 -- not this')).toBe('');
});
