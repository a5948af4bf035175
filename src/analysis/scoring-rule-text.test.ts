import { describe, expect, it } from 'vitest';
import { decimal } from '../core/decimal';
import type { ScoringRuleRow } from '../model/audit-rows';
import { scoringRuleText } from './scoring-rule-text';

const rule = (over: Partial<ScoringRuleRow>): ScoringRuleRow => ({
  ruleId: 'r',
  kind: 'per_step',
  fullMarks: decimal('5'),
  threshold: decimal('100'),
  direction: 'above',
  step: decimal('1'),
  pointsPerStep: decimal('0.5'),
  floor: null,
  unit: '%',
  basisZh: '',
  basisEn: '',
  lower: null,
  lowerInclusive: null,
  upper: null,
  upperInclusive: null,
  conditionZh: null,
  conditionEn: null,
  points: null,
  ...over,
});

describe('a printed rule in words', () => {
  it('says the threshold, the step and the points of each', () => {
    expect(scoringRuleText([rule({})], 'zh-CN')).toBe(
      '不超过 100% 得 5 分；每超过 1% 扣 0.5 分，扣完为止',
    );
    expect(
      scoringRuleText(
        [rule({ direction: 'below', threshold: decimal('25'), unit: '家' })],
        'zh-CN',
      ),
    ).toBe('达到 25家 得 5 分；每少 1家 扣 0.5 分，扣完为止');
  });

  it('says where deducting ends', () => {
    expect(scoringRuleText([rule({ floor: decimal('0') })], 'zh-CN')).toMatch(/，扣完为止$/);
    expect(scoringRuleText([rule({ floor: decimal('2') })], 'zh-CN')).toBe(
      '不超过 100% 得 5 分；每超过 1% 扣 0.5 分，最低 2 分',
    );
  });

  it('lists bands with the bound that belongs to each', () => {
    const band = (over: Partial<ScoringRuleRow>) => rule({ kind: 'bands', ...over });
    expect(
      scoringRuleText(
        [
          band({ lower: decimal('95'), lowerInclusive: true, points: decimal('5') }),
          band({
            lower: decimal('85'),
            lowerInclusive: true,
            upper: decimal('95'),
            upperInclusive: false,
            points: decimal('3'),
          }),
          band({
            lower: decimal('0'),
            upper: decimal('0'),
            points: decimal('1'),
          }),
        ],
        'zh-CN',
      ),
    ).toBe('≥ 95%：5 分；≥ 85% 且 < 95%：3 分；= 0%：1 分');
  });

  it('is empty where the row prints no rule', () => {
    expect(scoringRuleText([], 'en')).toBe('');
  });
});
