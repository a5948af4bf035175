import type { DepartmentFilter } from '../sql/queries';

export type ScreenName = 'overview' | 'compare' | 'trends' | 'report';
export type Year = number | 'latest';
export type Presentation = 'chart' | 'table';
/** Which areas the overview's map shows; null leaves it to the selection. */
export type MapLevel = 'county' | 'prefecture';
/** One scale for all panels of a figure, or one for each; null leaves it to their spread. */
export type PanelScale = 'common' | 'own';

/**
 * Which figure's working is open: a metric of a report and year, an item's level, a metric over all departments of
 * the filter, a row of a report's score table, a special fund.
 */
export type WorkingRef =
  | {
      readonly kind: 'metric';
      readonly reportId: string;
      readonly metricId: string;
      readonly year: number;
    }
  | {
      readonly kind: 'item';
      readonly reportId: string;
      readonly itemId: string;
      readonly stage: string;
      readonly year: number;
    }
  | { readonly kind: 'sum'; readonly metricId: string }
  | { readonly kind: 'indicator'; readonly reportId: string; readonly seq: number }
  | { readonly kind: 'project'; readonly reportId: string; readonly seq: number };

/** What a trend shows: a metric, or the level of an item (at final accounts). */
export type TrendMeasure =
  { readonly kind: 'metric'; readonly id: string } | { readonly kind: 'item'; readonly id: string };

/** Everything that the address holds: a copied link shows the recipient the same figures. */
export interface Route {
  readonly screen: ScreenName;
  readonly filter: DepartmentFilter;
  readonly year: Year;
  /** Compare: the metric of the ranked bars and of the scatter's vertical axis. */
  readonly metricId: string;
  /** Compare: the metric of the scatter's horizontal axis. */
  readonly againstId: string;
  /** Trends: what the lines show. */
  readonly measure: TrendMeasure;
  /** Report: the one shown; null shows a list to choose from. */
  readonly reportId: string | null;
  readonly presentation: Presentation;
  readonly mapLevel: MapLevel | null;
  /** Trends: of the panels by stage and by part. */
  readonly panelScale: PanelScale | null;
  readonly working: WorkingRef | null;
}

export const defaultRoute: Route = {
  screen: 'overview',
  filter: { areaCodes: [], areaLevels: [], functions: [] },
  year: 'latest',
  metricId: 'budget_execution_rate',
  againstId: 'score_rate',
  measure: { kind: 'item', id: 'three_public' },
  reportId: null,
  presentation: 'chart',
  mapLevel: null,
  panelScale: null,
  working: null,
};
