import { describe, expect, it } from 'vitest';
import { decimal } from '../core/decimal';
import { metricDefinition, metricRow } from './testing/metric-rows';
import { exactValue, formatRange, formatRoundValue, metricFigure } from './metric-figure';

const computed = metricRow({
  numerator: '1451.29',
  denominator: '1452.61',
  lo: 0.99908,
  hi: 0.9991,
});

describe('metricFigure', () => {
  it('rounds half-up from exact operands: 1451.29 of 1452.61 is 99.91 %', () => {
    expect(metricFigure(computed, metricDefinition(), 'zh-CN')).toEqual({
      digits: '99.91',
      unit: '%',
    });
  });

  it('keeps the decimals that a report prints: 6.2 % does not become 6.20 %', () => {
    const row = metricRow({ stated: '0.062', lo: 0.0615, hi: 0.0625 });
    expect(metricFigure(row, metricDefinition(), 'zh-CN')?.digits).toBe('6.2');
  });

  it('keeps a zero that a report prints: 6.50 % does not become 6.5 %', () => {
    const row = metricRow({ stated: '0.065', lo: 0.06495, hi: 0.06505 });
    expect(metricFigure(row, metricDefinition(), 'zh-CN')?.digits).toBe('6.50');
  });

  it('names the unit of money per head in the reader’s language', () => {
    const row = metricRow({ numerator: '3.63', denominator: '14' });
    const metric = metricDefinition({ unit: '万元/人' });
    expect(metricFigure(row, metric, 'zh-CN')).toEqual({ digits: '0.26', unit: '万元/人' });
    expect(metricFigure(row, metric, 'en')?.unit).toBe('wan yuan per person');
  });

  it('has none where the row has no value', () => {
    expect(
      metricFigure(metricRow({ reason: 'not_reported' }), metricDefinition(), 'en'),
    ).toBeNull();
  });
});

describe('exactValue', () => {
  it('prefers what it can compute and refuses to divide by zero', () => {
    expect(exactValue(metricRow({ numerator: '1', denominator: '4' }))?.toFixed()).toBe('0.25');
    expect(exactValue(metricRow({ numerator: '1', denominator: '0' }))).toBeNull();
  });
});

describe('formatRange', () => {
  it('gives both ends at the metric’s decimals', () => {
    const row = metricRow({ numerator: '0.6', denominator: '1', lo: 0.36666667, hi: 1.3 });
    expect(formatRange(row, metricDefinition(), 'en')).toBe('36.67%–130.00%');
  });

  it('puts a word between signed ends, where a dash reads as a minus', () => {
    const row = metricRow({ numerator: '-0.83', denominator: '41.73', lo: -0.0203, hi: -0.0195 });
    expect(formatRange(row, metricDefinition(), 'zh-CN')).toBe('−2.03% 至 −1.95%');
    expect(formatRange(row, metricDefinition(), 'en')).toBe('−2.03% to −1.95%');
  });

  it('adds decimals until the ends differ', () => {
    expect(formatRange(computed, metricDefinition(), 'en')).toBe('99.908%–99.910%');
  });

  it('is null where the digits set no bound', () => {
    expect(
      formatRange(metricRow({ numerator: '1', denominator: '1' }), metricDefinition(), 'en'),
    ).toBeNull();
  });
});

describe('formatRoundValue', () => {
  it('drops decimals that say nothing', () => {
    expect(formatRoundValue(decimal('1'), metricDefinition(), 'en')).toBe('100%');
    expect(formatRoundValue(decimal('0.005'), metricDefinition(), 'en')).toBe('0.5%');
  });
});
