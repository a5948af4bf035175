import type { AuditCatalog } from '../../analysis/finding-figure';
import { identityFormula } from '../../analysis/finding-formula';
import { findingText } from '../../analysis/finding-text';
import { localized, type Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { AuditRule, FindingFactRow, FindingRow, FlaggedRow } from '../../model/audit-rows';

/** A finding with all that its working shows. */
export interface FindingWorking {
  readonly finding: FindingRow;
  readonly facts: readonly FindingFactRow[];
  readonly rows: readonly FlaggedRow[];
  readonly rule: AuditRule | undefined;
  readonly audit: AuditCatalog;
}

/** The finding as lines of plain text, without the places where its figures are printed. */
export function findingLines(
  { finding, facts, rule, audit }: FindingWorking,
  title: string,
  locale: Locale,
): readonly string[] {
  const { audit: text, working } = messages(locale);
  const { labelled } = working.citation;
  const formula = identityFormula(finding, facts, audit, locale);
  return [
    title,
    findingText(finding, audit, locale),
    ...(formula === null ? [] : [labelled(text.panel.working, formula)]),
    ...(rule === undefined
      ? []
      : [labelled(text.panel.rule, localized(locale, rule.meaningZh, rule.meaningEn))]),
    labelled(text.panel.certainty, text.certaintyMeaning[finding.certainty]),
  ];
}
