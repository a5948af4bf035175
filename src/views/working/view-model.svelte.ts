import { stageWord } from '../../analysis/figure-name';
import { indicatorName } from '../../analysis/indicator-tree';
import { buildSumWorking, type SumWorking } from '../../analysis/sum-working';
import {
  buildItemWorking,
  buildMetricWorking,
  type ItemWorking,
  type MetricWorking,
} from '../../analysis/working';
import { localized } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, nameOf, type Report, type Stage } from '../../model/catalog';
import type {
  AuditRule,
  FindingFactRow,
  FindingRow,
  FlaggedRow,
  IdentityTerm,
  ScoringRuleRow,
} from '../../model/audit-rows';
import type { IndicatorRow, ProjectRow } from '../../model/report-rows';
import type { ItemRow, MetricRow, OperandRow, StatementRow } from '../../model/rows';
import type { Dashboard } from '../../state/dashboard.svelte';
import { QueryResource } from '../../state/query-resource.svelte';
import { yearOrNull } from '../../state/screen-queries';
import { workingQueries, type WorkingQueries } from '../../state/working-queries';
import type { Query } from '../../sql/sql';
import type { FindingWorking } from './finding-working';
import { headlineMetricIds, overviewScale } from '../../state/overview-queries';
import { selectedDepartments } from '../../state/selected-departments';

/** What the panel shows, by kind of figure. */
export type WorkingContent =
  | { readonly kind: 'metric'; readonly working: MetricWorking }
  | { readonly kind: 'item'; readonly working: ItemWorking }
  | { readonly kind: 'sum'; readonly working: SumWorking }
  | { readonly kind: 'finding'; readonly working: FindingWorking }
  | { readonly kind: 'indicator'; readonly report: Report; readonly row: IndicatorRow }
  /** All mentions of one fund, the first first. */
  | {
      readonly kind: 'project';
      readonly report: Report;
      readonly mentions: readonly ProjectRow[];
    };

/** The figure that the address names, and how it came about. Make it while a component starts. */
export class WorkingViewModel {
  private readonly report: QueryResource<Report>;
  private readonly metric: QueryResource<MetricRow>;
  private readonly operands: QueryResource<OperandRow>;
  private readonly level: QueryResource<ItemRow>;
  private readonly statements: QueryResource<StatementRow>;
  private readonly sum: QueryResource<MetricRow>;
  private readonly indicators: QueryResource<IndicatorRow>;
  private readonly projects: QueryResource<ProjectRow>;
  private readonly finding: QueryResource<FindingRow>;
  /** The findings that touch the figure shown. */
  readonly touching: QueryResource<FindingRow>;
  private readonly findingFacts: QueryResource<FindingFactRow>;
  private readonly findingRows: QueryResource<FlaggedRow>;
  readonly identityTerms: QueryResource<IdentityTerm>;
  readonly rules: QueryResource<AuditRule>;
  private readonly scoringRule: QueryResource<ScoringRuleRow>;
  private readonly resources: readonly Pick<QueryResource<unknown>, 'retry' | 'status'>[];

  readonly locale = $derived.by(() => this.dashboard.preferences.locale);
  readonly ref = $derived.by(() => this.dashboard.route.working);
  readonly isLoading = $derived.by(() =>
    this.resources.some(({ status }) => status.kind === 'loading'),
  );
  readonly error = $derived.by(() => {
    const failed = this.resources.find(({ status }) => status.kind === 'error')?.status;
    return failed?.kind === 'error' ? failed.error : null;
  });

  /** Null while loading, and where the data have no such figure. */
  readonly content: WorkingContent | null = $derived.by(() => {
    const { ref, dashboard } = this;
    const { catalog, route } = dashboard;
    if (this.isLoading) return null;
    switch (ref?.kind) {
      case undefined:
        return null;
      case 'metric': {
        const [row] = this.metric.rows;
        if (row === undefined) return null;
        const { operands, statements } = this;
        const working = buildMetricWorking(row, operands.rows, statements.rows, catalog);
        return { kind: ref.kind, working };
      }
      case 'item': {
        const [row] = this.level.rows;
        if (row === undefined) return null;
        return { kind: ref.kind, working: buildItemWorking(row, this.statements.rows, catalog) };
      }
      case 'sum': {
        const departments = selectedDepartments(catalog.rows.departments, route.filter);
        const year = route.year === 'latest' ? null : route.year;
        const working = buildSumWorking(ref.metricId, this.sum.rows, departments, year, catalog);
        return { kind: ref.kind, working };
      }
      case 'indicator': {
        const row = this.indicators.rows.find(({ seq }) => seq === ref.seq);
        const [report] = this.report.rows;
        return row && report ? { kind: ref.kind, report, row } : null;
      }
      case 'project': {
        const mentions = this.projects.rows.filter(({ seq }) => seq === ref.seq);
        const [report] = this.report.rows;
        return mentions.length > 0 && report ? { kind: ref.kind, report, mentions } : null;
      }
      case 'finding': {
        const [finding] = this.finding.rows;
        if (finding === undefined) return null;
        const working: FindingWorking = {
          finding,
          facts: this.findingFacts.rows,
          rows: this.findingRows.rows,
          scoringRule: this.scoringRule.rows,
          rule: this.rules.rows.find(({ ruleId }) => ruleId === finding.ruleId),
          audit: { catalog, identityTerms: this.identityTerms.rows },
        };
        return { kind: ref.kind, working };
      }
    }
  });

