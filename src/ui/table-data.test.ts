import { describe, expect, it } from 'vitest';
import { decimal } from '../core/decimal';
import { tableData } from './table-data';

interface Row {
  readonly area: string;
  readonly shown: string;
  readonly ratio?: string;
}

const unitOf = (label: string) => `${label}：单位`;
const read = (rows: readonly Row[]) =>
  tableData<Row>(
    [
      { key: 'area', label: '地区', text: ({ area }) => area },
      { key: 'shown', label: '决算', align: 'end', text: ({ shown }) => shown },
    ],
    rows,
    unitOf,
  );

describe('a table as data', () => {
  it('has the figures that it shows as plain decimals, their unit at the column, and nothing for a dash', () => {
    const table = read([
      { area: '芦淞区', shown: '1,451.29 万元' },
      { area: '雁峰区', shown: '−0.50 万元' },
      { area: '怀化市', shown: '—' },
    ]);
    expect(table.columns).toEqual([
      { label: '地区', unit: null, kind: 'text' },
      { label: '决算', unit: '万元', kind: 'number' },
    ]);
    expect(table.rows).toEqual([
      ['芦淞区', '1451.29'],
      ['雁峰区', '-0.50'],
      ['怀化市', null],
    ]);
  });

  it('keeps the decimals of whole amounts, as a report prints them', () => {
    const table = read([
      { area: '上级专项', shown: '1,200.00' },
      { area: '其他', shown: '6.00' },
    ]);
    expect(table.rows.map(([, amount]) => amount)).toEqual(['1200.00', '6.00']);
  });

  it('says the unit of each row where rows differ', () => {
    const table = read([
      { area: '人数', shown: '36' },
      { area: '支出', shown: '1,451.29 万元' },
      { area: '产值', shown: '118.80 亿元' },
    ]);
    expect(table.columns[2]).toEqual({ label: '决算：单位', unit: null, kind: 'text' });
    expect(table.rows).toEqual([
      ['人数', '36', null],
      ['支出', '1451.29', '万元'],
      ['产值', '118.80', '亿元'],
    ]);
  });

  it('keeps as words what is no figure', () => {
    const table = read([
      { area: '甲', shown: '36.67%–130.00%' },
      { area: '乙', shown: '12.00%' },
    ]);
    expect(table.columns[1]?.kind).toBe('text');
    expect(table.rows[0]).toEqual(['甲', '36.67%–130.00%']);
  });

  it('has the digits that the text rounds away, and as many of a quotient as a spreadsheet keeps', () => {
    const exact = (row: Row) =>
      row.ratio === undefined ? null : { value: decimal(row.ratio).dividedBy(3), unit: '%' };
    const table = tableData<Row>(
      [{ key: 'ratio', label: '率', align: 'end', text: ({ shown }) => shown, exact }],
      [
        { area: '', shown: '0.33%', ratio: '1' },
        { area: '', shown: '0.50%', ratio: '1.5' },
        { area: '', shown: '未列示' },
      ],
      unitOf,
    );
    expect(table.rows).toEqual([['0.333333333333333'], ['0.5'], [null]]);
  });
});
