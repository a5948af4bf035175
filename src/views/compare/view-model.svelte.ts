import { FigureFlags } from '../../analysis/figure-flags';
import { pairRows, unpairedDepartments } from '../../analysis/pairs';
import { isSameStandpoint, noStandpoint, type Standpoint } from '../../analysis/peers';
import { countyDepartments, rankRows, type BarOrder } from '../../analysis/ranking';
import { rankGroupOf } from '../../model/catalog';
import type { FigureFlag } from '../../model/audit-rows';
import type { Department, MetricDefinition } from '../../model/catalog';
import type { MetricRow } from '../../model/rows';
import type { Dashboard } from '../../state/dashboard.svelte';
import { ColumnResource, QueryResource } from '../../state/query-resource.svelte';
import { compareScreenQueries } from '../../state/screen-queries';
import { ScreenTheme } from '../shell/screen-theme.svelte';
import { selectedDepartments } from '../../state/selected-departments';

/** What the screen shows, derived from the route and the answers to its queries. Make it while a view starts. */
export class CompareViewModel {
  readonly ranked: QueryResource<MetricRow>;
  readonly pair: QueryResource<MetricRow>;
  private readonly flagRows: QueryResource<FigureFlag>;
  /** Which of the figures have findings of the audit. */
  readonly flags = $derived.by(() => new FigureFlags(this.flagRows.rows));
  readonly many: QueryResource<MetricRow>;
  /** Every report, by column, for linked distributions. */
  readonly distributions: ColumnResource;

  readonly locale = $derived.by(() => this.dashboard.preferences.locale);
  private readonly screenTheme: ScreenTheme;
  readonly theme = $derived.by(() => this.screenTheme.current);
  readonly departments = $derived.by(() =>
    selectedDepartments(this.dashboard.catalog.rows.departments, this.dashboard.route.filter),
  );
  private lastStandpoint = noStandpoint;
  /** The same object until it says another thing: what is ranked by it is not ranked and drawn anew for other choices. */
  readonly standpoint: Standpoint = $derived.by(() => {
    const { mineCode, peerRule, peerAreaCodes } = this.dashboard.route;
    const standpoint = { mineCode, rule: peerRule, chosenCodes: peerAreaCodes };
    if (!isSameStandpoint(this.lastStandpoint, standpoint)) this.lastStandpoint = standpoint;
    return this.lastStandpoint;
  });

  /** The metric that the ranked rows are of: while the next one loads, still the last. */
  readonly metric: MetricDefinition = $derived.by(() => {
    const [row] = this.ranked.rows;
    return this.dashboard.catalog.metric(row?.metricId ?? this.dashboard.route.metricId);
  });
  readonly ranking = $derived.by(() =>
    rankRows(this.ranked.rows, this.metric, this.dashboard.catalog, this.standpoint),
  );
  /** Whether there is a distribution to show: one county has none. */
  readonly hasSpread = $derived.by(
    () => this.ranked.status.kind !== 'ready' || countyDepartments(this.ranking).length > 1,
  );
  /** A metric that calls nothing better has no order by merit. */
  readonly order: BarOrder = $derived.by(() => {
    const { order } = this.dashboard.route;
    return order === 'merit' && this.metric.better === 'neutral' ? 'value' : order;
  });
  private lastWithoutReport: readonly Department[] = [];
  /** Departments that have no report at all for the year asked for: of the last answer while the next one is awaited. */
  readonly withoutReport: readonly Department[] = $derived.by(() => {
    if (this.ranked.status.kind === 'ready')
      this.lastWithoutReport = this.departmentsWithoutReport();
    return this.lastWithoutReport;
  });
  /** Departments without a figure, or without a report. */
  readonly absentDepartments: readonly Department[] = $derived.by(() => [
    ...this.ranking.absent.map(({ department }) => department),
    ...this.withoutReport,
  ]);
  readonly absentCountyCount = $derived.by(
    () =>
      this.absentDepartments.filter(({ areaLevel }) => rankGroupOf(areaLevel) === 'county').length,
  );

  readonly xMetric = $derived.by(() =>
    this.dashboard.catalog.metric(this.dashboard.route.againstId),
  );
  readonly yMetric = $derived.by(() =>
    this.dashboard.catalog.metric(this.dashboard.route.metricId),
  );
  readonly pairs = $derived.by(() =>
    pairRows(this.pair.rows, this.xMetric.metricId, this.yMetric.metricId, this.dashboard.catalog),
  );
  readonly unpaired = $derived.by(() => unpairedDepartments(this.departments, this.pairs));

  constructor(readonly dashboard: Dashboard) {
    this.screenTheme = new ScreenTheme(dashboard.preferences);
    const engine = () => dashboard.engine;
    const queries = $derived(compareScreenQueries(dashboard.route));
    this.ranked = new QueryResource(engine, () => queries.ranked, true);
    this.pair = new QueryResource(engine, () => queries.pair, true);
    this.flagRows = new QueryResource(engine, () => queries.flags);
    this.many = new QueryResource(engine, () => queries.many, true);
    this.distributions = new ColumnResource(engine, () => queries.distributions);
  }

  private departmentsWithoutReport(): readonly Department[] {
    const present = new Set(this.ranked.rows.map(({ departmentId }) => departmentId));
    return this.departments.filter(({ departmentId }) => !present.has(departmentId));
  }

  openWorking(row: MetricRow): void {
    const { reportId, metricId, fiscalYear } = row;
    this.dashboard.openWorking({ kind: 'metric', reportId, metricId, year: fiscalYear });
  }

  /** Makes an area the reader's own; the own area again makes it none. */
  toggleMine({ areaCode }: Department): void {
    this.dashboard.chooseMine(areaCode === this.standpoint.mineCode ? null : areaCode);
  }
}
