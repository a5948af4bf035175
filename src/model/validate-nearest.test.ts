import { describe, expect, it } from 'vitest';
import { buildNearest } from './validate-nearest';

describe('buildNearest', () => {
  const nearest = buildNearest(['expenditure', 'expenditure.basic', 'revenue', '430203', '430406']);

  it('suggests the key a slip or two away', () => {
    expect(nearest('expenditrue')).toEqual(['expenditure']);
    expect(nearest('expenditure.basics')).toEqual(['expenditure.basic']);
    expect(nearest('revnue')).toEqual(['revenue']);
    expect(nearest('430230')).toEqual(['430203']);
    expect(buildNearest(['budget_basic', 'budget_total'])('budget_basc')).toEqual(['budget_basic']);
  });

  it('suggests up to three that are equally near, each once', () => {
    const near = buildNearest(['430201', '430202', '430203', '430204', '430301']);
    expect(near('430205')).toEqual(['430201', '430202', '430203']);
    expect(buildNearest(['function', 'Function'])('functon')).toEqual(['function']);
  });

  it('knows a key by its words in any order, and by a word of it', () => {
    expect(nearest('basic_expenditure')).toEqual(['expenditure.basic']);
    expect(nearest('budget_basc')).toEqual(['expenditure.basic']);
  });

  it('suggests none of the many that have a word in common', () => {
    const parts = buildNearest(
      ['basic', 'project', 'other', 'wages'].map((part) => `expenditure.${part}`),
    );
    expect(parts('expenditure.travel')).toEqual([]);
    expect(parts('travel.wages')).toEqual(['expenditure.wages']);
  });

  it('knows a key by its names, as people write them', () => {
    const items = buildNearest([
      { key: 'three_public', names: ['“三公”经费', '“Three public” expenses'] },
      { key: 'three_public.reception', names: ['公务接待费', 'Official reception'] },
      { key: 'staff', names: ['在职人员', 'Staff'] },
    ]);
    expect(items('三公经费')).toEqual(['three_public']);
    expect(items('接待')).toEqual(['three_public.reception']);
    expect(items('OFFICIAL RECEPTION')).toEqual(['three_public.reception']);
  });

  it('suggests nothing rather than something far away', () => {
    expect(nearest('procurement')).toEqual([]);
    expect(nearest('')).toEqual([]);
    expect(buildNearest(['元', '人'])('分')).toEqual([]);
    expect(buildNearest(['430203-2023'])('430921-2023')).toEqual([]);
  });

  it('stops answering after two hundred different questions', () => {
    const patient = buildNearest(['expenditure']);
    for (let question = 0; question < 200; question += 1) patient(`expenditure${question}xxxx`);
    expect(patient('expenditur')).toEqual([]);
  });
});
