import type { Decimal } from '../core/decimal';
import { figureText, formatCount } from '../core/format';
import type { Locale } from '../core/locale';
import { messages } from '../core/messages';
import type { FindingFactRow, FindingRow } from '../model/audit-rows';
import type { Measure } from '../model/catalog';
import { FindingFigures, type AuditCatalog } from './finding-figure';
import { itemFigure } from './report-amounts';

/**
 * An identity that does not hold, with its numbers in place: '1,311.99 万元 ≠ 803.99 + 506.00 + 4.00 = 1,313.99 万元'. The
 * first term stands alone, the others on the other side with their signs turned. Null for findings that are no identity.
 */
function identityFormula(
  finding: FindingRow,
  facts: readonly FindingFactRow[],
  audit: AuditCatalog,
  locale: Locale,
): string | null {
  const terms = facts.filter(({ coefficient }) => coefficient !== null);
  const [whole, ...parts] = terms;
  if (finding.subjectKind !== 'identity' || whole === undefined || parts.length === 0) return null;
  const text = messages(locale).audit.panel;
  const figures = new FindingFigures(finding, audit, locale);
  const bare = (term: FindingFactRow) => {
    const item = audit.catalog.findItem(term.itemId);
    return item === undefined
      ? formatCount(term.value)
      : itemFigure(item, term.value, locale).digits;
  };
  const sum = parts
    .map((term, index) => {
      // coefficient −1 on the left is + on the right.
      const isAdded = term.coefficient?.isNegative() === true;
      if (index === 0) return isAdded ? bare(term) : `${text.minus}${bare(term)}`;
      return `${isAdded ? text.plus : text.minus} ${bare(term)}`;
    })
    .join(' ');
  return `${figures.amount(finding.stated)} ${text.unequal} ${sum} ${text.equals} ${figures.amount(finding.expected)}`;
}

/** A term that is taken in the place of another, of an item at a stage. */
interface OtherBase {
  readonly instead: string;
  readonly taken: string;
}

/** The base that reproduces a rate, from 'item:stage>item:stage'; null for findings that name none. */
function otherBaseOf({ ruleId, otherId }: FindingRow): OtherBase | null {
  const [instead, taken] = (otherId ?? '').split('>');
  if (ruleId !== 'wrong_base' || instead === undefined || taken === undefined) return null;
  return { instead, taken };
}

/**
 * A rate with its numbers in place, '1,451.29 万元 ÷ 1,452.61 万元 = 99.91%', from the facts that the finding rests on; a sum
 * or difference stands in brackets. With another base, one term is replaced. Null where a term is not among them.
 */
function rateFormula(
  metricId: string,
  finding: FindingRow,
  facts: readonly FindingFactRow[],
  audit: AuditCatalog,
  locale: Locale,
  base: OtherBase | null = null,
): string | null {
  const text = messages(locale).audit.panel;
  const sides = (['numerator', 'denominator'] as const).map((side) => {
    const terms = audit.catalog.terms(metricId).filter((term) => term.side === side);
    const words = terms.map((term, index) => {
      const key = `${term.itemId}:${term.stage}`;
      const wanted = key === base?.instead ? base.taken : key;
      const fact = facts.find(
        ({ itemId, stage, fiscalYear, measure, mention }) =>
          `${itemId}:${stage}` === wanted &&
          fiscalYear === finding.fiscalYear + term.yearOffset &&
          measure === 'level' &&
          mention === 1,
      );
      if (fact === undefined) return null;
      const item = audit.catalog.item(fact.itemId);
      const figure = figureText(itemFigure(item, fact.value, locale));
      if (index === 0) return figure;
      return `${term.coefficient.isNegative() ? text.minus : text.plus} ${figure}`;
    });
    if (words.length === 0 || words.includes(null)) return null;
    return words.length > 1 ? `(${words.join(' ')})` : words.join('');
  });
  const [numerator, denominator] = sides;
  if (numerator === null || numerator === undefined || denominator === null) return null;
  return denominator === undefined ? null : `${numerator} ${text.divide} ${denominator}`;
}

/**
 * A change in per cent on the year before, in two lines: how the change or the year before follows from what is printed,
 * then '4 人 ÷ 152 人 = 2.63%'. None where the two levels, or the level and the change, are not among the facts.
 */
