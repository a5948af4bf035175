import { formatCount, formatDecimal } from '../core/format';
import type { Locale } from '../core/locale';
import { messages } from '../core/messages';
import type { AuditRuleId, FindingRow } from '../model/audit-rows';
import type { Stage } from '../model/catalog';
import { stageWord } from './figure-name';
import { FindingFigures, type AuditCatalog } from './finding-figure';

/**
 * A finding as one plain sentence with its numbers in place: what the report says, what follows from it, and by how much
 * they differ. It states and does not accuse. One function per rule; a rule without one does not compile.
 */
export function findingText(finding: FindingRow, audit: AuditCatalog, locale: Locale): string {
  return sentences[finding.ruleId](finding, new FindingFigures(finding, audit, locale), locale);
}

type Sentence = (finding: FindingRow, figures: FindingFigures, locale: Locale) => string;

const words = (locale: Locale) => messages(locale).finding;

const rowOf = ({ subjectName, subjectId }: FindingRow, locale: Locale) =>
  messages(locale).audit.rowName(subjectName ?? subjectId);

const gap = ({ stated, expected }: FindingRow) =>
  stated === null || expected === null ? null : stated.minus(expected).abs();

const identity: Sentence = (finding, figures, locale) => {
  const { item } = figures;
  const stage = item === undefined ? '' : stageWord(item, finding.stage, locale);
  const place = messages(locale).audit.place(finding.fiscalYear, stage);
  const amounts = [finding.stated, finding.expected, gap(finding)].map((value) =>
    figures.amount(value),
  ) as [string, string, string];
  const [first, ...others] = figures.terms;
  const isSum = others.every(({ coefficient }) => coefficient.isNegative());
  return isSum
    ? words(locale).identity(place, figures.identityName, ...amounts)
    : words(locale).balance(
        place,
        figures.identityName,
        figures.name(first?.itemId ?? null),
        ...amounts,
      );
};

const scoreSum: Sentence = (finding, figures, locale) => {
  const text = words(locale);
  const [stated, expected] = [finding.stated, finding.expected].map((value) =>
    figures.points(value),
  ) as [string, string];
  switch (finding.variant) {
    case 'group_weight':
      return text.groupWeight(finding.subjectId, stated, expected);
    case 'group_score':
      return text.groupScore(finding.subjectId, stated, expected);
    case 'total_weight':
      return text.totalWeight(stated, expected, finding.otherId ?? '');
    case 'total_score':
      return text.totalScore(stated, expected);
    case 'above_weight':
      return text.aboveWeight(rowOf(finding, locale), stated, expected);
    case 'grade':
      return text.grade(finding.subjectId, stated);
    default:
      return text.statedScore(stated, expected);
  }
};

const reexecution: Sentence = (finding, figures, locale) => {
  const text = words(locale);
  const row = rowOf(finding, locale);
  const given = figures.points(finding.stated);
  const expected = figures.points(finding.expected);
  if (finding.variant === 'other_reading') return text.otherReading(row, given, expected);
  if (finding.variant === 'open_base') {
    const points = [expected, figures.points(finding.otherValue)];
    const readings = (finding.otherId ?? '')
      .split('>')
      .map((metricId, index) => text.reading(figures.name(metricId), points[index] ?? ''));
    return text.openBase(row, given, messages(locale).audit.readings(readings));
  }
  const isMore =
    finding.expected !== null &&
    finding.stated !== null &&
    finding.expected.greaterThan(finding.stated);
  return text.reexecution(row, given, expected, figures.points(gap(finding)), isMore);
};

const mention: Sentence = (finding, figures, locale) => {
  const say = words(locale)[finding.variant === 'within_rounding' ? 'mentionClose' : 'mention'];
  return say(figures.subject, figures.printed(finding.expected), figures.printed(finding.stated));
};

const rate: Sentence = (finding, figures, locale) => {
  const say = words(locale)[finding.variant === 'truncated' ? 'rateCut' : 'rate'];
  return say(
    figures.subject,
    figures.rate(finding.stated, 'printed'),
    figures.rate(finding.expected, 'computed'),
  );
};

const base: Sentence = (finding, figures, locale) => {
  const isCut = finding.variant === 'truncated';
  const [taken = '', instead = ''] = (finding.otherId ?? '').split('>');
  const staged = (term: string) => {
    const [itemId = '', stage = ''] = term.split(':');
    return figures.staged(itemId, stage as Stage);
  };
  return words(locale).base(
    figures.subject,
    figures.rate(finding.stated, 'printed'),
    figures.rate(finding.expected, 'computed'),
    staged(taken),
    staged(instead),
    figures.rate(finding.otherValue, isCut ? 'before cutting' : 'computed'),
    isCut,
  );
};

const stockFlow: Sentence = (finding, figures, locale) =>
  finding.subjectKind === 'identity'
    ? identity(finding, figures, locale)
    : words(locale).project(
        finding.subjectName ?? finding.subjectId,
        figures.amount(finding.expected),
        figures.amount(finding.stated),
        figures.amount(gap(finding)),
        finding.variant === 'no_closing',
      );

const unit: Sentence = (finding, figures, locale) => {
  const text = words(locale);
  const figure = figures.subject;
  const value = figures.printed(finding.stated);
  const other = figures.printed(finding.expected);
  switch (finding.variant) {
    case 'misprinted':
      return text.unitMisprinted(figure, value);
    case 'not_printed':
      return text.unitNotPrinted(figure, value);
    case 'scale':
      return text.unitScale(figure, value, other);
    default:
      return text.unitIdentity(figure, value, other);
  }
};

