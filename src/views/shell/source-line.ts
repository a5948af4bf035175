import { localized, type Locale } from '../../core/locale';
import { messages, type Messages } from '../../core/messages';
import { isImported, type DatasetEntry } from '../../model/manifest';

/**
 * Where the figures of a dataset come from, and what their units are. On what leaves the page, `away`, “this browser” would
 * be another's.
 */
export function sourceLine(
  dataset: DatasetEntry,
  footer: Messages['shell']['footer'],
  place: 'page' | 'away',
): string {
  const { simulated, imported, importedAway, source, units } = footer;
  const ofImport = place === 'page' ? imported : importedAway;
  const origin = dataset.isSimulated ? simulated : isImported(dataset) ? ofImport : source;
  return units === '' ? origin : `${origin} ${units}`;
}

/** What must be said of figures that no department has published; null for those that are. */
export function dataMark(dataset: DatasetEntry, locale: Locale): string | null {
  const { simulated, imported } = messages(locale).shell;
  if (dataset.isSimulated) return simulated;
  return isImported(dataset) ? imported : null;
}

/** A dataset by name, day, version and licence, for a file that leaves the page. */
export function editionLine(dataset: DatasetEntry, locale: Locale): string {
  const { footer, print, filters, simulated } = messages(locale).shell;
  const title = localized(locale, dataset.title, dataset.titleEn);
  return print.clauses([
    filters.datasetOption(dataset.id, title),
    ...(dataset.isSimulated ? [simulated] : []),
    footer.asOf(dataset.asOf),
    footer.hash(dataset.hash),
    footer.licence(dataset.licence),
  ]);
}
