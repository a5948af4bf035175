import { describe, expect, it } from 'vitest';
import { describeProblem } from './problem';
import { expectOnly, problemsOf, sampleFiles, withEdit, withRow } from './testing/package-sample';

const fact = (id: string, rest: string) => `${id},430203-2023,${rest}`;

describe('checkItemOrMetric', () => {
  it('reports a subject that is neither item nor metric and suggests one of either', () => {
    const item = withEdit('facts.csv', 4, 'expenditure', 'expenditrue');
    const itemPlace = 'facts.csv:4:item_id = expenditrue';
    expectOnly(item, 'item_or_metric_missing', itemPlace, { nearest: ['expenditure'] });
    const metric = withEdit('facts.csv', 5, 'budget_execution_rate', 'budget_execution_rates');
    const metricPlace = 'facts.csv:5:item_id = budget_execution_rates';
    expectOnly(metric, 'item_or_metric_missing', metricPlace, {
      nearest: ['budget_execution_rate'],
    });
  });
});

describe('checkUnits', () => {
  it('reports money counted in persons', () => {
    const files = withEdit('facts.csv', 4, '万元', '人');
    const args = { subject: 'expenditure', expected: '元, 万元, 亿元' };
    expectOnly(files, 'unit_kind_mismatch', 'facts.csv:4:unit = 人', args);
  });

  it('reports persons counted in money, and a rate stated in points', () => {
    const staff = withEdit('facts.csv', 7, ',人,', ',元,');
    const staffArgs = { subject: 'staff.on_post', expected: '人' };
    expectOnly(staff, 'unit_kind_mismatch', 'facts.csv:7:unit = 元', staffArgs);
    const rate = withEdit('facts.csv', 5, ',%,', ',分,');
    const rateArgs = { subject: 'budget_execution_rate', expected: '%' };
    expectOnly(rate, 'unit_kind_mismatch', 'facts.csv:5:unit = 分', rateArgs);
  });

  it('reports a rate per head that is stated in per cent, and one in per cent that is stated per head', () => {
    const metric = 'three_public_per_capita,人均三公,Per head,万元/人,lower,,2,依据,Basis';
    const unit = '万元/人,rate,1,false,per person';
    const files = (subject: string, unitOfFact: string) => {
      const added = withRow(
        'facts.csv',
        fact('f8', `${subject},2023,final,level,1,3.25,${unitOfFact},一,`),
      );
      return new Map([
        ...added,
        ['catalog/metrics.csv', withRow('catalog/metrics.csv', metric).get('catalog/metrics.csv')!],
        ['catalog/units.csv', withRow('catalog/units.csv', unit).get('catalog/units.csv')!],
      ]);
    };
    expect(problemsOf(files('three_public_per_capita', '万元/人'))).toEqual([]);
    expectOnly(
      files('three_public_per_capita', '%'),
      'unit_kind_mismatch',
      'facts.csv:9:unit = %',
      { subject: 'three_public_per_capita', expected: '万元/人' },
    );
    expectOnly(
      files('satisfaction', '万元/人'),
      'unit_kind_mismatch',
      'facts.csv:9:unit = 万元/人',
      {
        subject: 'satisfaction',
        expected: '%',
      },
    );
  });

  it('reports a change in per cent that is given in money', () => {
    const files = withEdit('facts.csv', 8, ',%,', ',万元,');
    expectOnly(files, 'change_pct_unit', 'facts.csv:8:unit = 万元', {});
  });

  it('takes a change in money of an amount', () => {
    const row = fact('f8', 'expenditure,2023,final,change,1,-67.7,万元,二,减少67.7万元');
    expect(problemsOf(withRow('facts.csv', row))).toEqual([]);
  });
});

describe('checkFigures', () => {
  it('keeps 元 to the cent, 万元 to the cent and a percentage to four decimals', () => {
    const yuan = withEdit('facts.csv', 3, '12345000.00,', '12345000.001,');
    expect(problemsOf(yuan)[0]).toMatchObject({
      code: 'too_precise',
      file: 'facts.csv',
      row: 3,
      column: 'value',
      value: '12345000.001',
      args: { allowed: 2 },
    });
    const wan = withEdit('facts.csv', 4, '1300', '1300.0000001');
    expectOnly(wan, 'too_precise', 'facts.csv:4:value = 1300.0000001', { allowed: 6 });
    const row = fact('f8', 'satisfaction,2023,final,level,1,94.12345,%,附表,');
    const place = 'facts.csv:9:value = 94.12345';
    expectOnly(withRow('facts.csv', row), 'too_precise', place, { allowed: 4 });
  });

  it('allows more decimals where the unit is large', () => {
    const row = fact('f8', 'expenditure.basic,2023,final,level,1,0.1234567890,亿元,附表,');
    expect(problemsOf(withRow('facts.csv', row))).toEqual([]);
  });

  it('reports a figure too large to be kept', () => {
    const large = withEdit('facts.csv', 4, '1300,万元', '1234567890123,万元');
    expectOnly(large, 'too_large', 'facts.csv:4:value = 1234567890123', {});
    const endless = withEdit('facts.csv', 4, '1300', '1'.repeat(70));
    expectOnly(endless, 'too_large', `facts.csv:4:value = ${'1'.repeat(70)}`, {});
  });
});

