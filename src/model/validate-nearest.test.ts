import { describe, expect, it } from 'vitest';
import { buildNearest } from './validate-nearest';

describe('buildNearest', () => {
  const nearest = buildNearest(['expenditure', 'expenditure.basic', 'revenue', '430203', '430406']);

  it('suggests the key a slip or two away', () => {
    expect(nearest('expenditrue')).toBe('expenditure');
    expect(nearest('expenditure.basics')).toBe('expenditure.basic');
    expect(nearest('revnue')).toBe('revenue');
    expect(nearest('430230')).toBe('430203');
  });

  it('suggests nothing rather than something far away', () => {
    expect(nearest('procurement')).toBeNull();
    expect(nearest('')).toBeNull();
    expect(buildNearest(['元', '人'])('分')).toBeNull();
  });

  it('stops answering after two hundred different questions', () => {
    const patient = buildNearest(['expenditure']);
    for (let question = 0; question < 200; question += 1) patient(`expenditure${question}xxxx`);
    expect(patient('expenditur')).toBeNull();
  });
});
