import { computeChanges } from '../../analysis/change-table';
import { FigureFlags } from '../../analysis/figure-flags';
import { computeComposition } from '../../analysis/composition';
import {
  computeTrend,
  itemPoints,
  metricPoints,
  splitSingles,
  type LevelPoint,
} from '../../analysis/series';
import { levelFormat, type SeriesMeasure } from '../../analysis/series-measure';
import { computeStageYears } from '../../analysis/series-stages';
import {
  areasOfRegion,
  countCounties,
  countOfRegions,
  itemsOfRegions,
  regionCatalog,
  regionDepartments,
  yearsOfRegions,
  type CountedDepartments,
} from '../../analysis/regions';
import type { FigureFlag } from '../../model/audit-rows';
import type { RegionItem, RegionYear } from '../../model/overview-rows';
import type { ItemRow, MetricRow } from '../../model/rows';
import type { Dashboard } from '../../state/dashboard.svelte';
import { QueryResource } from '../../state/query-resource.svelte';
import {
  stageItemId,
  threePublicItemId,
  trendsScale,
  trendsScreenQueries,
} from '../../state/trends-queries';
import { ScreenTheme } from '../shell/screen-theme.svelte';
import { lineStage, type FigureSubject, type MeasureContext } from './measure-context';

/** What the lines and their table need; another screen that shows them makes its own. */
export type LinesModel = LinesShown & {
  /** What the lines wait for. */
  readonly lines: Pick<QueryResource<unknown>, 'status' | 'retry' | 'cancel'>;
};

type LinesShown = Pick<
  TrendsViewModel,
  | 'dashboard'
  | 'locale'
  | 'theme'
  | 'measure'
  | 'lineRows'
  | 'trend'
  | 'split'
  | 'markedYear'
  | 'changes'
  | 'context'
  | 'lineCounted'
  | 'openPoint'
>;

/** What the screen shows, derived from the route and the answers to its queries. Make it while a view starts. */
export class TrendsViewModel {
  /** The screen shows every year, none of them chosen. */
  readonly markedYear: number | null = null;
  private readonly metricLines: QueryResource<MetricRow>;
  private readonly stageLevels: QueryResource<ItemRow>;
  private readonly compositionLevels: QueryResource<ItemRow>;
  /** What many departments give instead, added up by region. */
  private readonly regionYears: QueryResource<RegionYear>;
  private readonly regionStages: QueryResource<RegionItem>;
  private readonly regionComposition: QueryResource<RegionItem>;
  private readonly flagRows: QueryResource<FigureFlag>;
  /** Which figures have findings of the audit. */
  readonly flags = $derived.by(() => new FigureFlags(this.flagRows.rows));

  readonly locale = $derived.by(() => this.dashboard.preferences.locale);
  private readonly screenTheme: ScreenTheme;
  readonly theme = $derived.by(() => this.screenTheme.current);
  private readonly scale = $derived.by(() =>
    trendsScale(this.dashboard.route, this.dashboard.catalog.rows),
  );
  private readonly departmentIds = $derived.by(() =>
    this.scale.departments.map(({ departmentId }) => departmentId),
  );
  private readonly regions = $derived.by(() =>
    this.scale.isByRegion ? regionDepartments(this.scale.departments) : [],
  );
  private readonly regionIds = $derived.by(() =>
    this.regions.map(({ departmentId }) => departmentId),
  );
  private readonly regionCatalog = $derived.by(() =>
    regionCatalog(this.dashboard.catalog, this.regions),
  );

  readonly measure: SeriesMeasure = $derived.by(() => {
    const { catalog, route } = this.dashboard;
    return route.measure.kind === 'item'
      ? { kind: 'item', item: catalog.item(route.measure.id) }
      : { kind: 'metric', metric: catalog.metric(route.measure.id) };
  });
  /** Which of the queries feeds the lines. */
  readonly lines = $derived.by(() => {
    if (this.measure.kind === 'item') return this.stages;
    return this.scale.hasRegionLines ? this.regionYears : this.metricLines;
  });
  /** What says why a department has no figure of the metric. */
  readonly lineRows = $derived.by(() =>
    this.scale.hasRegionLines ? yearsOfRegions(this.regionYears.rows) : this.metricLines.rows,
  );
  /** Rows of another measure, still at hand while the next one loads, give no points. */
  readonly points: readonly LevelPoint[] = $derived.by(() =>
    this.measure.kind === 'item'
      ? itemPoints(this.stageRows, this.measure.item.itemId, lineStage)
      : metricPoints(this.lineRows, this.measure.metric.metricId),
  );
  /** Of amounts by region. */
  readonly lineCounted: CountedDepartments | null = $derived.by(() =>
    this.measure.kind === 'item' ? this.stageCounted : null,
  );
  private readonly lineIds = $derived.by(() =>
    this.scale.hasRegionLines ? this.regionIds : this.departmentIds,
  );
  readonly trend = $derived.by(() => computeTrend(this.points, this.lineIds));
  readonly split = $derived.by(() => splitSingles(this.trend));
  readonly changes = $derived.by(() => {
    const chosen = new Set(this.lineIds);
    return computeChanges(this.points.filter(({ departmentId }) => chosen.has(departmentId)));
  });
  readonly context: MeasureContext = $derived.by(() => {
    const values = this.points.map(({ value }) => value);
    const { measure, locale } = this;
    const format = levelFormat(measure, values, locale);
    return { measure, format, locale, ...this.subject(this.scale.hasRegionLines) };
  });

