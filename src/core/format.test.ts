import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from './decimal';
import {
  amountUnitFor,
  figureText,
  formatAmount,
  formatCounted,
  formatDecimal,
  formatPercent,
} from './format';
import { amountWan } from './money';

const wan = (text: string) => amountWan(decimal(text));

describe('formatDecimal', () => {
  it('rounds half-up, as budget tables do', () => {
    expect(formatDecimal(decimal('2.675'), 2)).toBe('2.68');
    expect(formatDecimal(decimal('-2.675'), 2)).toBe('−2.68');
    expect(formatDecimal(decimal('1234567.5'), 0)).toBe('1,234,568');
  });

  it('never shows a minus sign before zero', () => {
    expect(formatDecimal(decimal('-0.001'), 2)).toBe('0.00');
  });

  it('separates thousands without touching the decimals', () => {
    expect(formatDecimal(decimal('12345678901234.567891'), 6)).toBe('12,345,678,901,234.567891');
  });

  it('reads back to the rounded figure for any amount', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
        fc.integer({ min: 0, max: 6 }),
        (unscaled, places) => {
          const value = decimal(unscaled).times('0.000001');
          const text = formatDecimal(value, places).replaceAll(',', '').replace('−', '-');
          expect(decimal(text).equals(value.toDecimalPlaces(places))).toBe(true);
        },
      ),
    );
  });
});

describe('formatPercent', () => {
  it('divides exactly before it rounds: 1451.29 / 1452.61 is 99.91 %', () => {
    expect(figureText(formatPercent(decimal('1451.29'), decimal('1452.61'), 2))).toBe('99.91%');
  });

  it('shows 97.68 / 8.5 as 1,149.18 %', () => {
    expect(figureText(formatPercent(decimal('97.68'), decimal('8.5'), 2))).toBe('1,149.18%');
  });
});

describe('formatAmount', () => {
  it('chooses the unit by magnitude', () => {
    expect(figureText(formatAmount(wan('0.05'), 'zh-CN'))).toBe('500.00 元');
    expect(figureText(formatAmount(wan('1451.29'), 'zh-CN'))).toBe('1,451.29 万元');
    expect(figureText(formatAmount(wan('1188300'), 'zh-CN'))).toBe('118.83 亿元');
    expect(figureText(formatAmount(wan('1188300'), 'en'))).toBe('118.83 yi yuan');
  });

  it('keeps zero in 万元', () => {
    expect(amountUnitFor(wan('0'))).toBe('万元');
  });
});

describe('a count in what it counts', () => {
  const words = (count: string, unit: string) =>
    figureText(formatCounted(decimal(count), unit, 'en'));

  it('is of one where it is 1', () => {
    expect(words('36', 'persons')).toBe('36 persons');
    expect(words('1', 'persons')).toBe('1 person');
    expect(words('-1', 'points')).toBe('−1 point');
    expect(words('0', 'enterprises')).toBe('0 enterprises');
    expect(words('1.5', 'points')).toBe('1.5 points');
    expect(words('1', 'bodies')).toBe('1 body');
    expect(words('1', 'boxes')).toBe('1 box');
    expect(words('1', 'yuan')).toBe('1 yuan');
  });

  it('has no plural in Chinese', () => {
    expect(figureText(formatCounted(decimal('1'), '人', 'zh-CN'))).toBe('1 人');
  });
});
