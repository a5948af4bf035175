import { groupBy } from '../core/group-by';
import type { FigureFlag, FindingRow } from '../model/audit-rows';
import type { ItemRow, MetricRow } from '../model/rows';

/** The findings that figures are marked for; the view figure_flag counts the same. */
function isMarked({ level, severity }: FindingRow): boolean {
  return level === 'A' && severity !== 'low';
}

/** How many of a report's findings are on a row of its score table. */
export function countRowFindings(findings: readonly FindingRow[], seq: number): number {
  return findings.filter(
    (finding) =>
      isMarked(finding) && finding.subjectKind === 'indicator' && finding.subjectId === String(seq),
  ).length;
}

/** Findings of the audit by the figure that they touch, so that every screen marks the same figures. */
export class FigureFlags {
  /** Most reports have none: nothing more is looked up for their figures. */
  private readonly byReport: ReadonlyMap<string, readonly FigureFlag[]>;

  constructor(rows: readonly FigureFlag[]) {
    this.byReport = groupBy(rows, ({ reportId }) => reportId);
  }

  /** How many findings touch a figure. */
  count({ reportId, figureId, fiscalYear, stage }: Omit<FigureFlag, 'findings'>): number {
    const own = this.byReport
      .get(reportId)
      ?.find(
        (flag) =>
          flag.figureId === figureId && flag.fiscalYear === fiscalYear && flag.stage === stage,
      );
    return own === undefined ? 0 : own.findings;
  }

  /** Of a metric that has no value there is no figure to mark. */
  ofMetric({ reportId, metricId, fiscalYear, source }: MetricRow): number {
    return source === null
      ? 0
      : this.count({ reportId, figureId: metricId, fiscalYear, stage: '' });
  }

  ofItem({
    reportId,
    itemId,
    fiscalYear,
    stage,
  }: Pick<ItemRow, 'reportId' | 'itemId' | 'fiscalYear' | 'stage'>): number {
    return this.count({ reportId, figureId: itemId, fiscalYear, stage });
  }
}

export const noFlags = new FigureFlags([]);
