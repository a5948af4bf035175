import { describe, expect, it } from 'vitest';
import type { AddressProblem } from '../../state/url-codec';
import { addressProblemsText } from './address-problem-text';
import { smallCatalog } from './testing/small-catalog';

const zh = (...problems: AddressProblem[]) => addressProblemsText(problems, smallCatalog, 'zh-CN');
const en = (...problems: AddressProblem[]) => addressProblemsText(problems, smallCatalog, 'en');
const bad = (name: string, value: string, used: string): AddressProblem => ({
  kind: 'bad_value',
  name,
  value,
  used,
});

describe('address problems in words', () => {
  it('name the field as the screen does, the value as typed, and what is shown instead', () => {
    const problem = bad('metric', 'nope', 'budget_execution_rate');
    expect(zh(problem)).toBe('地址中的指标“nope”不存在，现显示“预算执行率”。');
    expect(en(problem)).toBe(
      'The address asks for a metric “nope” that is not there; “Budget execution rate” is shown instead.',
    );
  });

  it('name areas, levels, years, reports and measures, never their codes', () => {
    expect(zh(bad('area', '430203,999999', '430203'))).toContain('现显示“芦淞区”');
    expect(zh(bad('area', '999999', ''))).toContain('现显示“全部”');
    expect(zh(bad('level', 'x,county,district', 'county,district'))).toContain('“县、区”');
    expect(zh(bad('year', '1999', 'latest'))).toContain('年度“1999”不存在，现显示“各报告最新年度”');
    expect(zh(bad('year', '9', '2023'))).toContain('“2023 年”');
    expect(zh(bad('report', 'x', ''))).toContain('“报告列表”');
    expect(zh(bad('report', 'x', '430203-2023'))).toContain('“430203-2023”');
    expect(en(bad('measure', 'x', 'item:three_public'))).toContain('“Three public expenses”');
    expect(en(bad('view', 'x', 'chart'))).toContain('“Chart”');
    expect(zh(bad('brush', 'x', 'budget_execution_rate:20..60'))).toContain(
      '“预算执行率 20%～60%”',
    );
    expect(zh(bad('working', 'x', ''))).toContain('“不打开计算过程”');
  });

  it('say a field that has no name as it was typed', () => {
    expect(zh(bad('shape', 'round', 'square'))).toBe(
      '地址中的“shape=round”无法识别，已按默认方式显示。',
    );
  });

  it('stay short however long the address is', () => {
    const problems = Array.from({ length: 1000 }, (_, i) => ({
      kind: 'unknown_parameter' as const,
      name: `${i}${'x'.repeat(100_000)}`,
    }));
    const text = en(...problems);
    expect(text.length).toBeLessThan(800);
    expect(text).toContain('995');
  });
});
