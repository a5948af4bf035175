import { MediaQuery } from 'svelte/reactivity';

import { pairRows, unpairedDepartments } from '../../analysis/pairs';
import { rankRows, type BarOrder } from '../../analysis/ranking';
import { themeFor } from '../../charts/theme';
import { rankGroupOf } from '../../model/catalog';
import type { Department, MetricDefinition } from '../../model/catalog';
import type { MetricRow } from '../../model/rows';
import type { Dashboard } from '../../state/dashboard.svelte';
import { QueryResource } from '../../state/query-resource.svelte';
import { compareScreenQueries } from '../../state/screen-queries';
import { selectedDepartments } from '../shell/selected-departments';

/** What the screen shows, derived from the route and the answers to its two queries. Make it while a view starts. */
export class CompareViewModel {
  order: BarOrder = $state('merit');
  readonly ranked: QueryResource<MetricRow>;
  readonly pair: QueryResource<MetricRow>;

  readonly locale = $derived.by(() => this.dashboard.preferences.locale);
  private readonly printing = new MediaQuery('print');
  readonly theme = $derived.by(() =>
    themeFor(this.printing.current ? 'paper' : this.dashboard.preferences.theme, this.locale),
  );
  readonly departments = $derived.by(() =>
    selectedDepartments(this.dashboard.catalog.rows.departments, this.dashboard.route.filter),
  );

  /** The metric that the ranked rows are of: while the next one loads, still the last. */
  readonly metric: MetricDefinition = $derived.by(() => {
    const [row] = this.ranked.rows;
    return this.dashboard.catalog.metric(row?.metricId ?? this.dashboard.route.metricId);
  });
  readonly ranking = $derived.by(() =>
    rankRows(this.ranked.rows, this.metric, this.dashboard.catalog),
  );
  /** Departments that have no report at all for the year asked for. */
  readonly withoutReport: readonly Department[] = $derived.by(() => {
    if (this.ranked.status.kind !== 'ready') return [];
    const present = new Set(this.ranked.rows.map(({ departmentId }) => departmentId));
    return this.departments.filter(({ departmentId }) => !present.has(departmentId));
  });
  readonly absentCountyCount = $derived.by(
    () =>
      [...this.ranking.absent.map(({ department }) => department), ...this.withoutReport].filter(
        ({ areaLevel }) => rankGroupOf(areaLevel) === 'county',
      ).length,
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
    const engine = () => dashboard.engine;
    this.ranked = new QueryResource(engine, () => compareScreenQueries(dashboard.route).ranked);
    this.pair = new QueryResource(engine, () =>
      dashboard.route.againstId === dashboard.route.metricId
        ? null
        : compareScreenQueries(dashboard.route).pair,
    );
  }

  openWorking(row: MetricRow): void {
    const { reportId, metricId, fiscalYear } = row;
    this.dashboard.openWorking({ kind: 'metric', reportId, metricId, year: fiscalYear });
  }
}
