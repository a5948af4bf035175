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
import { areaNameOf, nameOf, type Stage } from '../../model/catalog';
import type { IndicatorRow, ProjectRow } from '../../model/report-rows';
import type { Dashboard } from '../../state/dashboard.svelte';
import { QueryResource } from '../../state/query-resource.svelte';
import { workingQueries, type WorkingQueries } from '../../state/screen-queries';
import type { Query } from '../../sql/sql';
import type { FindingWorking } from './finding-working';
import { selectedDepartments } from '../shell/selected-departments';

/** What the panel shows, by kind of figure. */
export type WorkingContent =
  | { readonly kind: 'metric'; readonly working: MetricWorking }
  | { readonly kind: 'item'; readonly working: ItemWorking }
  | { readonly kind: 'sum'; readonly working: SumWorking }
  | { readonly kind: 'finding'; readonly working: FindingWorking }
  | { readonly kind: 'indicator'; readonly reportId: string; readonly row: IndicatorRow }
  /** All mentions of one fund, the first first. */
  | {
      readonly kind: 'project';
      readonly reportId: string;
      readonly mentions: readonly ProjectRow[];
    };

/** The figure that the address names, and how it came about. Make it while a component starts. */
export class WorkingViewModel {
  private readonly queries = $derived.by(() =>
    workingQueries(this.dashboard.route.working, this.dashboard.route.filter),
  );
  private readonly metric = this.ask((queries) => queries.metric);
  private readonly operands = this.ask((queries) => queries.operands);
  private readonly level = this.ask((queries) => queries.level);
  private readonly statements = this.ask((queries) => queries.statements);
  private readonly sum = this.ask((queries) => queries.sum);
  private readonly indicators = this.ask((queries) => queries.indicators);
  private readonly projects = this.ask((queries) => queries.projects);
  private readonly finding = this.ask((queries) => queries.finding);
  /** The findings that touch the figure shown. */
  readonly touching = this.ask((queries) => queries.touching);
  private readonly findingFacts = this.ask((queries) => queries.findingFacts);
  private readonly findingRows = this.ask((queries) => queries.findingRows);
  readonly identityTerms = this.ask((queries) => queries.identityTerms);
  readonly rules = this.ask((queries) => queries.rules);
  private readonly scoringRule = this.ask((queries) => queries.scoringRule);
  private readonly resources = [
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
        return row === undefined ? null : { kind: ref.kind, reportId: ref.reportId, row };
      }
      case 'project': {
        const mentions = this.projects.rows.filter(({ seq }) => seq === ref.seq);
        return mentions.length === 0 ? null : { kind: ref.kind, reportId: ref.reportId, mentions };
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
    const report = catalog.findReport(ref.reportId);
    // The address admits known reports alone.
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

  constructor(readonly dashboard: Dashboard) {}

  retry(): void {
    for (const resource of this.resources) resource.retry();
  }

  private ask<Row>(pick: (queries: WorkingQueries) => Query<Row> | null): QueryResource<Row> {
    return new QueryResource(
      () => this.dashboard.engine,
      () => pick(this.queries),
    );
  }
}
