import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { buildReviewSheets, type ReviewList } from './review-workbook';
import { writeWorkbook } from './workbook';

const list: ReviewList = {
  lines: [
    {
      area: '怀化市',
      department: '怀化市工业和信息化局',
      year: 2021,
      level: '算术与规则',
      rule: '勾稽不平',
      severity: 'medium',
      certainty: 'certain',
      sentence: '合计 1,311.99 万元，明细之和 1,313.99 万元',
      points: null,
      places: '一(二)1',
      mark: { status: 'confirmed', note: '=HYPERLINK("http://x","点")' },
    },
    {
      area: '岳阳楼区',
      department: '@部门',
      year: 2021,
      level: '佐证与披露',
      rule: '无法核对',
      severity: 'low',
      certainty: 'possible',
      sentence: '21 行共 81 分',
      points: 81,
      places: '',
      mark: { status: null, note: '' },
    },
  ],
  summary: [
    {
      area: '怀化市',
      year: 2021,
      scale: 200,
      selfScore: 188.1,
      reexecutedScore: null,
      pointsAtRisk: 200,
      verifiable: 0,
      passed: 46 / 56,
      high: 2,
      medium: 5,
      low: 8,
    },
  ],
  source: [['数据', 'x']],
};

async function written() {
  const blob = await writeWorkbook(buildReviewSheets(list, 'zh-CN'));
  return readXlsxFile(await blob.arrayBuffer()) as Promise<
    readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[]
  >;
}

describe('the review list', () => {
  it('is a workbook of three sheets with a header line', async () => {
    const sheets = await written();
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['复核清单', '审核汇总', '来源']);
    expect(sheets[0]?.data[0]?.slice(0, 3)).toEqual(['序号', '地区', '部门']);
  });

  it('keeps figures as figures and absent ones empty', async () => {
    const [findings, summary] = await written();
    expect(findings?.data[2]?.[9]).toBe(81);
    expect(findings?.data[1]?.[9]).toBeNull();
    expect(summary?.data[1]?.slice(0, 6)).toEqual(['怀化市', 2021, 200, 188.1, null, 200]);
  });

  it('keeps what starts like a formula as the text that it is', async () => {
    const [findings] = await written();
    expect(findings?.data[1]?.[12]).toBe('=HYPERLINK("http://x","点")');
    expect(findings?.data[2]?.[2]).toBe('@部门');
  });
});