  readonly title = $derived.by(() => {
    const { ref, content, locale } = this;
    const { catalog } = this.dashboard;
    const text = messages(locale).working;
    if (ref === null) return '';
    if (ref.kind === 'sum') {
      const name = nameOf(catalog.metric(ref.metricId), locale);
      if (content?.kind !== 'sum') return text.sum.titleAbsent(name);
      const { headline, members } = content.working;
      const n = members.filter(({ isCounted }) => isCounted).length;
      if (headline.level.kind === 'absent') return text.sum.titleAbsent(name);
      return headline.level.kind === 'range'
        ? text.sum.titleRange(name, n)
        : text.sum.title(name, n);
    }
    const [report] = this.report.rows;
    // On its way, or not there at all, which the address is then told.
    if (report === undefined) return ref.reportId;
    const area = areaNameOf(catalog.department(report.departmentId), locale);
    switch (ref.kind) {
      case 'metric':
        return text.title(area, ref.year, nameOf(catalog.metric(ref.metricId), locale));
      case 'item': {
        const item = catalog.item(ref.itemId);
        const stage = stageWord(item, ref.stage as Stage, locale);
        return text.titleOfStage(area, ref.year, nameOf(item, locale), stage);
      }
      case 'indicator': {
        const name = content?.kind === 'indicator' ? indicatorName(content.row) : '';
        return text.indicator.title(area, report.fiscalYear, name);
      }
      case 'finding': {
        const rule = content?.kind === 'finding' ? content.working.rule : undefined;
        const name = rule === undefined ? '' : localized(locale, rule.nameZh, rule.nameEn);
        const year = content?.kind === 'finding' ? content.working.finding.reportYear : null;
        return messages(locale).audit.panel.title(area, year, name);
      }
      case 'project': {
        const [first] = content?.kind === 'project' ? content.mentions : [];
        return text.project.title(area, report.fiscalYear, first?.name ?? '');
      }
    }
  });

  constructor(readonly dashboard: Dashboard) {
    const queries = $derived(
      workingQueries(
        dashboard.route.working,
        dashboard.route.filter,
        yearOrNull(dashboard.route),
        // Of many departments it has asked for sums.
        overviewScale(dashboard.route, dashboard.catalog.rows).hasSums ? [] : headlineMetricIds,
      ),
    );
    const ask = <Row>(pick: (asked: WorkingQueries) => Query<Row> | null) =>
      new QueryResource(
        () => dashboard.engine,
        () => pick(queries),
      );
    this.report = ask(({ report }) => report);
    this.metric = ask(({ metric }) => metric);
    this.operands = ask(({ operands }) => operands);
    this.level = ask(({ level }) => level);
    this.statements = ask(({ statements }) => statements);
    this.sum = ask(({ sum }) => sum);
    this.indicators = ask(({ indicators }) => indicators);
    this.projects = ask(({ projects }) => projects);
    this.finding = ask(({ finding }) => finding);
    this.touching = ask(({ touching }) => touching);
    this.findingFacts = ask(({ findingFacts }) => findingFacts);
    this.findingRows = ask(({ findingRows }) => findingRows);
    this.identityTerms = ask(({ identityTerms }) => identityTerms);
    this.rules = ask(({ rules }) => rules);
    this.scoringRule = ask(({ scoringRule }) => scoringRule);
    this.resources = [
      this.report,
      this.metric,
      this.operands,
      this.level,
      this.statements,
      this.sum,
      this.indicators,
      this.projects,
      this.finding,
      this.touching,
      this.findingFacts,
      this.findingRows,
      this.identityTerms,
      this.rules,
      this.scoringRule,
    ];
  }

  retry(): void {
    for (const resource of this.resources) resource.retry();
  }
}
