import { localized, type Locale } from '../core/locale';
import type { Decimal } from '../core/decimal';

/** Definitions that every screen reads: metrics, items, departments. Rows of the catalog tables. */

export type AreaLevel = 'province' | 'prefecture' | 'county' | 'district' | 'county_city';
export type Stage = 'initial' | 'adjustment' | 'adjusted' | 'final';
export type Measure = 'level' | 'change' | 'change_pct';
export type Polarity = 'higher' | 'lower' | 'near_target' | 'neutral';
export type ItemKind = 'amount' | 'count' | 'score';
export type MetricUnit = '%' | '万元/人';

export interface MetricDefinition {
  readonly metricId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly unit: MetricUnit;
  readonly better: Polarity;
  /** In the base unit of the metric (100 % is 1); null where no target is common. */
  readonly target: Decimal | null;
  readonly decimals: number;
  readonly basisZh: string;
  readonly basisEn: string;
}

export interface MetricTerm {
  readonly metricId: string;
  readonly seq: number;
  readonly side: 'numerator' | 'denominator';
  readonly itemId: string;
  readonly stage: Stage;
  readonly yearOffset: number;
  readonly coefficient: Decimal;
}

export interface ItemDefinition {
  readonly itemId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly parentId: string | null;
  readonly kind: ItemKind;
  /** What one of its levels is stored in: 万元, 分, or what it counts (人, 家). */
  readonly unitZh: string;
  readonly unitEn: string;
  readonly scope: 'department' | 'area';
  /** Whether it has budget stages; assets, staff and area figures only have actual ones. */
  readonly budgeted: boolean;
  readonly definitionZh: string;
  readonly definitionEn: string;
}

export interface Area {
  readonly areaCode: string;
  readonly areaName: string;
  readonly areaNameEn: string;
  readonly areaLevel: AreaLevel;
  /** Area code of the prefecture of a county, of the province of a prefecture. */
  readonly parentCode: string | null;
  readonly parentName: string | null;
  readonly parentNameEn: string | null;
}

export interface Department extends Area {
  readonly departmentId: string;
  readonly departmentName: string;
  readonly function: string;
}

export interface Report {
  readonly reportId: string;
  readonly departmentId: string;
  readonly fiscalYear: number;
  readonly title: string;
  readonly coverage: 'full' | 'partial';
}

export interface CatalogRows {
  readonly metrics: readonly MetricDefinition[];
  readonly terms: readonly MetricTerm[];
  readonly items: readonly ItemDefinition[];
  readonly departments: readonly Department[];
  /** Years that have a report, ascending. */
  readonly years: readonly number[];
  /** Ids of the few reports of which a part alone is on record; all others are asked for when they are needed. */
  readonly partialReportIds: readonly string[];
}

/** The catalog with look-up by id. `department` and the like throw on an id that no row has: a defect, not input. */
export class Catalog {
  /** Areas that have a department, each once, in the order of the departments. */
  readonly areas: readonly Area[];
  private readonly metricsById: ReadonlyMap<string, MetricDefinition>;
  private readonly itemsById: ReadonlyMap<string, ItemDefinition>;
  private readonly departmentsById: ReadonlyMap<string, Department>;
  private readonly partialReports: ReadonlySet<string>;

  constructor(readonly rows: CatalogRows) {
    this.metricsById = new Map(rows.metrics.map((metric) => [metric.metricId, metric]));
    this.itemsById = new Map(rows.items.map((item) => [item.itemId, item]));
    this.departmentsById = new Map(
      rows.departments.map((department) => [department.departmentId, department]),
    );
    this.areas = [...new Map(rows.departments.map((row) => [row.areaCode, row])).values()];
    this.partialReports = new Set(rows.partialReportIds);
  }

  findMetric(metricId: string): MetricDefinition | undefined {
    return this.metricsById.get(metricId);
  }

  findItem(itemId: string): ItemDefinition | undefined {
    return this.itemsById.get(itemId);
  }

  metric(metricId: string): MetricDefinition {
    return known(this.metricsById.get(metricId), metricId);
  }

  item(itemId: string): ItemDefinition {
    return known(this.itemsById.get(itemId), itemId);
  }

  department(departmentId: string): Department {
    return known(this.departmentsById.get(departmentId), departmentId);
  }

  /** Whether all of a report is on record; what a partial one does not say may stand in the rest of it. */
  coverageOf(reportId: string): Report['coverage'] {
    return this.partialReports.has(reportId) ? 'partial' : 'full';
  }

  /** Years that have a report, ascending. */
  get years(): readonly number[] {
    return this.rows.years;
  }

  terms(metricId: string): readonly MetricTerm[] {
    return this.rows.terms.filter((term) => term.metricId === metricId);
  }
}

function known<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new Error(`The catalog has no ${JSON.stringify(id)}`);
  return found;
}

/** A metric's or item's name in the reader's language. */
export function nameOf(
  named: { readonly nameZh: string; readonly nameEn: string },
  locale: Locale,
): string {
  return localized(locale, named.nameZh, named.nameEn);
}

/** What an item's stored levels are in, in the reader's language: '家', 'enterprises'. */
export function unitOf(item: ItemDefinition, locale: Locale): string {
  return localized(locale, item.unitZh, item.unitEn);
}

/** The area's name, which is also what charts call its department: '芦淞区'. */
export function areaNameOf(area: Area, locale: Locale): string {
  return localized(locale, area.areaName, area.areaNameEn);
}

/**
 * The group within which departments are ranked: a prefecture's own department is never ranked among the
 * departments of counties, districts and county-level cities.
 */
export type RankGroup = 'county' | 'prefecture' | 'province';

export function rankGroupOf(level: AreaLevel): RankGroup {
  return level === 'province' || level === 'prefecture' ? level : 'county';
}
