import { figureName } from '../../analysis/figure-name';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { Conflict } from '../../exchange/join-tables';
import { nameOf, type Catalog, type Stage } from '../../model/catalog';

/** What a contradicted row is of, in the words of the screens: the report, and the figure where it is one. */
export function conflictName({ key }: Conflict, catalog: Catalog, locale: Locale): string {
  const of = new Map(key);
  const subject = of.get('item_id');
  const report = of.get('report_id');
  const item = catalog.findItem(subject ?? '');
  const metric = catalog.findMetric(subject ?? '');
  const year = catalog.years.find((known) => String(known) === of.get('fiscal_year'));
  const { stage } = messages(locale).terms;
  const asked = of.get('stage') ?? '';
  const isStage = (text: string): text is Stage =>
    Object.prototype.hasOwnProperty.call(stage, text);
  if (item !== undefined && year !== undefined && isStage(asked)) {
    return [report, figureName(item, asked, year, locale)].join(' · ');
  }
  return key
    .map(([column, value]) => {
      if (column !== 'item_id') return value;
      const named = item ?? metric;
      return named === undefined ? value : nameOf(named, locale);
    })
    .join(' · ');
}
