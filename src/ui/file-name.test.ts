import { describe, expect, it } from 'vitest';
import { fileNameOf } from './file-name';

describe('the name of a file', () => {
  it('is the words that the reader sees, without what no system takes', () => {
    expect(fileNameOf('执行率 7/8：“三公”<1>?', 'csv')).toBe('执行率 7 8：“三公” 1.csv');
  });

  it('is the first clause of a sentence', () => {
    expect(fileNameOf('衡阳县最低，95.97%；雁峰区最高，100.00%', 'png')).toBe(
      '衡阳县最低，95.97%.png',
    );
  });

  it('is short, and never only an extension', () => {
    expect(fileNameOf('区'.repeat(100), 'png')).toBe(`${'区'.repeat(60)}.png`);
    expect(fileNameOf(' ../ ', 'svg')).toBe('export.svg');
  });
});
