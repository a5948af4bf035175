import { beforeAll, describe, expect, it } from 'vitest';
import type { StatementRow } from '../model/rows';
import { RealWorkings } from './testing/real-workings';
import { formulaSides, mentionsDisagree, type OperandWorking } from './working';

let real: RealWorkings;

beforeAll(async () => {
  real = await RealWorkings.open();
});

/** What an operand is and where it is printed: '75.00 万元 @ 五(三)7'. */
const printed = (statements: readonly StatementRow[]) =>
  statements.map(
    ({ measure, mention, printedValue, unit, locator }) =>
      `${measure} ${mention}: ${printedValue} ${unit} @ ${locator}`,
  );

const outline = ({ side, coefficient, item, stage, year, value, origin }: OperandWorking) =>
  [side, coefficient.toString(), item.itemId, stage, year, value?.toString(), origin].join(' ');

const allMentions = ({
  sources,
  otherMentions,
}: Pick<OperandWorking, 'sources' | 'otherMentions'>) => [...sources, ...otherMentions];

describe('the working of the change of 怀化’s 2021 “三公” budget', () => {
  // (75.00 − 73.34) ÷ 73.34 = 2.26 %
  it('rests on the budgets of two years, the earlier one in numerator and denominator', async () => {
    const { row, operands } = await real.metric('431200-2021', 'three_public_change_rate', 2021);
    expect(operands.map(outline)).toEqual([
      'numerator 1 three_public initial 2021 75 stated',
      'numerator -1 three_public initial 2020 73.34 stated',
      'denominator 1 three_public initial 2020 73.34 stated',
    ]);
    expect([row.numerator?.toString(), row.denominator?.toString()]).toEqual(['1.66', '73.34']);
  });

  it('shows where each figure is printed, and who else prints it', async () => {
    const { operands } = await real.metric('431200-2021', 'three_public_change_rate', 2021);
    expect(operands.map(({ sources }) => printed(sources))).toEqual([
      ['level 1: 75.00 万元 @ 五(三)7'],
      ['level 1: 73.34 万元 @ 五(三)2·上年预算'],
      ['level 1: 73.34 万元 @ 五(三)2·上年预算'],
    ]);
    expect(operands.map(({ otherMentions }) => printed(otherMentions))).toEqual([
      ['level 2: 75 万元 @ 五(三)2'],
      [],
      [],
    ]);
    expect(operands[0]?.sources[0]).toMatchObject({
      reportTitle: '2021年度怀化市工业和信息化局整体支出绩效自评报告',
      excerpt: '预算安排75.00万元',
    });
  });

  it('takes 75 and 75.00 for the same figure', async () => {
    const { operands } = await real.metric('431200-2021', 'three_public_change_rate', 2021);
    expect(mentionsDisagree(allMentions(operands[0]!))).toBe(false);
  });

  it('holds the rate as the report states it apart from its operands', async () => {
    const { statedRate } = await real.metric('431200-2021', 'three_public_change_rate', 2021);
    expect(printed(statedRate)).toEqual(['level 1: 2.26 % @ 五(三)2']);
  });
});

describe('the working of 芦淞’s 2023 control of public expenses', () => {
  // 31.84 ÷ 20.2 = 157.62 %
  it('divides what was spent by the initial budget; the other mention agrees', async () => {
    const { operands, statedRate } = await real.metric(
      '430203-2023',
      'public_expense_control_rate',
      2023,
    );
    expect(operands.map(outline)).toEqual([
      'numerator 1 expenditure.basic.public final 2023 31.84 stated',
      'denominator 1 expenditure.basic.public initial 2023 20.2 stated',
    ]);
    expect(printed(operands[0]!.otherMentions)).toEqual(['level 2: 31.84 万元 @ 二(一)3']);
    expect(operands.map((operand) => mentionsDisagree(allMentions(operand)))).toEqual([
      false,
      false,
    ]);
    expect(statedRate).toEqual([]);
  });

  it('keeps the figures of the year before out of it', async () => {
    const { operands } = await real.metric('430203-2023', 'public_expense_control_rate', 2023);
    // The same table prints 25.30 for 2022.
    expect(operands.flatMap(allMentions).map(({ fiscalYear }) => fiscalYear)).toEqual([
      2023, 2023, 2023,
    ]);
  });
});

describe('the working of 岳阳楼’s 2021 public share of basic expenditure', () => {
  it('uses 792.52 and shows the 795.52 that disagrees', async () => {
    const { operands } = await real.metric('430602-2021', 'public_share_of_basic', 2021);
    expect(operands.map(outline)).toEqual([
      'numerator 1 expenditure.basic.public final 2021 173.73 stated',
      'denominator 1 expenditure.basic final 2021 792.52 stated',
    ]);
    const [running, basic] = operands;
    expect(mentionsDisagree(allMentions(running!))).toBe(false);
    expect(printed(basic!.sources)).toEqual(['level 1: 792.52 万元 @ 五二']);
    expect(printed(basic!.otherMentions)).toEqual([
      'level 2: 795.52 万元 @ 二 收支情况表·年度支出和结余情况·基本支出',
    ]);
    expect(mentionsDisagree(allMentions(basic!))).toBe(true);
  });

  it('shows the same of the amount itself', async () => {
    const working = await real.item('430602-2021', 'expenditure.basic', 'final', 2021);
    expect(printed(working.sources)).toEqual(['level 1: 792.52 万元 @ 五二']);
    expect(working.otherMentions.map(({ printedValue }) => printedValue)).toEqual(['795.52']);
    expect(mentionsDisagree(allMentions(working))).toBe(true);
  });
});

