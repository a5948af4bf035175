import { countRowFindings, FigureFlags } from '../../analysis/figure-flags';
import { buildIndicatorTree } from '../../analysis/indicator-tree';
import { computeMoneyFlow } from '../../analysis/money-flow';
import { computeWaterfall, type WaterfallStep } from '../../analysis/waterfall';
import type { AuditRule, FigureFlag, FindingRow, IdentityTerm } from '../../model/audit-rows';
import { areaNameOf } from '../../model/catalog';
import type { Department, Report } from '../../model/catalog';
import type { IndicatorRow, ProjectRow, ReportHeadRow } from '../../model/report-rows';
import type { ItemRow, MetricRow, StatementRow } from '../../model/rows';
import type { Dashboard } from '../../state/dashboard.svelte';
import { QueryResource } from '../../state/query-resource.svelte';
import { reportsOfDepartmentsQuery } from '../../sql/report-list-queries';
import { reportScreenQueries } from '../../state/screen-queries';
import { ScreenTheme } from '../shell/screen-theme.svelte';
import { groupItems } from './item-groups';
import { factRows } from './fact-rows';

/** What the screen shows of one report. Make it while a view starts, anew for another report. */
export class ReportViewModel {
  /** The same department's, the latest first. */
  readonly siblings: QueryResource<Report>;
  /** One of each department that does the same, by area. */
  readonly peers: QueryResource<Report>;
  readonly head: QueryResource<ReportHeadRow>;
  readonly metrics: QueryResource<MetricRow>;
  readonly levels: QueryResource<ItemRow>;
  readonly indicators: QueryResource<IndicatorRow>;
  readonly projects: QueryResource<ProjectRow>;
  readonly statements: QueryResource<StatementRow>;
  private readonly flagRows: QueryResource<FigureFlag>;
  /** Which figures have findings of the audit. */
  readonly flags = $derived.by(() => new FigureFlags(this.flagRows.rows));
  /** Whether any figure is marked on this screen. */
  readonly hasFlags = $derived.by(() => this.flagRows.rows.length > 0);
  readonly findings: QueryResource<FindingRow>;
  readonly rules: QueryResource<AuditRule>;
  readonly identityTerms: QueryResource<IdentityTerm>;

  /** The same department's reports of other years, the latest first. */
  readonly otherYears = $derived.by(() =>
    this.siblings.rows.filter(({ reportId }) => reportId !== this.report.reportId),
  );
  readonly department: Department;
  readonly locale = $derived.by(() => this.dashboard.preferences.locale);
  private readonly screenTheme: ScreenTheme;
  readonly theme = $derived.by(() => this.screenTheme.current);
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
    readonly report: Report,
  ) {
    this.screenTheme = new ScreenTheme(dashboard.preferences);
    const { reportId, departmentId } = report;
    const queries = reportScreenQueries({ ...dashboard.route, reportId });
    this.department = dashboard.catalog.department(departmentId);
    const engine = () => dashboard.engine;
    this.siblings = new QueryResource(engine, () => reportsOfDepartmentsQuery([departmentId]));
    this.peers = new QueryResource(engine, () => queries.peers);
    this.head = new QueryResource(engine, () => queries.head);
    this.metrics = new QueryResource(engine, () => queries.metrics);
    this.levels = new QueryResource(engine, () => queries.levels);
    this.indicators = new QueryResource(engine, () => queries.indicators);
    this.projects = new QueryResource(engine, () => queries.projects);
    this.statements = new QueryResource(engine, () => queries.statements);
    this.flagRows = new QueryResource(engine, () => queries.flags);
    this.findings = new QueryResource(engine, () => queries.findings);
    this.rules = new QueryResource(engine, () => queries.rules);
    this.identityTerms = new QueryResource(engine, () => queries.identityTerms);
  }

  /** How many findings are on a row of the score table. */
  rowFindings({ seq }: Pick<IndicatorRow, 'seq'>): number {
    return countRowFindings(this.findings.rows, seq);
  }

  openItem({ reportId, itemId, stage, fiscalYear }: ItemRow): void {
    this.dashboard.openWorking({ kind: 'item', reportId, itemId, stage, year: fiscalYear });
  }

  /** Opens a row of the score table: the working of its metric where the report gives that, else the row itself. */
  openIndicator({ metricId, seq }: IndicatorRow): void {
    const metric = this.metrics.rows.find((row) => row.metricId === metricId);
    if (metric !== undefined && metric.source !== null) this.openMetric(metric);
    else this.openRow({ seq });
  }

  /** Opens a row of the score table as printed. */
  openRow({ seq }: Pick<IndicatorRow, 'seq'>): void {
    this.dashboard.openWorking({ kind: 'indicator', reportId: this.report.reportId, seq });
  }

  openProject({ seq }: ProjectRow): void {
    this.dashboard.openWorking({ kind: 'project', reportId: this.report.reportId, seq });
  }

  /** Opens what explains a node of the money flow: what is not itemised, by the whole that it is part of. */
  openFlowNode(id: string): void {
    const subject = this.flow?.nodes.find((node) => node.id === id)?.subject;
    if (subject?.kind === 'project') this.openProject(subject.project);
    else if (subject?.kind === 'item' && subject.level) this.openItem(subject.level);
    else if (subject?.kind === 'unlisted') this.openFlowNode(subject.ofId);
  }

  /** Opens a step of the waterfall; one that is printed nowhere is explained by the total after it. */
  openStep(step: WaterfallStep): void {
    const steps = this.waterfall?.steps ?? [];
    const level = steps.slice(steps.indexOf(step)).find((each) => each.level !== null)?.level;
    if (level) this.openItem(level);
  }

  openMetric({ reportId, metricId, fiscalYear }: MetricRow): void {
    this.dashboard.openWorking({ kind: 'metric', reportId, metricId, year: fiscalYear });
  }
}
