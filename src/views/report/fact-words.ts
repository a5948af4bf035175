import { stageWord } from '../../analysis/figure-name';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { nameOf, type Catalog } from '../../model/catalog';
import type { FactRow } from './fact-rows';

/** The name of the item, or of the metric where the report states a rate. */
export function factName({ itemId }: FactRow, catalog: Catalog, locale: Locale): string {
  const named = catalog.findItem(itemId) ?? catalog.findMetric(itemId);
  return named === undefined ? itemId : nameOf(named, locale);
}

/** The stage of a budgeted item; empty for all else. */
export function factStage({ itemId, stage }: FactRow, catalog: Catalog, locale: Locale): string {
  const item = catalog.findItem(itemId);
  return item === undefined ? '' : stageWord(item, stage, locale);
}

/** What a search finds a figure by beside its name: year, stage, figures and places as printed. */
export function factKeywords({ year, stage, mentions }: FactRow, locale: Locale): string {
  const { terms } = messages(locale);
  const printed = mentions.flatMap(({ printedValue, unit, locator, excerpt }) => [
    printedValue + unit,
    locator,
    excerpt,
  ]);
  return [String(year), terms.stage[stage], ...printed].join(' ');
}
