import type { Ranking } from '../../analysis/ranking';
import type { RankedBarsInput } from '../../charts/ranked-bars';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { FigureFlag } from '../../model/audit-rows';
import type { MetricRow } from '../../model/rows';
import type { NoticeText } from '../../ui/notice';

/** The mark of a figure that findings of the audit touch; null where none do. */
export function flagText(
  { reportId, fiscalYear, metricId }: MetricRow,
  flags: readonly FigureFlag[],
  locale: Locale,
): string | null {
  const flag = flags.find(
    (candidate) =>
      candidate.reportId === reportId &&
      candidate.figureId === metricId &&
      candidate.fiscalYear === fiscalYear,
  );
  return flag === undefined ? null : messages(locale).audit.list.flag(flag.findings);
}

/** The bars with the marks of the audit after their other remarks. */
export function flagBars(
  input: RankedBarsInput,
  ranking: Ranking,
  flags: readonly FigureFlag[],
  locale: Locale,
): RankedBarsInput {
  const marks = new Map(
    ranking.groups.flatMap(({ departments }) =>
      departments.map(({ row }) => [row.departmentId, flagText(row, flags, locale)] as const),
    ),
  );
  return {
    ...input,
    groups: input.groups.map((group) => ({
      ...group,
      bars: group.bars.map((bar) => {
        const mark = marks.get(bar.id);
        if (mark === undefined || mark === null) return bar;
        return { ...bar, remark: bar.remark === null ? mark : `${bar.remark}  ${mark}` };
      }),
    })),
  };
}

/** Says what the mark means and which bars have it; nothing where none has. */
export function flagNotices(
  input: RankedBarsInput,
  ranking: Ranking,
  flags: readonly FigureFlag[],
  locale: Locale,
): readonly NoticeText[] {
  const flagged = new Set(
    ranking.groups.flatMap(({ departments }) =>
      departments
        .filter(({ row }) => flagText(row, flags, locale) !== null)
        .map(({ row }) => row.departmentId),
    ),
  );
  const names = input.groups.flatMap(({ bars }) =>
    bars.filter(({ id }) => flagged.has(id)).map(({ name }) => name),
  );
  if (names.length === 0) return [];
  const { compare, audit } = messages(locale);
  return [{ tone: 'info', text: audit.list.flagged(compare.list(names)) }];
}
