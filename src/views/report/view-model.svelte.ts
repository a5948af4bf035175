import { buildIndicatorTree } from '../../analysis/indicator-tree';
import { computeMoneyFlow } from '../../analysis/money-flow';
import { computeWaterfall } from '../../analysis/waterfall';
import { darkTheme, lightTheme } from '../../charts/theme';
import { areaNameOf } from '../../model/catalog';
import type { Department, Report } from '../../model/catalog';
import type { IndicatorRow, ProjectRow, ReportHeadRow } from '../../model/report-rows';
import type { ItemRow, MetricRow, StatementRow } from '../../model/rows';
import type { Dashboard } from '../../state/dashboard.svelte';
import { QueryResource } from '../../state/query-resource.svelte';
import { reportScreenQueries } from '../../state/screen-queries';
import { groupItems } from './item-groups';
import { factRows } from './fact-rows';

/** What the screen shows of one report. Make it while a view starts, anew for another report. */
export class ReportViewModel {
  readonly head: QueryResource<ReportHeadRow>;
  readonly metrics: QueryResource<MetricRow>;
  readonly levels: QueryResource<ItemRow>;
  readonly indicators: QueryResource<IndicatorRow>;
  readonly projects: QueryResource<ProjectRow>;
  readonly statements: QueryResource<StatementRow>;

  readonly report: Report;
  readonly department: Department;
  readonly locale = $derived.by(() => this.dashboard.preferences.locale);
  readonly theme = $derived.by(() =>
    this.dashboard.preferences.theme === 'dark' ? darkTheme : lightTheme,
  );
  readonly isTable = $derived.by(() => this.dashboard.route.presentation === 'table');
  readonly area = $derived.by(() => areaNameOf(this.department, this.locale));

  readonly waterfall = $derived.by(() =>
    computeWaterfall(this.levels.rows, this.report.fiscalYear),
  );
  readonly flow = $derived.by(() =>
    computeMoneyFlow(this.levels.rows, this.projects.rows, this.report.fiscalYear),
  );
  readonly tree = $derived.by(() => buildIndicatorTree(this.indicators.rows));
  readonly groups = $derived.by(() => groupItems(this.levels.rows, this.dashboard.catalog));
  readonly facts = $derived.by(() => factRows(this.statements.rows));

  constructor(
    readonly dashboard: Dashboard,
    reportId: string,
  ) {
    const report = dashboard.catalog.findReport(reportId);
    const queries = reportScreenQueries({ ...dashboard.route, reportId });
    if (report === undefined || queries === null) throw new Error(`No report ${reportId}`);
    this.report = report;
    this.department = dashboard.catalog.department(this.report.departmentId);
    const engine = () => dashboard.engine;
    this.head = new QueryResource(engine, () => queries.head);
    this.metrics = new QueryResource(engine, () => queries.metrics);
    this.levels = new QueryResource(engine, () => queries.levels);
    this.indicators = new QueryResource(engine, () => queries.indicators);
    this.projects = new QueryResource(engine, () => queries.projects);
    this.statements = new QueryResource(engine, () => queries.statements);
  }

  showTable(): void {
    this.dashboard.navigate({ presentation: 'table' });
  }

  openItem({ reportId, itemId, stage, fiscalYear }: ItemRow): void {
    this.dashboard.openWorking({ kind: 'item', reportId, itemId, stage, year: fiscalYear });
  }

  openMetric({ reportId, metricId, fiscalYear }: MetricRow): void {
    this.dashboard.openWorking({ kind: 'metric', reportId, metricId, year: fiscalYear });
  }
}
