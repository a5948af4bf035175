import { computeAuditScores, orderByGap } from '../../analysis/audit-scores';
import { groupBy } from '../../core/group-by';
import type { AuditCatalog } from '../../analysis/finding-figure';
import { buildFindingMatrix } from '../../analysis/finding-matrix';
import { computeLeadingDigits } from '../../analysis/leading-digits';
import type {
  AuditRule,
  FindingCount,
  FindingRow,
  IdentityTerm,
  LeadingDigitsRow,
  ReportAuditRow,
} from '../../model/audit-rows';
import type { Dashboard } from '../../state/dashboard.svelte';
import { QueryResource } from '../../state/query-resource.svelte';
import type { FindingFilter } from '../../sql/audit-queries';
import { defaultRoute } from '../../state/route';
import { auditScreenQueries } from '../../state/screen-queries';
import { ScreenTheme } from '../shell/screen-theme.svelte';

/** What the screen shows, derived from the route and the answers to its queries. Make it while a view starts. */
export class AuditViewModel {
  readonly audits: QueryResource<ReportAuditRow>;
  /** Those that are listed. */
  readonly findings: QueryResource<FindingRow>;
  /** Of the whole selection. */
  readonly counts: QueryResource<FindingCount>;
  readonly rules: QueryResource<AuditRule>;
  readonly identityTerms: QueryResource<IdentityTerm>;
  readonly digitRows: QueryResource<LeadingDigitsRow>;

  readonly locale = $derived.by(() => this.dashboard.preferences.locale);
  private readonly screenTheme: ScreenTheme;
  readonly theme = $derived.by(() => this.screenTheme.current);
  /** How far the list has been unrolled. */
  pages = $state(1);
  /** How often a figure has led to the list. */
  leads = $state(0);
  readonly filter: FindingFilter = $derived.by(() => this.dashboard.route.findings);
  readonly isFiltered = $derived.by(() =>
    Object.values(this.filter).some((chosen) => chosen.length > 0),
  );

  /** All reports that have a score or could be checked, the widest gap first. */
  readonly scores = $derived.by(() =>
    orderByGap(
      this.audits.rows
        .filter(({ selfScore, checksRun }) => selfScore !== null || checksRun > 0)
        .map(computeAuditScores),
    ),
  );
  /** Whether no report of the filter could be audited: that nothing was found then says nothing. */
  readonly hasNothing = $derived.by(
    () => this.scores.length === 0 && this.counts.rows.length === 0,
  );
  readonly matrix = $derived.by(() => buildFindingMatrix(this.counts.rows, this.rules.rows));
  /** Of what the reader has narrowed the list to. */
  readonly shownCounts = $derived.by(() =>
    this.counts.rows.filter(
      ({ severity, certainty, ruleId, reportId }) =>
        admits(this.filter.severities, severity) &&
        admits(this.filter.certainties, certainty) &&
        admits(this.filter.ruleIds, ruleId) &&
        admits(this.filter.reportIds, reportId),
    ),
  );
  readonly countsByReport = $derived.by(() =>
    groupBy(this.counts.rows, ({ reportId }) => reportId),
  );
  readonly digits = $derived.by(() => computeLeadingDigits(this.digitRows.rows));
  readonly catalog: AuditCatalog = $derived.by(() => ({
    catalog: this.dashboard.catalog,
    identityTerms: this.identityTerms.rows,
  }));

  constructor(readonly dashboard: Dashboard) {
    this.screenTheme = new ScreenTheme(dashboard.preferences);
    const engine = () => dashboard.engine;
    const queries = $derived(auditScreenQueries(dashboard.route, this.pages));
    this.audits = new QueryResource(engine, () => queries.audits);
    this.findings = new QueryResource(engine, () => queries.findings);
    this.counts = new QueryResource(engine, () => queries.findingCounts);
    this.rules = new QueryResource(engine, () => queries.rules);
    this.identityTerms = new QueryResource(engine, () => queries.identityTerms);
    this.digitRows = new QueryResource(engine, () => queries.leadingDigits);
  }

  /** Narrows the list of findings; the other narrowings stay. */
  choose(change: Partial<FindingFilter>): void {
    this.pages = 1;
    this.dashboard.navigate({ findings: { ...this.filter, ...change } });
  }

  /** Narrows the list to what a figure counts, and leads there. */
  lead(change: Partial<FindingFilter>): void {
    this.choose(change);
    this.leads += 1;
  }

  clear(): void {
    this.pages = 1;
    this.dashboard.navigate({ findings: defaultRoute.findings });
  }
}

function admits(chosen: readonly string[], value: string): boolean {
  return chosen.length === 0 || chosen.includes(value);
}