  readonly stageItem = $derived.by(() =>
    this.dashboard.catalog.item(stageItemId(this.dashboard.route)),
  );
  /** Which of the queries feeds the stages. */
  readonly stages = $derived.by(() =>
    this.scale.hasRegionStages ? this.regionStages : this.stageLevels,
  );
  private readonly stageRows = $derived.by(() =>
    this.scale.hasRegionStages ? itemsOfRegions(this.regionStages.rows) : this.stageLevels.rows,
  );
  readonly stageYears = $derived.by(() => computeStageYears(this.stageRows, this.stageItem.itemId));
  readonly stageCounted = $derived.by(() =>
    this.counted(this.regionStages.rows, this.stageItem.itemId),
  );
  readonly stageSubject = $derived.by(() => this.subject(this.scale.hasRegionStages));
  readonly stageIds = $derived.by(() =>
    this.scale.hasRegionStages ? this.regionIds : this.departmentIds,
  );
  /** Which of the queries feeds the composition. */
  readonly composition = $derived.by(() =>
    this.scale.isByRegion ? this.regionComposition : this.compositionLevels,
  );
  readonly compositionRows = $derived.by(() =>
    this.scale.isByRegion
      ? itemsOfRegions(this.regionComposition.rows)
      : this.compositionLevels.rows,
  );
  readonly compositionBars = $derived.by(() =>
    computeComposition(this.compositionRows, !this.scale.isByRegion),
  );
  readonly compositionCounted = $derived.by(() =>
    this.counted(this.regionComposition.rows, threePublicItemId),
  );
  readonly compositionSubject = $derived.by(() => this.subject(this.scale.isByRegion));
  readonly compositionIds = $derived.by(() =>
    this.scale.isByRegion ? this.regionIds : this.departmentIds,
  );

  constructor(readonly dashboard: Dashboard) {
    this.screenTheme = new ScreenTheme(dashboard.preferences);
    const engine = () => dashboard.engine;
    const queries = $derived(trendsScreenQueries(dashboard.route, this.scale));
    this.metricLines = new QueryResource(engine, () => queries.metricLines);
    this.regionYears = new QueryResource(engine, () => queries.regionYears);
    this.stageLevels = new QueryResource(engine, () => queries.stageLevels);
    this.regionStages = new QueryResource(engine, () => queries.regionStages);
    this.compositionLevels = new QueryResource(engine, () => queries.composition);
    this.regionComposition = new QueryResource(engine, () => queries.regionComposition);
    this.flagRows = new QueryResource(engine, () => queries.flags);
  }

  /** What lines, stages or composition are of. */
  private subject(isByRegion: boolean): FigureSubject {
    return isByRegion
      ? { catalog: this.regionCatalog, of: 'region', flags: this.flags }
      : { catalog: this.dashboard.catalog, of: 'department', flags: this.flags };
  }

  /** How many departments count in the levels of regions, and of how many; null where no region is shown. */
  private counted(rows: readonly RegionItem[], itemId: string): CountedDepartments | null {
    if (rows.length === 0) return null;
    return { counted: countOfRegions(rows, itemId), all: countCounties(this.scale.departments) };
  }

  /** Opens the working of a figure of the chosen measure; of a region that of its counties. */
  openPoint({ departmentId, reportId, year }: LevelPoint): void {
    const { measure } = this;
    if (reportId === '') this.openRegion(departmentId);
    else
      this.dashboard.openWorking(
        measure.kind === 'metric'
          ? { kind: 'metric', reportId, metricId: measure.metric.metricId, year }
          : { kind: 'item', reportId, itemId: measure.item.itemId, stage: lineStage, year },
      );
  }

  /** Opens the working of an item's level; of a region that of its counties. */
  openItem({ departmentId, reportId, itemId, stage, fiscalYear }: ItemRow): void {
    if (reportId === '') this.openRegion(departmentId);
    else this.dashboard.openWorking({ kind: 'item', reportId, itemId, stage, year: fiscalYear });
  }

  /** Narrows the filter to a region and its counties. */
  private openRegion(regionCode: string): void {
    const areaCodes = areasOfRegion(this.scale.departments, regionCode);
    this.dashboard.navigate({ filter: { ...this.dashboard.route.filter, areaCodes } });
  }
}
