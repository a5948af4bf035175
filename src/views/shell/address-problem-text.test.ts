import { describe, expect, it } from 'vitest';
import { addressProblemsText } from './address-problem-text';

describe('address problems in words', () => {
  it('name the value and what is used instead', () => {
    const problems = [
      { kind: 'bad_value', name: 'metric', value: 'nope', used: 'budget_execution_rate' },
    ] as const;
    expect(addressProblemsText(problems, 'zh-CN')).toBe(
      '地址中“metric”的值“nope”无效，已改用“budget_execution_rate”。',
    );
  });

  it('say “all” where nothing is used instead', () => {
    const problems = [{ kind: 'bad_value', name: 'area', value: '999999', used: '' }] as const;
    expect(addressProblemsText(problems, 'zh-CN')).toBe(
      '地址中“area”的值“999999”无效，已改用“全部”。',
    );
  });

  it('stay short however long the address is', () => {
    const problems = Array.from({ length: 1000 }, (_, i) => ({
      kind: 'unknown_parameter' as const,
      name: `${i}${'x'.repeat(100_000)}`,
    }));
    const text = addressProblemsText(problems, 'en');
    expect(text.length).toBeLessThan(800);
    expect(text).toContain('995');
  });
});
