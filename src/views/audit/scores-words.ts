import type { AuditScores } from '../../analysis/audit-scores';
import type { ScoreGap } from '../../charts/build-score-gap-option';
import type { Decimal } from '../../core/decimal';
import { absentText, formatCount, formatDecimal } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, type Catalog } from '../../model/catalog';
import type { NoticeText } from '../../ui/notice';

/** '芦淞区 2023 年' */
export function reportName({ row }: AuditScores, catalog: Catalog, locale: Locale): string {
  const area = areaNameOf(catalog.department(row.departmentId), locale);
  return messages(locale).audit.scores.name(area, row.fiscalYear);
}

/** Points on the scale of 100 with at most two decimals; a dash where there are none. */
export function pointsText(points: Decimal | null): string {
  return points === null ? absentText : formatCount(points.toDecimalPlaces(2));
}

/** A share as percent with one decimal. */
export function shareText(share: Decimal | null): string {
  return share === null ? absentText : `${formatDecimal(share.times(100), 1)}%`;
}

/** A difference of points with its sign, or that there is none. */
export function differenceText(difference: Decimal | null, locale: Locale): string {
  if (difference === null) return absentText;
  if (difference.isZero()) return messages(locale).audit.scores.unchanged;
  return difference.isNegative() ? pointsText(difference) : `+${pointsText(difference)}`;
}

/** The rows of the dumbbell: only reports with a self-score have one. */
export function buildScoreGaps(
  scores: readonly AuditScores[],
  catalog: Catalog,
  locale: Locale,
): readonly ScoreGap[] {
  const text = messages(locale).audit.scores;
  return scores.flatMap((entry) => {
    const { selfScore, reexecutedScore, pointsAtRisk, difference, row } = entry;
    if (selfScore === null) return [];
    const name = reportName(entry, catalog, locale);
    const figure =
      text.figure(pointsText(selfScore), pointsText(reexecutedScore)) +
      (difference === null ? '' : text.difference(differenceText(difference, locale)));
    const remark = reexecutedScore === null ? text.noRows : text.remark(pointsText(pointsAtRisk));
    return [
      {
        id: row.reportId,
        name,
        selfScore: selfScore.toNumber(),
        reexecutedScore: reexecutedScore?.toNumber() ?? null,
        pointsAtRisk: pointsAtRisk?.toNumber() ?? null,
        figure,
        remark,
        tip: `${name}  ${figure}  ${text.remark(pointsText(pointsAtRisk))}`,
      },
    ];
  });
}

/** What re-executing the printed rules comes to, and where the most points are at risk. */
export function scoresHeading(
  scores: readonly AuditScores[],
  catalog: Catalog,
  locale: Locale,
): string {
  const text = messages(locale).audit.scores;
  const executed = scores.filter(({ difference }) => difference !== null);
  const up = executed.filter(({ difference }) => difference?.greaterThan(0)).length;
  const down = executed.filter(({ difference }) => difference?.lessThan(0)).length;
  // Among those that the sentence counts: all points of a report without printed rows are at risk.
  const riskiest = executed
    .filter(({ pointsAtRisk }) => pointsAtRisk?.greaterThan(0))
    .sort((a, b) => b.pointsAtRisk!.comparedTo(a.pointsAtRisk!))[0];
  const most =
    riskiest === undefined
      ? ''
      : text.most(
          areaNameOf(catalog.department(riskiest.row.departmentId), locale),
          riskiest.row.fiscalYear,
          messages(locale).audit.points(pointsText(riskiest.pointsAtRisk)),
        );
  const n = executed.length;
  if (n === 0) return text.heading.none;
  if (up > 0 && down > 0) return text.heading.both(n, up, down) + most;
  if (up > 0) return text.heading.up(n, up) + most;
  return (down > 0 ? text.heading.down(n, down) : text.heading.same(n)) + most;
}

/** What a reader must know to compare the rows. */
export function scoresNotices(
  scores: readonly AuditScores[],
  catalog: Catalog,
  locale: Locale,
): readonly NoticeText[] {
  const { compare, audit } = messages(locale);
  const names = (pick: (entry: AuditScores) => boolean) =>
    scores.filter(pick).map((entry) => reportName(entry, catalog, locale));
  const lines: readonly (readonly [readonly string[], (areas: string) => string])[] = [
    [
      names(({ row }) => row.scoreScale !== null && !row.scoreScale.equals(100)),
      audit.scores.notices.scale,
    ],
    [
      names(({ row }) => row.selfScore !== null && row.reexecutedScore === null),
      audit.scores.notices.noRows,
    ],
    [
      names(({ row, selfScore }) => row.selfScore !== null && selfScore === null),
      audit.scores.notices.noScale,
    ],
    [names(({ row }) => row.selfScore === null), audit.scores.notices.noScore],
  ];
  return lines.flatMap(([areas, say]) =>
    areas.length === 0 ? [] : [{ tone: 'info' as const, text: say(compare.list(areas)) }],
  );
}
