import { describe, expect, it } from 'vitest';
import { expectOnly, problemsOf, sampleFiles, withEdit, withRow } from './testing/package-sample';

describe('checkIdentities', () => {
  it('reports an identity with one term or none', () => {
    const row = 'lonely,identity_break,,单项,Lonely,依据,Basis';
    const place = 'catalog/identities.csv:3:identity_id = lonely';
    expectOnly(withRow('catalog/identities.csv', row), 'identity_too_short', place, { count: 0 });
    const files = sampleFiles();
    const [header, first] = (files.get('catalog/identity_terms.csv') ?? '').split('\n');
    files.set('catalog/identity_terms.csv', `${header}\n${first}\n`);
    const short = 'catalog/identities.csv:2:identity_id = parts';
    expectOnly(files, 'identity_too_short', short, { count: 1 });
  });
});

describe('checkMetricTerms', () => {
  it('reports a denominator that divides nothing', () => {
    const row = 'satisfaction,1,denominator,expenditure,final,0,1';
    const place = 'catalog/metric_terms.csv:4:metric_id = satisfaction';
    expectOnly(withRow('catalog/metric_terms.csv', row), 'metric_without_numerator', place, {});
  });
});

describe('checkItemUnits', () => {
  it('reports a count in money, and money in a unit that it is not stored in', () => {
    const count = withEdit('catalog/items.csv', 5, ',人,', ',万元,');
    const ofCount = { subject: 'staff.on_post', expected: '人' };
    expectOnly(count, 'unit_kind_mismatch', 'catalog/items.csv:5:unit = 万元', ofCount);
    const money = withEdit('catalog/items.csv', 2, ',万元,', ',元,');
    const ofMoney = { subject: 'expenditure', expected: '万元' };
    expectOnly(money, 'unit_kind_mismatch', 'catalog/items.csv:2:unit = 元', ofMoney);
  });

  it('leaves a unit that the catalog lacks to the check of keys', () => {
    const files = withEdit('catalog/items.csv', 5, ',人,', ',名,');
    const args = { target: 'catalog/units.csv', nearest: [] };
    expectOnly(files, 'foreign_key_missing', 'catalog/items.csv:5:unit = 名', args);
  });
});

describe('checkScoringRules', () => {
  it('reports a banded rule without bands', () => {
    const row = 'sheet.bare,bands,sheet,,10,,,,,,,%,依据,Basis';
    const place = 'catalog/scoring_rules.csv:4:rule_id = sheet.bare';
    expectOnly(withRow('catalog/scoring_rules.csv', row), 'rule_without_outcomes', place, {});
  });

  it('reports a rule by steps that cannot be executed', () => {
    const rule = (step: string, points: string) =>
      withRow(
        'catalog/scoring_rules.csv',
        `sheet.steps,per_step,sheet,,5,100,above,${step},${points},0,,%,依据,Basis`,
      );
    expect(problemsOf(rule('1', '0.5'))).toEqual([]);
    expectOnly(
      rule('0', '0.5'),
      'step_rule_incomplete',
      'catalog/scoring_rules.csv:4:step = 0',
      {},
    );
    const place = 'catalog/scoring_rules.csv:4:points_per_step = ';
    expectOnly(rule('1', ''), 'step_rule_incomplete', place, {});
  });

  it('reports bounds in the wrong order, and accepts a single point', () => {
    const files = withRow(
      'catalog/scoring_outcomes.csv',
      'sheet.satisfaction,3,90,true,80,true,,,1',
    );
    const place = 'catalog/scoring_outcomes.csv:4:lower = 90';
    expectOnly(files, 'band_inverted', place, { upper: '80' });
    const point = 'sheet.satisfaction,3,90,true,90.0,true,,,1';
    expect(problemsOf(withRow('catalog/scoring_outcomes.csv', point))).toEqual([]);
  });
});
