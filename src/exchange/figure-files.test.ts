import { describe, expect, it } from 'vitest';
import { figureCsv, figureSheets, figureTabs } from './figure-files';

const table = {
  columns: [
    { label: '地区', unit: null, kind: 'text' },
    { label: '年度', unit: null, kind: 'number' },
    { label: '决算', unit: '万元', kind: 'number' },
    { label: '执行率', unit: '%', kind: 'number' },
  ],
  rows: [
    ['芦淞区', '2023', '1451.29', '99.9091290848886'],
    ['=HYPERLINK("x")', '2021', '-0.5412', null],
  ],
} as const;

describe('the data of a figure', () => {
  it('are CSV with the unit in the header, negative figures and no formula', () => {
    expect(figureCsv(table, 'zh-CN')).toBe(
      '\uFEFF地区,年度,决算（万元）,执行率（%）\r\n' +
        '芦淞区,2023,1451.29,99.9091290848886\r\n' +
        `"'=HYPERLINK(""x"")",2021,-0.5412,\r\n`,
    );
  });

  it('paste into a spreadsheet as cells', () => {
    expect(figureTabs(table, 'en')).toBe(
      '地区\t年度\t决算 (万元)\t执行率 (%)\n' +
        '芦淞区\t2023\t1451.29\t99.9091290848886\n' +
        `'=HYPERLINK("x")\t2021\t-0.5412\t`,
    );
  });

  it('are numbers in a workbook: years ungrouped, amounts with the decimals that they have, no cell for nothing', () => {
    const [sheet, source] = figureSheets(table, [['数据来源', '真实报告']], 'zh-CN');
    expect(sheet?.stickyRowsCount).toBe(1);
    expect(sheet?.data[1]).toEqual([
      { value: '芦淞区', type: String, wrap: true },
      { value: 2023, type: Number, format: '0' },
      { value: 1451.29, type: Number, format: '#,##0.00##' },
      { value: 99.9091290848886, type: Number, format: '#,##0.00' },
    ]);
    expect(sheet?.data[2]?.[3]).toBeNull();
    expect(source?.data[0]?.[1]).toEqual({ value: '真实报告', type: String, wrap: true });
  });
});
