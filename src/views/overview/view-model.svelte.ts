import { computeChanges } from '../../analysis/change-table';
import { computeCoverage } from '../../analysis/coverage';
import { FigureFlags } from '../../analysis/figure-flags';
import { computeHeadline, headlineDepartments, type Headline } from '../../analysis/headline';
import { computePeerPosition, type PeerPosition } from '../../analysis/peer-position';
import { computeTrend, metricPoints, splitSingles, type LevelPoint } from '../../analysis/series';
import { levelFormat, type SeriesMeasure } from '../../analysis/series-measure';
import { placeTiles, type TileLevel } from '../../analysis/tiles';
import type {
  AuditRule,
  FigureFlag,
  FindingCount,
  FindingRow,
  IdentityTerm,
} from '../../model/audit-rows';
import type { MetricDefinition, Report } from '../../model/catalog';
import type { CoverageRow, TileRow } from '../../model/overview-rows';
import type { MetricRow } from '../../model/rows';
import type { Dashboard } from '../../state/dashboard.svelte';
import { IndexedDbFiles } from '../../state/local-files';
import { QueryResource } from '../../state/query-resource.svelte';
import { headlineMetricIds, overviewScreenQueries } from '../../state/screen-queries';
import { ScreenTheme } from '../shell/screen-theme.svelte';
import { selectedDepartments } from '../shell/selected-departments';
import { OwnMap } from './own-map.svelte';
import type { MeasureContext } from '../trends/measure-context';

/** What the screen shows, derived from the route and the answers to its queries. Make it while a view starts. */
export class OverviewViewModel {
  readonly ownMap = new OwnMap(new IndexedDbFiles());
  readonly headline: QueryResource<MetricRow>;
  /** The key figures of all departments where the filter leaves some of them out; else they are those of the head. */
  private readonly elsewhere: QueryResource<MetricRow>;
  private readonly isNarrow: () => boolean;
  readonly coverage: QueryResource<CoverageRow>;
  /** Asked where a table names them. */
  readonly reports: QueryResource<Report>;
  readonly tiles: QueryResource<TileRow>;
  readonly tileValues: QueryResource<MetricRow>;
  readonly metricLines: QueryResource<MetricRow>;
  private readonly flagRows: QueryResource<FigureFlag>;
  /** Which figures have findings of the audit. */
  readonly flags = $derived.by(() => new FigureFlags(this.flagRows.rows));
  /** The gravest. */
  readonly findings: QueryResource<FindingRow>;
  readonly findingCounts: QueryResource<FindingCount>;
  readonly rules: QueryResource<AuditRule>;
  readonly identityTerms: QueryResource<IdentityTerm>;

  readonly locale = $derived.by(() => this.dashboard.preferences.locale);
  private readonly screenTheme: ScreenTheme;
  readonly theme = $derived.by(() => this.screenTheme.current);
  readonly departments = $derived.by(() =>
    selectedDepartments(this.dashboard.catalog.rows.departments, this.dashboard.route.filter),
  );

  readonly summed = $derived.by(() => headlineDepartments(this.departments));
  /** Null: the latest of each department. */
  readonly year = $derived.by(() => {
    const { year } = this.dashboard.route;
    return year === 'latest' ? null : year;
  });
  readonly headlines = $derived.by(() => {
    const { catalog } = this.dashboard;
    const { year } = this;
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
    () =>
      this.dashboard.route.mapLevel ??
      (this.summed.group === 'prefecture' ? 'prefecture' : 'county'),
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
  readonly split = $derived.by(() => splitSingles(this.trend));
  /** The year that the lines mark. */
  readonly markedYear = $derived.by(() => this.year);
  readonly changes = $derived.by(() => computeChanges(this.points));
  readonly context: MeasureContext = $derived.by(() => {
    const { measure, locale } = this;
    const format = levelFormat(
      measure,
      this.points.map(({ value }) => value),
      locale,
    );
    return { measure, format, locale, catalog: this.dashboard.catalog, flags: this.flags };
  });

  constructor(readonly dashboard: Dashboard) {
    this.screenTheme = new ScreenTheme(dashboard.preferences);
    const engine = () => dashboard.engine;
    const queries = $derived(overviewScreenQueries(dashboard.route));
    this.headline = new QueryResource(engine, () => queries.headline);
    this.elsewhere = new QueryResource(engine, () => queries.peers);
    this.isNarrow = () => queries.peers !== null;
    this.coverage = new QueryResource(engine, () => queries.coverage);
    this.reports = new QueryResource(engine, () => queries.reports);
    this.tiles = new QueryResource(engine, () => queries.tiles);
    this.tileValues = new QueryResource(engine, () => queries.tileValues);
    this.metricLines = new QueryResource(engine, () => queries.trend);
    $effect(() => {
      void this.ownMap.restore(this.tiles.rows);
    });
    this.flagRows = new QueryResource(engine, () => queries.flags);
    this.findings = new QueryResource(engine, () => queries.findings);
    this.findingCounts = new QueryResource(engine, () => queries.findingCounts);
    this.rules = new QueryResource(engine, () => queries.rules);
    this.identityTerms = new QueryResource(engine, () => queries.identityTerms);
  }

  /** Where a key figure stands among departments of its level; null while that is not known. */
  positionOf({ level, metric }: Headline): PeerPosition | null {
    const { departments } = this.dashboard.catalog.rows;
    const peers = this.isNarrow() ? this.elsewhere : this.headline;
    return computePeerPosition(level, metric, peers.rows, departments, this.year);
  }

  /** Opens how a key figure over several departments came about. */
  openSum({ metricId }: MetricDefinition): void {
    this.dashboard.openWorking({ kind: 'sum', metricId });
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