function changeFormulas(
  finding: FindingRow,
  facts: readonly FindingFactRow[],
  audit: AuditCatalog,
  locale: Locale,
): readonly string[] {
  const { minus, equals, divide } = messages(locale).audit.panel;
  const item = audit.catalog.findItem(finding.subjectId);
  const printed = (wanted: Measure, year: number) =>
    facts.find(
      ({ itemId, measure, fiscalYear, stage, mention }) =>
        itemId === finding.subjectId &&
        measure === wanted &&
        fiscalYear === year &&
        stage === finding.stage &&
        mention === 1,
    )?.value;
  const level = printed('level', finding.fiscalYear);
  // A printed level of the year before goes before one that follows from the change, as in the check.
  const before = printed('level', finding.fiscalYear - 1);
  const taken = before ?? printed('change', finding.fiscalYear);
  if (item === undefined || level === undefined || taken === undefined) return [];
  const rest = level.minus(taken);
  const [change, base] = before === undefined ? [taken, rest] : [rest, taken];
  const write = (value: Decimal) => figureText(itemFigure(item, value, locale));
  const subtrahend = taken.isNegative() ? `(${write(taken)})` : write(taken);
  const result = new FindingFigures(finding, audit, locale).rate(finding.expected, 'computed');
  return [
    `${write(level)} ${minus} ${subtrahend} ${equals} ${write(rest)}`,
    `${write(change)} ${divide} ${write(base)} ${equals} ${result}`,
  ];
}

/** The working of a finding as lines with the numbers in place; none where its sentence says all. */
export function findingFormulas(
  finding: FindingRow,
  facts: readonly FindingFactRow[],
  audit: AuditCatalog,
  locale: Locale,
): readonly string[] {
  const identity = identityFormula(finding, facts, audit, locale);
  if (identity !== null) return [identity];
  const { equals, divide } = messages(locale).audit.panel;
  const figures = new FindingFigures(finding, audit, locale);
  if (finding.ruleId === 'shared_denominator') {
    const implied = [
      [finding.subjectId, finding.stated],
      [finding.otherId, finding.expected],
    ] as const;
    return implied.flatMap(([metricId, result]) => {
      const rate = facts.find(({ itemId }) => itemId === metricId);
      const term = audit.catalog.terms(metricId ?? '').find(({ side }) => side === 'numerator');
      const part = facts.find(({ itemId }) => itemId === term?.itemId);
      if (rate === undefined || part === undefined) return [];
      const item = audit.catalog.item(part.itemId);
      const numerator = figureText(itemFigure(item, part.value, locale));
      return [
        `${numerator} ${divide} ${rate.printedValue}${rate.unit} ${equals} ${figures.implied(result)}`,
      ];
    });
  }
  if (finding.ruleId === 'rate_mismatch' && finding.measure === 'change_pct')
    return changeFormulas(finding, facts, audit, locale);
  if (finding.subjectKind === 'metric') {
    const formula = rateFormula(finding.subjectId, finding, facts, audit, locale);
    const isStatedFirst = finding.ruleId === 'rate_mismatch' || finding.ruleId === 'wrong_base';
    const result = isStatedFirst ? finding.expected : finding.stated;
    if (formula === null || finding.ruleId === 'mention_conflict') return [];
    const prescribed = `${formula} ${equals} ${figures.rate(result, 'computed')}`;
    const base = otherBaseOf(finding);
    const other = base && rateFormula(finding.subjectId, finding, facts, audit, locale, base);
    if (other === null) return [prescribed];
    const digits = finding.variant === 'truncated' ? 'before cutting' : 'computed';
    return [prescribed, `${other} ${equals} ${figures.rate(finding.otherValue, digits)}`];
  }
  return [];
}

/** What rounding explains at most: half the width of the interval of the expected figure; null where there is none. */
export function roundingSlack(
  finding: FindingRow,
  audit: AuditCatalog,
  locale: Locale,
): string | null {
  const { lo, hi, quantity } = finding;
  if (lo === null || hi === null || hi.equals(lo)) return null;
  if (quantity !== 'amount' && quantity !== 'count') return null;
  const half = hi.minus(lo).dividedBy(2);
  const item = new FindingFigures(finding, audit, locale).item;
  return item === undefined ? null : figureText(itemFigure(item, half, locale));
}
