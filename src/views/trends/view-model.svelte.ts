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
import type { FigureFlag } from '../../model/audit-rows';
import type { ItemRow, MetricRow } from '../../model/rows';
import type { Dashboard } from '../../state/dashboard.svelte';
import { QueryResource } from '../../state/query-resource.svelte';
import { stageItemId, trendsScreenQueries } from '../../state/screen-queries';
import { ScreenTheme } from '../shell/screen-theme.svelte';
import { selectedDepartments } from '../../state/selected-departments';
import { lineStage, type MeasureContext } from './measure-context';

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
  | 'openPoint'
>;

/** What the screen shows, derived from the route and the answers to its queries. Make it while a view starts. */
export class TrendsViewModel {
  /** The screen shows every year, none of them chosen. */
  readonly markedYear: number | null = null;
  readonly metricLines: QueryResource<MetricRow>;
  readonly stageLevels: QueryResource<ItemRow>;
  readonly composition: QueryResource<ItemRow>;
  private readonly flagRows: QueryResource<FigureFlag>;
  /** Which figures have findings of the audit. */
  readonly flags = $derived.by(() => new FigureFlags(this.flagRows.rows));

  readonly locale = $derived.by(() => this.dashboard.preferences.locale);
  private readonly screenTheme: ScreenTheme;
  readonly theme = $derived.by(() => this.screenTheme.current);
  readonly departments = $derived.by(() =>
    selectedDepartments(this.dashboard.catalog.rows.departments, this.dashboard.route.filter),
  );
  readonly departmentIds = $derived.by(() =>
    this.departments.map(({ departmentId }) => departmentId),
  );

  readonly measure: SeriesMeasure = $derived.by(() => {
    const { catalog, route } = this.dashboard;
    return route.measure.kind === 'item'
      ? { kind: 'item', item: catalog.item(route.measure.id) }
      : { kind: 'metric', metric: catalog.metric(route.measure.id) };
  });
  /** Which of the queries feeds the lines. */
  readonly lines = $derived.by(() =>
    this.measure.kind === 'item' ? this.stageLevels : this.metricLines,
  );
  /** What says why a department has no figure of the metric. */
  readonly lineRows = $derived.by(() => this.metricLines.rows);
  /** Rows of another measure, still at hand while the next one loads, give no points. */
  readonly points: readonly LevelPoint[] = $derived.by(() =>
    this.measure.kind === 'item'
      ? itemPoints(this.stageLevels.rows, this.measure.item.itemId, lineStage)
      : metricPoints(this.metricLines.rows, this.measure.metric.metricId),
  );
  readonly trend = $derived.by(() => computeTrend(this.points, this.departmentIds));
  readonly split = $derived.by(() => splitSingles(this.trend));
  readonly changes = $derived.by(() => {
    const chosen = new Set(this.departmentIds);
    return computeChanges(this.points.filter(({ departmentId }) => chosen.has(departmentId)));
  });
  readonly context: MeasureContext = $derived.by(() => {
    const values = this.points.map(({ value }) => value);
    const { measure, locale } = this;
    const format = levelFormat(measure, values, locale);
    const { catalog } = this.dashboard;
    return { measure, format, locale, catalog, of: 'department', flags: this.flags };
  });

  readonly stageItem = $derived.by(() =>
    this.dashboard.catalog.item(stageItemId(this.dashboard.route)),
  );
  readonly stageYears = $derived.by(() =>
    computeStageYears(this.stageLevels.rows, this.stageItem.itemId),
  );
  readonly compositionBars = $derived.by(() => computeComposition(this.composition.rows));

  constructor(readonly dashboard: Dashboard) {
    this.screenTheme = new ScreenTheme(dashboard.preferences);
    const engine = () => dashboard.engine;
    const queries = $derived(trendsScreenQueries(dashboard.route));
    this.metricLines = new QueryResource(engine, () => queries.metricLines);
    this.stageLevels = new QueryResource(engine, () => queries.stageLevels);
    this.composition = new QueryResource(engine, () => queries.composition);
    this.flagRows = new QueryResource(engine, () => queries.flags);
  }

  /** Opens the working of a figure of the chosen measure. */
  openPoint({ reportId, year }: LevelPoint): void {
    const { measure } = this;
    this.dashboard.openWorking(
      measure.kind === 'metric'
        ? { kind: 'metric', reportId, metricId: measure.metric.metricId, year }
        : { kind: 'item', reportId, itemId: measure.item.itemId, stage: lineStage, year },
    );
  }

  /** Opens the working of an item's level. */
  openItem({ reportId, itemId, stage, fiscalYear }: ItemRow): void {
    this.dashboard.openWorking({ kind: 'item', reportId, itemId, stage, year: fiscalYear });
  }
}
