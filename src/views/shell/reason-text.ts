import type { Locale } from '../../core/locale';
import { figureName } from '../../analysis/figure-name';
import { messages } from '../../core/messages';
import type { Catalog } from '../../model/catalog';
import type { MetricRow } from '../../model/rows';

/** Why a metric has no value, naming the first figure that is missing; empty where it has one. */
export function reasonText(row: MetricRow, catalog: Catalog, locale: Locale): string {
  const { terms } = messages(locale);
  const isPart = catalog.coverageOf(row.reportId) === 'partial';
  const reasons = isPart ? { ...terms.reason, ...terms.reasonOfPart } : terms.reason;
  switch (row.reason) {
    case null:
      return '';
    case 'zero_denominator':
    case 'not_stated':
      return reasons[row.reason];
    default: {
      const { missingItemId, missingStage, missingYear } = row;
      const missing =
        missingItemId === null || missingStage === null || missingYear === null
          ? ''
          : figureName(catalog.item(missingItemId), missingStage, missingYear, locale);
      return reasons[row.reason](missing);
    }
  }
}
