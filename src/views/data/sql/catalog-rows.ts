import { localized, type Locale } from '../../../core/locale';
import { messages } from '../../../core/messages';
import { sqlMessages } from '../../../core/messages/sql';
import type { AuditRuleDefinition, IdentityDefinition } from '../../../model/audit-rows';
import { nameOf, unitOf, type Catalog } from '../../../model/catalog';
import { searchTest } from '../../../ui/options';
import { formulaInWords } from '../../working/formula';

/** An entry of the catalog in words: what it is called, its id, and cells by column. */
export interface CatalogRow {
  readonly id: string;
  readonly name: string;
  readonly cells: Readonly<Partial<Record<CatalogCell, string>>>;
}

export type CatalogCell = 'unit' | 'formula' | 'basis' | 'kind' | 'level' | 'severity' | 'meaning';

export function metricRows(catalog: Catalog, locale: Locale): readonly CatalogRow[] {
  const { metricUnit } = messages(locale).terms;
  return catalog.rows.metrics.map((metric) => ({
    id: metric.metricId,
    name: nameOf(metric, locale),
    cells: {
      unit: metricUnit[metric.unit],
      formula:
        formulaInWords(metric.metricId, catalog, locale) ?? sqlMessages(locale).catalog.statedOnly,
      basis: localized(locale, metric.basisZh, metric.basisEn),
    },
  }));
}

export function itemRows(catalog: Catalog, locale: Locale): readonly CatalogRow[] {
  const { itemKind } = sqlMessages(locale).catalog;
  return catalog.rows.items.map((item) => ({
    id: item.itemId,
    name: nameOf(item, locale),
    cells: {
      kind: itemKind[item.kind],
      unit: unitOf(item, locale),
      meaning: localized(locale, item.definitionZh, item.definitionEn),
    },
  }));
}

export function identityRows(
  identities: readonly IdentityDefinition[],
  locale: Locale,
): readonly CatalogRow[] {
  return identities.map((identity) => ({
    id: identity.identityId,
    name: nameOf(identity, locale),
    cells: { basis: localized(locale, identity.basisZh, identity.basisEn) },
  }));
}

export function ruleRows(
  rules: readonly AuditRuleDefinition[],
  locale: Locale,
): readonly CatalogRow[] {
  const { severity } = messages(locale).audit;
  return rules.map((rule) => ({
    id: rule.ruleId,
    name: nameOf(rule, locale),
    cells: {
      level: rule.level,
      severity: severity[rule.severity],
      meaning: localized(locale, rule.meaningZh, rule.meaningEn),
    },
  }));
}

/** The entries whose name, id and cells hold the words that are searched for. */
export function searchRows(rows: readonly CatalogRow[], search: string): readonly CatalogRow[] {
  const isFound = searchTest(search);
  return rows.filter(({ id, name, cells }) =>
    isFound([id, name, ...Object.values(cells)].join(' ')),
  );
}
