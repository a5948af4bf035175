import type { Decimal } from '../../core/decimal';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { ProjectRow } from '../../model/report-rows';

const stages = ['opening', 'initial', 'adjustment', 'final', 'closing'] as const;

/** The amounts that one mention of a fund prints, in 万元, in the order of a year. */
export function projectAmounts(
  mention: ProjectRow,
  locale: Locale,
): readonly { readonly label: string; readonly amount: Decimal }[] {
  const { column } = messages(locale).report.projects;
  return stages.flatMap((stage) => {
    const amount = mention[stage];
    return amount === null ? [] : [{ label: column[stage], amount }];
  });
}
