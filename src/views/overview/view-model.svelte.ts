import { computeChanges } from '../../analysis/change-table';
import { computeCoverage } from '../../analysis/coverage';
import { FigureFlags } from '../../analysis/figure-flags';
import {
  computeHeadline,
  headlineDepartments,
  rowsOf,
  type Headline,
} from '../../analysis/headline';
import { computePeerPosition, type PeerPosition } from '../../analysis/peer-position';
import { computeTrend, metricPoints, splitSingles, type LevelPoint } from '../../analysis/series';
import { levelFormat, type SeriesMeasure } from '../../analysis/series-measure';
import { computeRegionCoverage } from '../../analysis/region-coverage';
import {
  areasOfRegion,
  latestOfRegions,
  regionCatalog,
  regionDepartments,
  yearsOfRegions,
} from '../../analysis/regions';
import { computeSummedHeadline, countSummedFindings } from '../../analysis/summed-headline';
import { fittingTiles, placeTiles, unplacedRows, type TileLevel } from '../../analysis/tiles';
import type {
  AuditRule,
  FigureFlag,
  FindingRow,
  FindingTotal,
  IdentityTerm,
} from '../../model/audit-rows';
import type { MetricDefinition, Report } from '../../model/catalog';
import type {
  CoverageRow,
  CoverageSum,
  RegionYear,
  SumRow,
  TileRow,
} from '../../model/overview-rows';
import type { MetricRow } from '../../model/rows';
import type { Dashboard } from '../../state/dashboard.svelte';
import { IndexedDbFiles } from '../../state/local-files';
import { QueryResource } from '../../state/query-resource.svelte';
import {
  headlineMetricIds,
  overviewScale,
  overviewScreenQueries,
  type MapScale,
} from '../../state/overview-queries';
import type { DepartmentFilter } from '../../sql/queries';
import { ScreenTheme } from '../shell/screen-theme.svelte';
import { OwnMap } from './own-map.svelte';
import type { MeasureContext } from '../trends/measure-context';

/** What the screen shows, derived from the route and the answers to its queries. Make it while a view starts. */
export class OverviewViewModel {
  readonly ownMap = new OwnMap(new IndexedDbFiles());
  readonly headline: QueryResource<MetricRow>;
  /** The key figures of all departments where the filter leaves some of them out; else they are those of the head. */
  private readonly elsewhere: QueryResource<MetricRow>;
  private readonly isNarrow: () => boolean;
  /** What thousands of departments give instead, added up. */
  readonly sums: QueryResource<SumRow>;
  private readonly extremes: QueryResource<MetricRow>;
  private readonly regionSums: QueryResource<SumRow>;
  private readonly regionYears: QueryResource<RegionYear>;
  readonly regionCoverage: QueryResource<CoverageSum>;
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
  readonly findingTotals: QueryResource<FindingTotal>;
  readonly rules: QueryResource<AuditRule>;
  readonly identityTerms: QueryResource<IdentityTerm>;