describe('a figure that follows from a level and a change', () => {
  // 40.90 − (−0.83) = 41.73
  it('shows both, and no other mention', async () => {
    const working = await real.item('431200-2021', 'three_public', 'final', 2020);
    expect(working.row).toMatchObject({ origin: 'derived', fiscalYear: 2020, reportYear: 2021 });
    expect(working.row.value.toString()).toBe('41.73');
    expect(working.item.nameZh).toBe('“三公”经费');
    expect(printed(working.sources)).toEqual([
      'change 1: -0.83 万元 @ 二(一)2(2)·较上年减少',
      'level 1: 40.90 万元 @ 五(三)7',
    ]);
    expect(working.otherMentions).toEqual([]);
  });

  it('shows both as an operand, too', async () => {
    const { row, operands } = await real.metric(
      '431200-2021',
      'three_public_final_change_rate',
      2021,
    );
    expect(row.derived).toBe(true);
    expect(operands.map(outline)).toEqual([
      'numerator 1 three_public final 2021 40.9 stated',
      'numerator -1 three_public final 2020 41.73 derived',
      'denominator 1 three_public final 2020 41.73 derived',
    ]);
    expect(operands.map(({ sources }) => sources.map(({ measure }) => measure))).toEqual([
      ['level'],
      ['change', 'level'],
      ['change', 'level'],
    ]);
  });

  it('is not called disputed: the level and the change are different things', async () => {
    const { operands } = await real.metric('431200-2021', 'three_public_final_change_rate', 2021);
    expect(operands.map((operand) => mentionsDisagree(allMentions(operand)))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('does not reach into the working of the year that the report states', async () => {
    const working = await real.item('431200-2021', 'three_public', 'final', 2021);
    expect(printed(working.sources)).toEqual(['level 1: 40.90 万元 @ 五(三)7']);
    expect(printed(working.otherMentions)).toEqual(['level 2: 40.9 万元 @ 二(一)2(2)']);
    expect(mentionsDisagree(allMentions(working))).toBe(false);
  });
});

describe('an operand', () => {
  it('of the year before comes from the department’s own report of that year', async () => {
    // The 2022 report is known in part only; its budget of the year before is that of the 2021 report.
    const { row, operands } = await real.metric('431200-2022', 'three_public_change_rate', 2022);
    expect(row.value).toBeNull();
    expect(operands.map(outline)).toEqual([
      'numerator 1 three_public initial 2022  ',
      'numerator -1 three_public initial 2021 75 other_report',
      'denominator 1 three_public initial 2021 75 other_report',
    ]);
    expect(new Set(operands[1]?.sources.map(({ reportId }) => reportId))).toEqual(
      new Set(['431200-2021']),
    );
  });

  it('that no report gives has neither value nor source', async () => {
    const { operands } = await real.metric('430602-2021', 'budget_execution_rate', 2021);
    const adjusted = operands.find(({ stage }) => stage === 'adjusted');
    expect(adjusted).toMatchObject({ value: null, origin: null, sources: [], otherMentions: [] });
  });

  it('may have no place in the text: the score scale is held with the report', async () => {
    const { operands } = await real.metric('431200-2021', 'score_rate', 2021);
    expect(operands.map(outline)).toEqual([
      'numerator 1 score final 2021 188.1 stated',
      'denominator 1 score_scale final 2021 200 stated',
    ]);
    expect(operands[1]?.sources).toEqual([]);
  });

  it('is given for each term of the catalog, in its order', async () => {
    const { operands } = await real.metric('431200-2021', 'budget_completion_rate', 2021);
    const terms = real.catalog.terms('budget_completion_rate');
    expect(operands.map(({ seq }) => seq)).toEqual(terms.map(({ seq }) => seq));
    expect(operands.map(({ otherMentions }) => otherMentions.length)).toEqual([0, 2, 3, 1]);
  });
});

describe('the terms of a formula', () => {
  it('stand by side, in order', () => {
    const { numerator, denominator } = formulaSides(real.catalog.terms('three_public_change_rate'));
    expect(numerator.map(({ seq, yearOffset }) => [seq, yearOffset])).toEqual([
      [1, 0],
      [2, -1],
    ]);
    expect(denominator.map(({ seq, yearOffset }) => [seq, yearOffset])).toEqual([[3, -1]]);
  });
});

describe('mentions of one quantity', () => {
  let sample: StatementRow;

  beforeAll(async () => {
    sample = (await real.item('431200-2021', 'three_public', 'final', 2021)).sources[0]!;
  });

  const levels = (...values: string[]) =>
    values.map((printedValue, index): StatementRow => ({
      ...sample,
      printedValue,
      mention: index + 1,
    }));

  it.each([
    [['75', '75.00']],
    [['40.90', '40.9', '40.900']],
    [['100', '100.0']],
    [['0', '0.00']],
    [['-0.83', '-0.830']],
    [['75']],
    [[]],
  ])('%j agree', (values) => {
    expect(mentionsDisagree(levels(...values))).toBe(false);
  });

  it.each([
    [['100', '1']],
    [['100', '10']],
    [['75', '75.01']],
    [['0.83', '-0.83']],
    [['1311.99', '1311.99', '1311.90']],
    // No rounding: a reader may want to know that one place prints more.
    [['398.19', '398.2']],
    [['12345678901234567.89', '12345678901234567.88']],
  ])('%j disagree', (values) => {
    expect(mentionsDisagree(levels(...values))).toBe(true);
  });

  it('disagree in different units, and are not compared with changes', () => {
    const [one] = levels('75');
    expect(mentionsDisagree([one!, { ...one!, unit: '元' }])).toBe(true);
    expect(mentionsDisagree([one!, { ...one!, measure: 'change', printedValue: '-0.83' }])).toBe(
      false,
    );
  });
});