describe('checkMentions', () => {
  it('reports two canonical mentions of one quantity', () => {
    const files = withEdit('facts.csv', 3, 'level,2', 'level,1');
    expectOnly(files, 'mention_duplicate', 'facts.csv:3:mention = 1', {
      firstRow: 2,
      firstFile: null,
      isSame: false,
    });
  });

  it('tells a row that is there twice from one that says otherwise', () => {
    const row = (sampleFiles().get('facts.csv') ?? '').split('\n')[1]!;
    const [id = '', ...cells] = row.split(',');
    const [repeated] = problemsOf(withRow('facts.csv', [`${id}-again`, ...cells].join()));
    expect(repeated).toMatchObject({
      code: 'mention_duplicate',
      args: { firstRow: 2, isSame: true },
    });
    expect(describeProblem(repeated!, 'zh-CN')).toMatchObject({
      what: '本行重复了第 2 行，内容完全相同',
      remedy: '请删去两行之一。',
    });
    expect(describeProblem(repeated!, 'en').what).toBe('The row repeats line 2 word for word');
  });

  it('reports a quantity without a canonical mention', () => {
    const files = withEdit('facts.csv', 4, 'level,1', 'level,2');
    expectOnly(files, 'mention_gap', 'facts.csv:4:mention = 2', { expected: 1 });
  });

  it('reports a number left out, in whatever order the rows stand', () => {
    const files = withEdit('facts.csv', 2, 'level,1', 'level,4');
    const [gap] = problemsOf(files);
    expect(gap).toMatchObject({ code: 'mention_gap', row: 3, args: { expected: 1 } });
    const later = withEdit('facts.csv', 3, 'level,2', 'level,3');
    expectOnly(later, 'mention_gap', 'facts.csv:3:mention = 3', { expected: 2 });
  });

  it('numbers the mentions of projects in the same way', () => {
    const files = withEdit('projects.csv', 3, ',2,1,', ',2,2,');
    expectOnly(files, 'mention_gap', 'projects.csv:3:mention = 2', { expected: 1 });
  });
});

describe('checkFactYears', () => {
  it('reports a figure about a year after the report, not one before', () => {
    const after = withEdit('facts.csv', 4, 'expenditure,2023', 'expenditure,2024');
    const args = { reportYear: '2023' };
    expectOnly(after, 'fact_after_report', 'facts.csv:4:fiscal_year = 2024', args);
    const before = withEdit('facts.csv', 4, 'expenditure,2023', 'expenditure,2022');
    expect(problemsOf(before)).toEqual([]);
  });
});

describe('checkExcerpts', () => {
  it('doubts an excerpt that lacks the figure', () => {
    const files = withEdit('facts.csv', 2, '决算支出1234.5', '决算支出1243.5');
    const place = 'facts.csv:2:excerpt = 决算支出1243.5万元';
    expectOnly(files, 'excerpt_without_value', place, { stated: '1234.5' });
    expect(problemsOf(files)[0]?.severity).toBe('warning');
  });

  it('is not content with the figure inside another one', () => {
    const files = withEdit('facts.csv', 2, '支出1234.5', '支出91234.5');
    expect(problemsOf(files)[0]?.code).toBe('excerpt_without_value');
  });

  it('accepts separators, full-width digits and zero in words', () => {
    expect(problemsOf(withEdit('facts.csv', 2, '支出1234.5', '支出１２３４．５'))).toEqual([]);
    const none = fact('f8', 'expenditure.basic,2023,final,level,1,0,万元,附表,无基本支出');
    expect(problemsOf(withRow('facts.csv', none))).toEqual([]);
  });

  it.each([
    ['15200000', '元', '支出1,520.00万元', true],
    ['15200000.00', '元', '支出15,200,000.00元', true],
    ['15200000', '元', '支出 0.152 亿元', true],
    ['-152', '万元', '减少1,520,000元', true],
    // Of the same unit the digits tell how far the figure was rounded.
    ['15200000', '元', '支出15,200,000.00元', false],
    ['6', '万元', '支出6.00万元', false],
    ['15200000', '元', '支出1,520.01万元', false],
    ['15200000', '元', '支出1,520.00元', false],
    ['15200000', '元', '支出15,200,000.50元', false],
    ['15200000', '元', '支出152万元', false],
  ])('takes %s %s for what “%s” prints: %s', (value, unit, excerpt, isPrinted) => {
    const row = fact(
      'f8',
      `expenditure.basic,2023,final,level,1,${value},${unit},附表,"${excerpt}"`,
    );
    const codes = problemsOf(withRow('facts.csv', row)).map(({ code }) => code);
    expect(codes).toEqual(isPrinted ? [] : ['excerpt_without_value']);
  });
});
