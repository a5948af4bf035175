import { formulaSides } from '../../analysis/working';
import type { SumWorking } from '../../analysis/sum-working';
import type { Decimal } from '../../core/decimal';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { Catalog } from '../../model/catalog';
import type { MetricRow } from '../../model/rows';
import { reasonText } from '../shell/reason-text';
import { operandText } from './formula';

/** Numerator or denominator of a metric as a reader sees it; a dash where there is none. */
function sideText(
  value: Decimal | null,
  side: 'numerator' | 'denominator',
  metricId: string,
  catalog: Catalog,
  locale: Locale,
): string {
  const [term] = formulaSides(catalog.terms(metricId))[side];
  return term === undefined ? '—' : operandText(value, catalog.item(term.itemId), locale);
}

/** '1,451.29 万元 ÷ 1,452.61 万元'; empty where the terms are not known. */
export function memberTerms(
  numerator: Decimal | null,
  denominator: Decimal | null,
  metricId: string,
  catalog: Catalog,
  locale: Locale,
): string {
  if (numerator === null || denominator === null) return '';
  const sides = [
    sideText(numerator, 'numerator', metricId, catalog, locale),
    sideText(denominator, 'denominator', metricId, catalog, locale),
  ];
  return sides.join(` ${messages(locale).working.divide} `);
}

/** Why a department does not count, or that it does. */
export function memberNote(
  row: MetricRow | null,
  isCounted: boolean,
  { headline }: SumWorking,
  catalog: Catalog,
  locale: Locale,
): string {
  const text = messages(locale);
  if (row === null) return text.overview.key.noReport;
  if (isCounted)
    return headline.level.kind === 'range' ? text.working.stated : text.working.sum.counted;
  return row.source === 'stated' ? text.working.sum.onlyStated : reasonText(row, catalog, locale);
}
