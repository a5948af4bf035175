import type { DepartmentFilter } from '../sql/queries';

export type ScreenName = 'overview' | 'compare' | 'trends' | 'report';
export type Year = number | 'latest';
export type Presentation = 'chart' | 'table';

/** Which figure's working is open: a metric of a report and year, or an item's level. */
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
    };

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
  working: null,
};
