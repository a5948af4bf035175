import type { PeerRule } from '../analysis/peers';
import type { BarOrder } from '../analysis/ranking';
import { allFindings, type FindingFilter } from '../sql/audit-queries';
import type { DepartmentFilter } from '../sql/queries';

export type ScreenName =
  'overview' | 'compare' | 'trends' | 'audit' | 'report' | 'data' | 'present';
export type Year = number | 'latest';
export type Presentation = 'chart' | 'table';
/** Which areas the overview's map shows; null leaves it to the selection. */
export type MapLevel = 'county' | 'prefecture';
/** One scale for all panels of a figure, or one for each; null leaves it to their spread. */
export type PanelScale = 'common' | 'own';

/** Report: which printed figures are listed: all, those printed more than once, those whose mentions differ. */
export type FactKind = 'all' | 'repeated' | 'differing';

/** Data: the parts of the catalog. */
export const catalogParts = ['metrics', 'items', 'identities', 'rules'] as const;
export type CatalogPart = (typeof catalogParts)[number];

/** Compare: how many metrics are looked at together. */
export type Comparison = 'one' | 'two' | 'many';
/** Compare, many metrics: how they are drawn. */
export type ManyChart = 'heatmap' | 'lines' | 'radar' | 'distributions';

/** Compare, linked distributions: a range of a metric, both ends counted, as shown (20 for 20 %); null is open. */
export interface MetricBrush {
  readonly metricId: string;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Which figure's working is open: a metric of a report and year, an item's level, a metric over all departments of
 * the filter, a row of a report's score table, a special fund, a finding of the audit.
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
  | { readonly kind: 'project'; readonly reportId: string; readonly seq: number }
  | { readonly kind: 'finding'; readonly reportId: string; readonly findingId: string };

/** What a trend shows: a metric, or the level of an item (at final accounts). */
export type TrendMeasure =
  { readonly kind: 'metric'; readonly id: string } | { readonly kind: 'item'; readonly id: string };

/** Changes on the year before that count as a jump, in per cent. */
export const jumpPercents = [20, 50, 100] as const;
export type JumpPercent = (typeof jumpPercents)[number];

/** Everything that the address holds: a copied link shows the recipient the same figures. */
export interface Route {
  readonly screen: ScreenName;
  /** Which dataset is open; null for the first of the listing. */
  readonly datasetId: string | null;
  readonly filter: DepartmentFilter;
  readonly year: Year;
  readonly comparison: Comparison;
  /** Compare: the metric of the ranked bars and of the scatter's vertical axis. */
  readonly metricId: string;
  /** Compare: the metric of the scatter's horizontal axis. */
  readonly againstId: string;
  /** Compare: the metrics that are looked at together; null for those that the product proposes. */
  readonly metricIds: readonly string[] | null;
  readonly manyChart: ManyChart;
  /** Compare, linked distributions: at most one for each metric; those of metrics that are not chosen rest. */
  readonly brushes: readonly MetricBrush[];
  /** Compare: the areas of the radar, at most `mostRadarAreas`; null for those that the product proposes. */
  readonly radarAreaCodes: readonly string[] | null;
  /** Compare: the order of the ranked bars. */
  readonly order: BarOrder;
  /** The reader's own area, which is emphasised and left out of its peers; null where none is chosen. */
  readonly mineCode: string | null;
  /** Who is compared with whom. */
  readonly peerRule: PeerRule;
  /** The areas that rule 'chosen' compares. */
  readonly peerAreaCodes: readonly string[];
  /** Trends: what the lines show. */
  readonly measure: TrendMeasure;
  /** Audit: which findings are listed. */
  readonly findings: FindingFilter;
  readonly jumpPercent: JumpPercent;
  /** Report: the one shown; null shows a list to choose from. */
  readonly reportId: string | null;
  /** Report: what the list of printed figures is searched for, as typed. */
  readonly factsSearch: string;
  readonly factKind: FactKind;
  readonly presentation: Presentation;
  readonly mapLevel: MapLevel | null;
  /** Trends: of the panels by stage and by part. */
  readonly panelScale: PanelScale | null;
  /** Data: the statement in the console; a link brings it along and runs nothing. Empty for none. */
  readonly statement: string;
  /** Data: how the console shows an answer. */
  readonly answerAs: Presentation;
  /** Data: the part of the catalog that is listed. */
  readonly catalogPart: CatalogPart;
  readonly working: WorkingRef | null;
  /** Present: the page that is shown to an audience, from 1; null while the deck is made. */
  readonly deckPage: number | null;
}

/** An address is kept short enough for mail and chat to leave it whole. */
export const mostSearchCharacters = 100;

/** A statement that an address carries; in Chinese, each character takes nine of the address. */
export const mostStatementCharacters = 1500;

/** More polygons than this cannot be told apart. */
export const mostRadarAreas = 5;

export const defaultRoute: Route = {
  screen: 'overview',
  datasetId: null,
  filter: { areaCodes: [], areaLevels: [], functions: [] },
  year: 'latest',
  comparison: 'one',
  metricId: 'budget_execution_rate',
  againstId: 'score_rate',
  metricIds: null,
  manyChart: 'heatmap',
  brushes: [],
  radarAreaCodes: null,
  order: 'merit',
  mineCode: null,
  peerRule: 'kind',
  peerAreaCodes: [],
  measure: { kind: 'item', id: 'three_public' },
  findings: allFindings,
  jumpPercent: 50,
  reportId: null,
  factsSearch: '',
  factKind: 'all',
  presentation: 'chart',
  mapLevel: null,
  panelScale: null,
  statement: '',
  answerAs: 'table',
  catalogPart: 'metrics',
  working: null,
  deckPage: null,
};
