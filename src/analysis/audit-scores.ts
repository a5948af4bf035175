import { decimal, type Decimal } from '../core/decimal';
import type { ReportAuditRow } from '../model/audit-rows';

/** The summary figures of one report's audit on a scale of 100; null where the report gives no ground for one. */
export interface AuditScores {
  readonly row: ReportAuditRow;
  readonly selfScore: Decimal | null;
  readonly reexecutedScore: Decimal | null;
  readonly pointsAtRisk: Decimal | null;
  /** Re-executed less self-score: negative where the self-score is too high. */
  readonly difference: Decimal | null;
  /** 0–1: weight of the rows that follow from disclosed figures. */
  readonly verifiable: Decimal | null;
  /** 0–1: checks passed of those that could be run. */
  readonly passed: Decimal | null;
}

/** Brings points to a scale of 100, so that a score of 200 compares with one of 100. */
export function computeAuditScores(row: ReportAuditRow): AuditScores {
  const { scoreScale, selfScore, reexecutedScore, pointsAtRisk, verifiableWeight, sheetWeight } =
    row;
  const per100 = (points: Decimal | null): Decimal | null => {
    if (points === null || scoreScale === null || scoreScale.isZero()) return null;
    return scoreScale.equals(100) ? points : points.times(100).dividedBy(scoreScale);
  };
  return {
    row,
    selfScore: per100(selfScore),
    reexecutedScore: per100(reexecutedScore),
    pointsAtRisk: per100(pointsAtRisk),
    difference:
      selfScore === null || reexecutedScore === null
        ? null
        : per100(reexecutedScore.minus(selfScore)),
    verifiable:
      verifiableWeight === null || sheetWeight === null || sheetWeight.isZero()
        ? null
        : verifiableWeight.dividedBy(sheetWeight),
    passed: row.checksRun === 0 ? null : ratio(row.checksPassed, row.checksRun),
  };
}

/** The widest gap between self-score and re-executed score first, then the most points at risk. */
export function orderByGap(scores: readonly AuditScores[]): readonly AuditScores[] {
  // Tens of thousands are ordered by floats; what these leave open, by the exact figures.
  const sized = scores.map((entry) => ({
    entry,
    gap: entry.difference === null ? -1 : Math.abs(entry.difference.toNumber()),
    risk: entry.pointsAtRisk === null ? -1 : entry.pointsAtRisk.toNumber(),
  }));
  return sized
    .sort(
      (a, b) =>
        b.gap - a.gap ||
        compareDescending(a.entry.difference?.abs() ?? null, b.entry.difference?.abs() ?? null) ||
        b.risk - a.risk ||
        compareDescending(a.entry.pointsAtRisk, b.entry.pointsAtRisk) ||
        (a.entry.row.reportId < b.entry.row.reportId ? -1 : 1),
    )
    .map(({ entry }) => entry);
}

function compareDescending(a: Decimal | null, b: Decimal | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return b.comparedTo(a);
}

function ratio(part: number, whole: number): Decimal {
  return decimal(BigInt(part)).dividedBy(decimal(BigInt(whole)));
}
