import { describe, expect, it } from 'vitest';
import { fileNameOf } from './file-name';

describe('the name of a file', () => {
  it('says what is in it, of which dataset, how much, as of when, of what kind', () => {
    expect(fileNameOf(['真实报告', '全部 6 份', '2026-11-01', '数据包'], 'zip')).toBe(
      '真实报告_全部 6 份_2026-11-01_数据包.zip',
    );
    expect(fileNameOf(['预算执行率', '', '2026-11-01'], 'csv')).toBe('预算执行率_2026-11-01.csv');
  });

  it('is the words that the reader sees, without what no system takes', () => {
    expect(fileNameOf(['执行率 7/8：“三公”<1>?', 'a\\b:c|d'], 'csv')).toBe(
      '执行率 7 8：“三公” 1_a b c d.csv',
    );
    expect(fileNameOf(['a\u0000b*c"'], 'csv')).toBe('a b c.csv');
  });

  it('takes the first clause of a sentence', () => {
    expect(fileNameOf(['衡阳县最低，95.97%；雁峰区最高，100.00%', '图'], 'png')).toBe(
      '衡阳县最低，95.97%_图.png',
    );
  });

  it('has at most 100 characters and 240 bytes, of which what it is of and from stay', () => {
    const chinese = fileNameOf(['区'.repeat(200), '真实报告', '2026-11-01'], 'png');
    expect(chinese).toMatch(/^区+_真实报告_2026-11-01\.png$/);
    // 240 bytes less 28 of the rest are 70 characters and two bytes.
    expect(chinese).toBe(`${'区'.repeat(70)}_真实报告_2026-11-01.png`);
    const latin = fileNameOf(['x'.repeat(200), 'Real reports', '2026-11-01'], 'png');
    expect(latin).toBe(`${'x'.repeat(72)}_Real reports_2026-11-01.png`);
    expect(latin).toHaveLength(100);
  });

  it('is never only an extension, hidden, or of a folder above', () => {
    expect(fileNameOf([' ../ '], 'svg')).toBe('export.svg');
    expect(fileNameOf(['.hidden'], 'svg')).toBe('hidden.svg');
  });
});