  readonly locale = $derived.by(() => this.dashboard.preferences.locale);
  private readonly screenTheme: ScreenTheme;
  readonly theme = $derived.by(() => this.screenTheme.current);
  private readonly scale = $derived.by(() =>
    overviewScale(this.dashboard.route, this.dashboard.catalog.rows),
  );
  readonly departments = $derived.by(() => this.scale.departments);
  private readonly hasSums = $derived.by(() => this.scale.hasSums);
  /** Whether the coverage is of regions. */
  readonly isByRegion = $derived.by(() => this.scale.isByRegion);
  readonly hasRegions = $derived.by(() => this.scale.hasRegions);
  readonly regions = $derived.by(() =>
    this.isByRegion ? regionDepartments(this.departments) : [],
  );
  private readonly regionCatalog = $derived.by(() =>
    regionCatalog(this.dashboard.catalog, this.regions),
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
      if (metric === undefined) return [];
      return this.hasSums
        ? [computeSummedHeadline(metric, this.sums.rows, this.extremes.rows)]
        : [computeHeadline(metric, this.headline.rows, this.summed.departments, year)];
    });
  });
  /** Which of the queries feeds the key figures. */
  readonly keyFigures = $derived.by(() => (this.hasSums ? this.sums : this.headline));

  /** The metric that the squares show: while the next one loads, still the last. */
  readonly tileMetric: MetricDefinition = $derived.by(() => {
    const [row] = this.tileRows;
    return this.dashboard.catalog.metric(row?.metricId ?? this.dashboard.route.metricId);
  });
  readonly map: MapScale = $derived.by(() => this.scale.map);
  readonly tileLevel: TileLevel = $derived.by(() =>
    this.map === 'region' ? 'prefecture' : this.map,
  );
  /** Which of the queries feeds the squares. */
  readonly tileSource = $derived.by(() =>
    this.map === 'region' ? this.regionSums : this.tileValues,
  );
  private readonly tileRows = $derived.by(() =>
    this.map === 'region' ? latestOfRegions(this.regionSums.rows) : this.tileValues.rows,
  );
  /** The catalog that knows whose the squares' figures are. */
  readonly tileCatalog = $derived.by(() =>
    this.map === 'region' ? this.regionCatalog : this.dashboard.catalog,
  );
  readonly unplaced = $derived.by(() =>
    unplacedRows(this.tiles.rows, this.tileRows, this.tileLevel, this.tileCatalog),
  );
  readonly cells = $derived.by(() =>
    fittingTiles(placeTiles(this.tiles.rows, this.tileRows, this.tileLevel, this.tileCatalog)),
  );

  readonly matrix = $derived.by(() => computeCoverage(this.coverage.rows, this.departments));
  /** Which of the queries feeds the coverage. */
  readonly coverageSource = $derived.by(() =>
    this.isByRegion ? this.regionCoverage : this.coverage,
  );
  readonly regionMatrix = $derived.by(() =>
    computeRegionCoverage(this.regionCoverage.rows, this.regions, this.departments),
  );

  readonly measure: SeriesMeasure = $derived.by(() => {
    const { catalog, route } = this.dashboard;
    return { kind: 'metric', metric: catalog.metric(route.metricId) };
  });
  readonly lines = $derived.by(() =>
    this.scale.hasRegionLines ? this.regionYears : this.metricLines,
  );
  readonly lineRows = $derived.by(() =>
    this.scale.hasRegionLines ? yearsOfRegions(this.regionYears.rows) : this.metricLines.rows,
  );
  /** Rows of another metric, still at hand while the next one loads, give no points. */
  readonly points: readonly LevelPoint[] = $derived.by(() =>
    metricPoints(this.lineRows, this.dashboard.route.metricId),
  );
  readonly trend = $derived.by(() =>
    computeTrend(
      this.points,
      (this.scale.hasRegionLines ? this.regions : this.departments).map(
        ({ departmentId }) => departmentId,
      ),
    ),
  );
  readonly split = $derived.by(() => splitSingles(this.trend));
  /** A metric's lines are of what each department computes. */
  readonly lineCounted = null;
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
    return {
      measure,
      format,
      locale,
      ...(this.scale.hasRegionLines
        ? { catalog: this.regionCatalog, of: 'region' }
        : { catalog: this.dashboard.catalog, of: 'department' }),
      flags: this.flags,
    };
  });

  constructor(readonly dashboard: Dashboard) {
    this.screenTheme = new ScreenTheme(dashboard.preferences);
    const engine = () => dashboard.engine;
    const queries = $derived(overviewScreenQueries(dashboard.route, this.scale));
    this.headline = new QueryResource(engine, () => queries.headline);
    this.sums = new QueryResource(engine, () => queries.sums);
    this.extremes = new QueryResource(engine, () => queries.extremes);
    this.regionSums = new QueryResource(engine, () => queries.regionSums);
    this.regionYears = new QueryResource(engine, () => queries.regionYears);
    this.regionCoverage = new QueryResource(engine, () => queries.regionCoverage);
    this.elsewhere = new QueryResource(engine, () => queries.peers, true);
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
    this.findingTotals = new QueryResource(engine, () => queries.findingTotals);
    this.rules = new QueryResource(engine, () => queries.rules);
    this.identityTerms = new QueryResource(engine, () => queries.identityTerms);
  }

  /** Where a key figure stands among departments of its level; null while that is not known. */
  positionOf({ level, metric }: Headline): PeerPosition | null {
    const { departments } = this.dashboard.catalog.rows;
    const peers = this.isNarrow() ? this.elsewhere : this.headline;
    return computePeerPosition(level, metric, peers.rows, departments, this.year);
  }

  /** How many findings of the audit touch the figures that a key figure rests on. */
  findingsOf(headline: Headline): number {
    return this.hasSums
      ? countSummedFindings(headline, this.sums.rows)
      : rowsOf(headline.level).reduce((sum, row) => sum + this.flags.ofMetric(row), 0);
  }

  /** Opens how a key figure over several departments came about. */
  openSum({ metricId }: MetricDefinition): void {
    this.dashboard.openWorking({ kind: 'sum', metricId });
  }

  /** Opens the working of a figure; of a region that of its counties. */
  openWorking({ departmentId, reportId, metricId, fiscalYear }: MetricRow): void {
    if (reportId === '') this.openRegion(departmentId);
    else this.dashboard.openWorking({ kind: 'metric', reportId, metricId, year: fiscalYear });
  }

  /** Opens the working of a point of the lines. */
  openPoint({ departmentId, reportId, year }: LevelPoint): void {
    const { metricId } = this.dashboard.route;
    if (reportId === '') this.openRegion(departmentId);
    else this.dashboard.openWorking({ kind: 'metric', reportId, metricId, year });
  }

  /** Narrows the filter to a region and its counties. */
  openRegion(regionCode: string): void {
    this.dashboard.navigate({ filter: this.filterOfRegion(regionCode) });
  }

  filterOfRegion(regionCode: string): DepartmentFilter {
    const areaCodes = areasOfRegion(this.departments, regionCode);
    return { ...this.dashboard.route.filter, areaCodes };
  }
}
