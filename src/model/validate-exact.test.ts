import { describe, expect, it } from 'vitest';
import {
  compareExact,
  formatExact,
  misfit,
  parseExact,
  parseInteger,
  plusExact,
  timesExact,
} from './validate-exact';
import type { Exact } from './validate-exact';

function exact(text: string): Exact {
  const parsed = parseExact(text);
  if (parsed === null) throw new Error(`not a decimal: ${text}`);
  return parsed;
}

describe('exact decimal text', () => {
  it('reads plain decimals and nothing else', () => {
    expect(parseExact('-0.050')).toEqual({ digits: -5n, scale: 2 });
    for (const text of ['', '1e3', '1,000', '.5', '5.', '+1', 'NaN', ' 1', '１', '9'.repeat(61)]) {
      expect(parseExact(text), text).toBeNull();
    }
    expect(parseInteger('2023')).toBe(2023n);
    expect(parseInteger('2023.5')).toBeNull();
  });

  it('multiplies, adds and compares without rounding', () => {
    expect(formatExact(timesExact(exact('1234567.89'), exact('0.0001')))).toBe('123.456789');
    expect(formatExact(timesExact(exact('1.5'), exact('10000')))).toBe('15000');
    expect(formatExact(plusExact(exact('0.1'), exact('0.2')))).toBe('0.3');
    expect(formatExact(plusExact(exact('-0.75'), exact('0.5')))).toBe('-0.25');
    expect(compareExact(exact('95.50'), exact('95.5'))).toBe(0);
    expect(compareExact(exact('-1'), exact('0.01'))).toBe(-1);
  });

  it('knows what DECIMAL(18,6) can hold', () => {
    expect(misfit(exact('999999999999.999999'))).toBeNull();
    expect(misfit(exact('1000000000000'))).toBe('too_large');
    expect(misfit(exact('-1000000000000.5'))).toBe('too_large');
    expect(misfit(exact('0.0000001'))).toBe('too_precise');
    expect(misfit(exact('0.1000000'))).toBeNull();
  });
});
