import type { AuditCatalog } from '../../analysis/finding-figure';
import { findingFormulas } from '../../analysis/finding-formula';
import { findingText } from '../../analysis/finding-text';
import { scoringRuleText } from '../../analysis/scoring-rule-text';
import { localized, type Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type {
  AuditRule,
  FindingFactRow,
  FindingRow,
  FlaggedRow,
  ScoringRuleRow,
} from '../../model/audit-rows';

/** A finding with all that its working shows. */
export interface FindingWorking {
  readonly finding: FindingRow;
  readonly facts: readonly FindingFactRow[];
  readonly rows: readonly FlaggedRow[];
  readonly rule: AuditRule | undefined;
  /** The printed rule of the score row; empty where there is none. */
  readonly scoringRule: readonly ScoringRuleRow[];
  readonly audit: AuditCatalog;
}

/** The finding as lines of plain text, without the places where its figures are printed. */
export function findingLines(
  { finding, facts, rule, scoringRule, audit }: FindingWorking,
  title: string,
  locale: Locale,
): readonly string[] {
  const { audit: text, working } = messages(locale);
  const { labelled } = working.citation;
  const printedRule = scoringRuleText(scoringRule, locale);
  return [
    title,
    findingText(finding, audit, locale),
    ...findingFormulas(finding, facts, audit, locale).map((formula) =>
      labelled(text.panel.working, formula),
    ),
    ...(printedRule === '' ? [] : [labelled(text.panel.scoringRule, printedRule)]),
    ...(rule === undefined
      ? []
      : [labelled(text.panel.rule, localized(locale, rule.meaningZh, rule.meaningEn))]),
    labelled(text.panel.certainty, text.certaintyMeaning[finding.certainty]),
  ];
}
