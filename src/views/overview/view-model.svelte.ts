import { computeChanges } from '../../analysis/change-table';
import { computeCoverage } from '../../analysis/coverage';
import { computeHeadline, headlineDepartments } from '../../analysis/headline';
import { computeTrend, metricPoints, type LevelPoint } from '../../analysis/series';
import { levelFormat, type SeriesMeasure } from '../../analysis/series-measure';
import { placeTiles, type TileLevel } from '../../analysis/tiles';
import { darkTheme, lightTheme } from '../../charts/theme';
import type { MetricDefinition } from '../../model/catalog';
import type { CoverageRow, TileRow } from '../../model/overview-rows';
import type { MetricRow } from '../../model/rows';
import type { Dashboard } from '../../state/dashboard.svelte';
import { QueryResource } from '../../state/query-resource.svelte';
import { headlineMetricIds, overviewScreenQueries } from '../../state/screen-queries';
import { selectedDepartments } from '../shell/selected-departments';
import type { MeasureContext } from '../trends/measure-context';

/** What the screen shows, derived from the route and the answers to its queries. Make it while a view starts. */
export class OverviewViewModel {
  /** The map that the reader chose; null leaves it to the selection. */
  chosenTileLevel: TileLevel | null = $state(null);
  readonly headline: QueryResource<MetricRow>;
  readonly coverage: QueryResource<CoverageRow>;
  readonly tiles: QueryResource<TileRow>;
  readonly tileValues: QueryResource<MetricRow>;
  readonly metricLines: QueryResource<MetricRow>;
  readonly attention: QueryResource<MetricRow>;

  readonly locale = $derived.by(() => this.dashboard.preferences.locale);
  readonly theme = $derived.by(() =>
    this.dashboard.preferences.theme === 'dark' ? darkTheme : lightTheme,
  );
  readonly departments = $derived.by(() =>
    selectedDepartments(this.dashboard.catalog.rows.departments, this.dashboard.route.filter),
  );

  readonly summed = $derived.by(() => headlineDepartments(this.departments));
  readonly headlines = $derived.by(() => {
    const { catalog, route } = this.dashboard;
    const year = route.year === 'latest' ? null : route.year;
    return headlineMetricIds.flatMap((metricId) => {
      const metric = catalog.findMetric(metricId);
      return metric === undefined
        ? []
        : [computeHeadline(metric, this.headline.rows, this.summed.departments, year)];
    });
  });

  /** The metric that the squares show: while the next one loads, still the last. */
  readonly tileMetric: MetricDefinition = $derived.by(() => {
    const [row] = this.tileValues.rows;
    return this.dashboard.catalog.metric(row?.metricId ?? this.dashboard.route.metricId);
  });
  readonly tileLevel: TileLevel = $derived.by(
    () => this.chosenTileLevel ?? (this.summed.group === 'prefecture' ? 'prefecture' : 'county'),
  );
  readonly cells = $derived.by(() =>
    placeTiles(this.tiles.rows, this.tileValues.rows, this.tileLevel, this.dashboard.catalog),
  );

  readonly matrix = $derived.by(() => computeCoverage(this.coverage.rows, this.departments));

  readonly measure: SeriesMeasure = $derived.by(() => {
    const { catalog, route } = this.dashboard;
    return { kind: 'metric', metric: catalog.metric(route.metricId) };
  });
  readonly lines = $derived.by(() => this.metricLines);
  /** Rows of another metric, still at hand while the next one loads, give no points. */
  readonly points: readonly LevelPoint[] = $derived.by(() =>
    metricPoints(this.metricLines.rows, this.dashboard.route.metricId),
  );
  readonly trend = $derived.by(() =>
    computeTrend(
      this.points,
      this.departments.map(({ departmentId }) => departmentId),
    ),
  );
  readonly changes = $derived.by(() => computeChanges(this.points));
  readonly context: MeasureContext = $derived.by(() => {
    const { measure, locale } = this;
    const format = levelFormat(
      measure,
      this.points.map(({ value }) => value),
      locale,
    );
    return { measure, format, locale, catalog: this.dashboard.catalog };
  });

  constructor(readonly dashboard: Dashboard) {
    const engine = () => dashboard.engine;
    const queries = $derived(overviewScreenQueries(dashboard.route));
    this.headline = new QueryResource(engine, () => queries.headline);
    this.coverage = new QueryResource(engine, () => queries.coverage);
    this.tiles = new QueryResource(engine, () => queries.tiles);
    this.tileValues = new QueryResource(engine, () => queries.tileValues);
    this.metricLines = new QueryResource(engine, () => queries.trend);
    this.attention = new QueryResource(engine, () => queries.attention);
  }

  openWorking({ reportId, metricId, fiscalYear }: MetricRow): void {
    this.dashboard.openWorking({ kind: 'metric', reportId, metricId, year: fiscalYear });
  }

  /** Opens the working of a point of the lines. */
  openPoint({ reportId, year }: LevelPoint): void {
    const { metricId } = this.dashboard.route;
    this.dashboard.openWorking({ kind: 'metric', reportId, metricId, year });
  }
}
