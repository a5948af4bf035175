import { formatCount } from '../core/format';
import { zero, type Decimal } from '../core/decimal';
import { localized, type Locale } from '../core/locale';
import { messages } from '../core/messages';
import type { ScoringRuleRow } from '../model/audit-rows';

/** A printed scoring rule in words, rendered from its parameters; empty without rows. */
export function scoringRuleText(rows: readonly ScoringRuleRow[], locale: Locale): string {
  const [rule] = rows;
  if (rule === undefined) return '';
  const text = messages(locale).audit.rule;
  const unit = rule.unit ?? '';
  const full = formatCount(rule.fullMarks);
  const measured = (value: Decimal) => `${formatCount(value)}${unit}`;
  switch (rule.kind) {
    case 'proportional':
      return text.proportional(full);
    case 'per_step': {
      const { threshold, step, pointsPerStep, direction } = rule;
      if (threshold === null || step === null || pointsPerStep === null) return '';
      const say = direction === 'above' ? text.above : text.below;
      const end = text.downTo(formatCount(rule.floor ?? zero));
      return say(full, measured(threshold), measured(step), formatCount(pointsPerStep), end);
    }
    case 'bands':
    case 'checklist':
      return text.outcomes(
        rows.flatMap((outcome) => {
          if (outcome.points === null) return [];
          return [
            text.outcome(conditionOf(outcome, measured, locale), formatCount(outcome.points)),
          ];
        }),
      );
  }
}

function conditionOf(
  outcome: ScoringRuleRow,
  measured: (value: Decimal) => string,
  locale: Locale,
): string {
  const { lower, upper, lowerInclusive, upperInclusive, conditionZh, conditionEn } = outcome;
  if (conditionZh !== null) return localized(locale, conditionZh, conditionEn ?? conditionZh);
  if (lower !== null && upper !== null && lower.equals(upper)) return `= ${measured(lower)}`;
  const from = lower === null ? '' : `${lowerInclusive === true ? '≥' : '>'} ${measured(lower)}`;
  const to = upper === null ? '' : `${upperInclusive === true ? '≤' : '<'} ${measured(upper)}`;
  return [from, to].filter((part) => part !== '').join(messages(locale).audit.rule.and);
}
