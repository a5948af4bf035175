import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditDatabase, type MadeFact, type MadeRow } from './testing/audit-database';

let database: AuditDatabase;

beforeAll(async () => {
  database = await AuditDatabase.open();
});
afterAll(() => {
  database.close();
});

describe('printed rules', () => {
  const staff = (score: string, onPost = '103'): [readonly MadeFact[], readonly MadeRow[]] => [
    [
      { item: 'staff.authorized', value: '100', unit: '人' },
      { item: 'staff.on_post', value: onPost, unit: '人' },
    ],
    [
      {
        weight: '5',
        score,
        reason: 'x',
        metric: 'staff_control_rate',
        rule: 'score_sheet.staff_control',
      },
    ],
  ];

  it('per step: 103 % is three steps of half a point above 100 %, 3.5 of 5', async () => {
    expect(await database.findingsOf(...staff('3.5'))).toEqual([]);
    expect(await database.findingsOf(...staff('4.5'))).toEqual(['rule_reexecution 1']);
  });

  it('per step: a score may count parts of a step or whole ones', async () => {
    // 205 of 200 is 102.5 %: 4.0 by whole steps, 3.75 pro rata, nothing else.
    const half = (score: string) => {
      const [, rows] = staff(score);
      return database.findingsOf(
        [
          { item: 'staff.authorized', value: '200', unit: '人' },
          { item: 'staff.on_post', value: '205', unit: '人' },
        ],
        rows,
      );
    };
    expect(await half('4')).toEqual([]);
    expect(await half('3.75')).toEqual([]);
    expect(await half('3.9')).toEqual(['rule_reexecution 1']);
  });

  it('per step: a rule may say which of the two counts', async () => {
    // As above: 4.0 by whole steps, 3.75 pro rata.
    const half = (score: string) =>
      database.findingsOf(
        [
          { item: 'staff.authorized', value: '200', unit: '人' },
          { item: 'staff.on_post', value: '205', unit: '人' },
        ],
        [
          { weight: '5', score, reason: 'x', metric: 'staff_control_rate', rule: 'made.whole' },
          { weight: '5', score, reason: 'x', metric: 'staff_control_rate', rule: 'made.pro_rata' },
        ],
      );
    const columns = ['rule_id', 'kind', 'weight', 'threshold', 'direction', 'step'];
    await database.insert(
      'scoring_rules',
      [...columns, 'points_per_step', 'rounding', 'unit', 'basis_zh', 'basis_en'],
      ['whole', 'pro_rata'].map((rounding) => [
        ...[`made.${rounding}`, 'per_step', '5', '100', 'above', '1'],
        ...['0.5', rounding, '%', '试', 'made'],
      ]),
    );
    expect(await half('4')).toEqual(['rule_reexecution 2']);
    expect(await half('3.75')).toEqual(['rule_reexecution 1']);
  });

  it('per step: points never fall below the floor', async () => {
    // 130 %: thirty steps would be −10.
    expect(await database.findingsOf(...staff('0', '130'))).toEqual([]);
  });

  it('correct in both directions', async () => {
    const execution = (score: string) =>
      database.findingsOf(
        [
          { item: 'expenditure', value: '1452.61', stage: 'adjusted' },
          { item: 'expenditure', value: '1451.29' },
        ],
        [
          {
            weight: '10',
            score,
            reason: 'x',
            metric: 'budget_execution_rate',
            rule: 'self_evaluation_form.budget_execution',
          },
        ],
      );
    // 10 × 1451.29 ÷ 1452.61 = 9.99
    expect(await execution('9.99')).toEqual([]);
    expect(await execution('9')).toEqual(['rule_reexecution 1']);
    expect(await execution('10')).toEqual(['rule_reexecution 1']);
  });

  const satisfaction = (rate: string, score: string) =>
    database.findingsOf(
      [{ item: 'satisfaction', value: rate, unit: '%' }],
      [
        {
          weight: '5',
          score,
          reason: 'x',
          metric: 'satisfaction',
          rule: 'score_sheet.satisfaction',
        },
      ],
    );

  it('in bands: 94 % is in [85, 95) and gives 3; 2.5 is no band at all', async () => {
    expect(await satisfaction('94', '3')).toEqual([]);
    expect(await satisfaction('94', '5')).toEqual(['rule_reexecution 1']);
    expect(await satisfaction('94', '2.5')).toEqual(['unreachable_score 1']);
  });

  it('in bands: a bound belongs to the band that says so', async () => {
    expect(await satisfaction('95.0', '5')).toEqual([]);
    expect(await satisfaction('85.00', '3')).toEqual([]);
  });

  it('as a checklist: only sums of its items can be given', async () => {
    const checklist = (score: string) =>
      database.findingsOf(
        [],
        [{ weight: '3', score, actual: 'x', reason: 'x', rule: 'score_sheet.disclosure' }],
      );
    // 1 + 0.5 × 4: 2.5 is reachable, 2.8 is not.
    expect(await checklist('2.5')).toEqual([]);
    expect(await checklist('3')).toEqual([]);
    expect(await checklist('2.8')).toEqual(['unreachable_score 1']);
  });

  it('see a rate that reaches a better band only once it is rounded', async () => {
    // 1000.40 on 10000.00 is 10.004 %: 1 point above 10 %, 2 points at 10.00 %.
    const adjustment = (score: string) =>
      database.findingsOf(
        [
          { item: 'expenditure', value: '10000.00', stage: 'initial' },
          { item: 'expenditure', value: '11000.40', stage: 'adjusted' },
        ],
        [
          {
            weight: '3',
            score,
            reason: 'x',
            metric: 'budget_adjustment_rate',
            rule: 'score_sheet.budget_adjustment',
          },
        ],
      );
    expect(await adjustment('1')).toEqual([]);
    expect(await adjustment('2')).toEqual(['threshold_shaving 1']);
    expect(await adjustment('3')).toEqual(['rule_reexecution 1']);
  });

  it('are not executed where the figure is not disclosed, but must still be reachable by whole steps', async () => {
    const card = (score: string) =>
      database.findingsOf(
        [],
        [{ weight: '3', score, actual: 'x', reason: 'x', rule: 'score_sheet.official_card' }],
      );
    expect(await card('2.6')).toEqual([]);
    expect(await card('2.5')).toEqual(['unreachable_score 1 (whole_steps)']);
  });
});
