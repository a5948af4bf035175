import { buildProblem } from './problem';
import { compareExact, parseExact } from './validate-exact';
import { cellOf, columnByKey, groupRows, indexRows, placeOf, readerOf } from './validate-tables';
import type { Rule } from './validate-tables';

/** An identity relates at least two terms. */
export const checkIdentities: Rule = function* (tables) {
  const identities = tables.get('identities');
  const terms = tables.get('identity_terms');
  if (identities === undefined || terms === undefined) return;
  const termsOf = groupRows(terms, ['identity_id']);
  for (const [id, row] of indexRows(identities, 'identity_id')) {
    const count = (termsOf.get(id) ?? []).length;
    if (count >= 2) continue;
    yield buildProblem('identity_too_short', placeOf(identities, row, 'identity_id'), { count });
  }
};

/** A denominator divides something. A metric without any terms is one that reports only state. */
export const checkMetricTerms: Rule = function* (tables) {
  const terms = tables.get('metric_terms');
  if (terms === undefined) return;
  for (const rows of groupRows(terms, ['metric_id']).values()) {
    const [first] = rows;
    if (first === undefined) continue;
    if (rows.some((row) => cellOf(terms, row, 'side') !== 'denominator')) continue;
    yield buildProblem('metric_without_numerator', placeOf(terms, first, 'metric_id'), {});
  }
};

/** An item's levels are stored in a base unit of its kind: 万元, 分, or what is counted. */
export const checkItemUnits: Rule = function* (tables) {
  const [items, units] = [tables.get('items'), tables.get('units')];
  if (items === undefined || units === undefined) return;
  const kinds = columnByKey(units, 'unit', 'kind');
  const factors = columnByKey(units, 'unit', 'factor');
  for (const [subject, row] of indexRows(items, 'item_id')) {
    const [kind, unit] = [cellOf(items, row, 'kind'), cellOf(items, row, 'unit')];
    if (unit === null || !kinds.has(unit)) continue;
    const fitting = [...kinds]
      .filter(([name, other]) => other === kind && isOne(factors.get(name)))
      .map(([name]) => name);
    if (fitting.includes(unit)) continue;
    const args = { subject, expected: fitting.join(', ') };
    yield buildProblem('unit_kind_mismatch', placeOf(items, row, 'unit'), args);
  }
};

function isOne(text = ''): boolean {
  const [figure, one] = [parseExact(text), parseExact('1')];
  return figure !== null && one !== null && compareExact(figure, one) === 0;
}

const stepColumns = ['weight', 'threshold', 'direction', 'step', 'points_per_step'] as const;

/** What a rule by steps lacks to be executed: the first column that is empty, or a step that is not above zero. */
function lackingColumn(read: (column: string) => string): string | undefined {
  const isZero = (text: string) => parseExact(text)?.digits === 0n;
  return stepColumns.find(
    (column) => read(column) === '' || (column === 'step' && isZero(read(column))),
  );
}

/** Rules that work by a list have one, those that work by steps have what a step needs, and bounds are in order. */
export const checkScoringRules: Rule = function* (tables) {
  const rules = tables.get('scoring_rules');
  const outcomes = tables.get('scoring_outcomes');
  if (rules === undefined || outcomes === undefined) return;
  const outcomesOf = groupRows(outcomes, ['rule_id']);
  for (const row of rules.rows) {
    const read = readerOf(rules, row);
    const lacking = read('kind') === 'per_step' ? lackingColumn(read) : undefined;
    if (lacking !== undefined)
      yield buildProblem('step_rule_incomplete', placeOf(rules, row, lacking), {});
    const needsOutcomes = read('kind') === 'bands' || read('kind') === 'checklist';
    if (!needsOutcomes || outcomesOf.has(read('rule_id'))) continue;
    yield buildProblem('rule_without_outcomes', placeOf(rules, row, 'rule_id'), {});
  }
  for (const row of outcomes.rows) {
    const read = readerOf(outcomes, row);
    const [lower, upper] = [parseExact(read('lower')), parseExact(read('upper'))];
    if (lower === null || upper === null || compareExact(lower, upper) <= 0) continue;
    yield buildProblem('band_inverted', placeOf(outcomes, row, 'lower'), { upper: read('upper') });
  }
};
