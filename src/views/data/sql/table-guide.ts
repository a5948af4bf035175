import { localized, type Locale } from '../../../core/locale';
import { schemaMessages } from '../../../core/messages/sql';
import { nameOf, type Catalog } from '../../../model/catalog';
import { standardTables } from '../../../model/standard-tables';
import { searchTest } from '../../../ui/options';
import { viewColumns, type ReadableView } from '../../../sql/view-columns';

export interface GuideColumn {
  readonly name: string;
  readonly title: string;
}

/** A table that readers may ask, with what its columns hold in their language. */
export interface GuideTable extends GuideColumn {
  readonly columns: readonly GuideColumn[];
}

/** The views, those for most questions first, then the tables of the data package and of its catalog. */
export function tableGuide(catalog: Catalog, locale: Locale): readonly GuideTable[] {
  const words = schemaMessages(locale);
  const tables = standardTables.map(({ name, title, titleEn, columns }) => ({
    name,
    title: localized(locale, title, titleEn),
    columns: columns.map((column) => ({
      name: column.name,
      title: localized(locale, column.title, column.titleEn),
    })),
  }));
  // The same name means the same in every table; what only views have, or what they mean by it, goes first.
  const titles = new Map<string, string>([
    ...tables.flatMap(({ columns }) => columns.map(({ name, title }) => [name, title] as const)),
    ...keyTitles(tables),
    ...Object.entries(words.columns),
  ]);
  const metrics = catalog.rows.metrics.map((metric) => ({
    name: metric.metricId,
    title: nameOf(metric, locale),
  }));
  const views = (Object.keys(viewColumns) as ReadableView[]).map((name) => ({
    name,
    title: words.views[name],
    columns: [
      ...viewColumns[name].map((column) => ({ name: column, title: titles.get(column) ?? column })),
      ...(name === 'metric_wide' ? metrics : []),
    ],
  }));
  return [...views, ...tables];
}

/** A key is titled as in the table that it is the key of, its first column: 'item_id' is of items, not of facts. */
function keyTitles(tables: readonly GuideTable[]): readonly (readonly [string, string])[] {
  return tables.flatMap(({ name, columns: [key] }) =>
    key !== undefined && name === `${key.name.replace(/_id$/, '')}s`
      ? [[key.name, key.title] as const]
      : [],
  );
}

/** The tables that a search finds by the name or title of the table or of a column; all of them for an empty search. */
export function searchTables(tables: readonly GuideTable[], search: string): readonly GuideTable[] {
  const isFound = searchTest(search);
  const has = ({ name, title }: GuideColumn) => isFound(`${name} ${title}`);
  return tables.filter((table) => has(table) || table.columns.some(has));
}