/** Findings that speak of a share of the sheet: number of rows, points, share of all points. */
const shareOfSheet =
  (say: 'vague' | 'sameAsTarget' | 'unverifiable'): Sentence =>
  (finding, figures, locale) =>
    words(locale)[say](
      finding.otherValue === null ? '' : formatCount(finding.otherValue),
      figures.points(finding.stated),
      figures.share(finding.stated, finding.expected),
    );

/** What holding a figure against its target takes for granted. */
const assumption = ({ otherId }: FindingRow, locale: Locale) => {
  const { noBound, noUnit } = words(locale);
  return otherId === 'no_bound' ? noBound : otherId === 'no_unit' ? noUnit : '';
};

const number = (value: FindingRow['stated']) =>
  value === null ? '' : formatCount(value.toDecimalPlaces(6));

const sentences: Readonly<Record<AuditRuleId, Sentence>> = {
  identity_break: identity,
  stock_flow: stockFlow,
  part_exceeds_whole: (finding, figures, locale) =>
    words(locale).part(
      figures.subject,
      figures.amount(finding.stated),
      figures.name(finding.otherId),
      figures.amount(finding.expected),
    ),
  rate_mismatch: rate,
  wrong_base: base,
  mention_conflict: mention,
  score_sum: scoreSum,
  rule_reexecution: reexecution,
  unreachable_score: (finding, figures, locale) =>
    finding.variant === 'whole_steps'
      ? words(locale).wholeSteps(rowOf(finding, locale), figures.points(finding.stated))
      : words(locale).unreachable(
          rowOf(finding, locale),
          figures.points(finding.stated),
          figures.points(finding.expected),
        ),
  threshold_shaving: (finding, figures, locale) =>
    words(locale).shaving(
      rowOf(finding, locale),
      figures.points(finding.stated),
      figures.points(finding.expected),
    ),
  shared_denominator: (finding, figures, locale) => {
    const denominator = figures.denominatorOf(finding.subjectId);
    return words(locale).denominator(
      figures.name(denominator),
      figures.name(finding.subjectId),
      figures.implied(finding.stated),
      figures.name(finding.otherId),
      figures.implied(finding.expected),
    );
  },
  scale: (finding, figures, locale) =>
    words(locale).scale(figures.points(finding.stated), figures.points(finding.expected)),
  unit_suspect: unit,
  unscored_breach: (finding, figures, locale) =>
    words(locale).breach(
      figures.subject,
      figures.rate(finding.stated, 'computed'),
      figures.rate(finding.expected, 'printed'),
    ),
  full_marks_unfinished: (finding, figures, locale) =>
    finding.variant === 'under_target'
      ? words(locale).underTarget(
          rowOf(finding, locale),
          number(finding.stated),
          number(finding.expected),
          assumption(finding, locale),
        )
      : words(locale).unfinished(
          rowOf(finding, locale),
          finding.actual ?? '',
          figures.points(finding.stated),
        ),
  vague_evidence: shareOfSheet('vague'),
  target_equals_actual: shareOfSheet('sameAsTarget'),
  unverifiable: (finding, figures, locale) =>
    // Two or three sums without rows: the rows are not what cannot be checked.
    finding.variant === 'not_itemised'
      ? words(locale).notItemised(figures.points(finding.stated))
      : shareOfSheet('unverifiable')(finding, figures, locale),
  soft_target: (finding, figures, locale) =>
    words(locale).softTarget(
      rowOf(finding, locale),
      number(finding.expected),
      number(finding.stated),
      figures.share(finding.stated, finding.expected),
      assumption(finding, locale),
    ),
  unexplained_deduction: (finding, figures, locale) =>
    words(locale).deduction(rowOf(finding, locale), figures.points(gap(finding))),
  empty_base: (finding, figures, locale) =>
    words(locale)[finding.variant === 'zero_denominator' ? 'zeroBase' : 'emptyBase'](
      rowOf(finding, locale),
      figures.points(finding.stated),
    ),
  budget_equals_final: (finding, figures, locale) =>
    words(locale).equal(figures.subject, figures.amount(finding.stated)),
  missing_disclosure: (_finding, figures, locale) => words(locale).missing(figures.subject),
  unexplained_spending: (finding, figures, locale) =>
    finding.variant === 'no_amounts'
      ? words(locale).spendingNone(figures.amount(finding.stated), number(finding.otherValue))
      : words(locale).spending(
          figures.amount(finding.stated),
          figures.amount(finding.expected),
          figures.amount(gap(finding)),
          figures.share(gap(finding), finding.stated),
        ),
  peer_outlier: (finding, figures, locale) =>
    words(locale).outlier(
      figures.subject,
      figures.rate(finding.stated, 'computed'),
      figures.rate(finding.expected, 'computed'),
      finding.otherId ?? '',
      finding.otherValue === null ? '' : formatDecimal(finding.otherValue, 2),
    ),
  yoy_jump: (finding, figures, locale) => {
    const { otherValue } = finding;
    const text = words(locale);
    const share = otherValue === null ? '' : `${formatDecimal(otherValue.abs().times(100), 1)}%`;
    return text.jump(
      figures.subject,
      figures.amount(finding.stated),
      figures.amount(finding.expected),
      otherValue?.isNegative() === true ? text.jumpDown(share) : text.jumpUp(share),
    );
  },
  score_against_inputs: (finding, figures, locale) =>
    words(locale).againstInputs(
      figures.rate(finding.stated, 'computed'),
      figures.rate(finding.expected, 'computed'),
      number(finding.otherValue),
      finding.otherId ?? '',
    ),
};
