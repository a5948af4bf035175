import type { Locale } from '../../core/locale';
import { decimalFromRatio } from '../../core/decimal';
import { figureText, formatDecimal, formatPercent } from '../../core/format';
import { messages } from '../../core/messages';
import { nameOf } from '../../model/catalog';
import { endText, rangedText } from '../shell/range-words';
import { valueText } from './brush-units';
import type { Year } from '../../state/route';
import type { NoticeText } from '../../ui/notice';
import type { DistributionsModel, LinkedMetric, Selection } from './distributions-model.svelte';
import { listYears, yearsOf } from '../shell/year-words';

/** A number of reports, thousands separated. */
export function countText(count: number): string {
  return formatDecimal(decimalFromRatio(count), 0);
}

/**
 * One sentence: how many reports the ranges leave, and the metric whose median they move farthest on its own scale;
 * without a range, the median of the first metric that has one, and of how many reports it is.
 */
export function distributionsHeading(
  linked: readonly LinkedMetric[],
  { brushes, rows, medians }: Selection,
  rowCount: number,
  locale: Locale,
): string {
  const { heading: text, join } = messages(locale).distributions;
  const ranges = join(
    linked.flatMap(({ metric }, index) => {
      const range = brushes[index] ?? null;
      return range === null ? [] : rangedText(range, metric, locale);
    }),
  );
  if (ranges === '') {
    return wholeHeading(linked, rowCount, locale);
  }
  if (rows.length === 0) return text.empty(ranges);
  const share = formatPercent(decimalFromRatio(rows.length), decimalFromRatio(rowCount), 1);
  const selected = text.selected(ranges, countText(rows.length), figureText(share));
  const moved = farthestMoved(linked, brushes, medians);
  if (moved === null) return selected;
  const { metric, median, whole } = moved;
  return (
    selected +
    text.median(
      nameOf(metric, locale),
      valueText(median, metric, locale),
      valueText(whole, metric, locale),
    )
  );
}

function wholeHeading(linked: readonly LinkedMetric[], rowCount: number, locale: Locale): string {
  const { heading: text } = messages(locale).distributions;
  const all = countText(rowCount);
  const first =
    linked.find(({ median }) => median !== null) ?? linked.find(({ absent }) => absent < rowCount);
  if (first === undefined) return text.none(all);
  const { metric, median, absent } = first;
  const name = nameOf(metric, locale);
  const known = countText(rowCount - absent);
  if (median === null) return text.few(all, known, name);
  const figure = valueText(median, metric, locale);
  return absent === 0 ? text.whole(all, name, figure) : text.known(all, known, name, figure);
}

/** Of the metrics without a brush, the one whose median has moved by the largest part of its scale. */
function farthestMoved(
  linked: readonly LinkedMetric[],
  brushes: Selection['brushes'],
  medians: Selection['medians'],
) {
  const moves = linked.flatMap(({ metric, column, median: whole }, index) => {
    const median = medians[index] ?? null;
    if ((brushes[index] ?? null) !== null || median === null || whole === null) return [];
    const { edges } = column.grid;
    const by = Math.abs(median - whole) / (edges[edges.length - 1]! - edges[0]!);
    return { metric, median, whole, by };
  });
  const [farthest] = moves.sort((a, b) => b.by - a.by);
  return farthest ?? null;
}

/** What is not in the bars of a metric, or not where it lies: reports without a figure, and those beyond the scale. */
export function distributionRemarks(
  { metric, column: { grid }, whole, absent }: LinkedMetric,
  locale: Locale,
): readonly string[] {
  const words = messages(locale).distributions;
  const { edges } = grid;
  const edge = (of: number) => endText(of, metric, locale);
  // The farthest figure is not rounded to the very edge that it lies beyond.
  const extreme = (of: number, beyond: number) => {
    const text = valueText(of, metric, locale);
    return text === valueText(beyond, metric, locale) ? valueText(of, metric, locale, 2) : text;
  };
  return [
    ...(absent > 0 ? [words.absent(countText(absent))] : []),
    ...(grid.hasBelow
      ? [
          words.beyondBelow(
            countText(whole[0]!),
            edge(edges[0]!),
            extreme(grid.smallest, edges[0]!),
          ),
        ]
      : []),
    ...(grid.hasAbove
      ? [
          words.beyondAbove(
            countText(whole[whole.length - 1]!),
            edge(edges[edges.length - 1]!),
            extreme(grid.largest, edges[edges.length - 1]!),
          ),
        ]
      : []),
  ];
}

/** How many reports, metrics and which years. */
export function distributionsDescription(model: DistributionsModel, locale: Locale): string {
  const { year } = model.screen.dashboard.route;
  const years = year === 'latest' ? model.years : [year];
  return messages(locale).distributions.description(
    countText(model.rowCount),
    model.linked.length,
    yearSpan(yearsOf(years), locale),
  );
}

/** '2019—2024' of years that follow one another, else each of them. */
function yearSpan(years: readonly number[], locale: Locale): string {
  const [first, last] = [years[0], years[years.length - 1]];
  const follow = years.length > 2 && last! - first! === years.length - 1;
  return follow ? messages(locale).distributions.years(first!, last!) : listYears(years, locale);
}

/** Why there is nothing to draw; null where there is. */
export function distributionsEmpty(
  { linked, rowCount }: DistributionsModel,
  locale: Locale,
): { readonly title: string; readonly hint: string } | null {
  const { empty } = messages(locale).distributions;
  if (linked.length === 0) return empty.metrics;
  return rowCount === 0 ? empty.reports : null;
}

/** What a reader must know: years, levels of departments, missing figures and medians. */
export function distributionsNotices(
  {
    linked,
    selection,
    rowCount,
    prefectureCount,
  }: Pick<DistributionsModel, 'linked' | 'selection' | 'rowCount' | 'prefectureCount'>,
  year: Year,
  locale: Locale,
): readonly NoticeText[] {
  const text = messages(locale).distributions;
  const info = (applies: boolean, sentence: string): readonly NoticeText[] =>
    applies ? [{ tone: 'info', text: sentence }] : [];
  const medians = [...linked.map(({ median }) => median), ...selection.medians];
  return [
    ...info(year === 'latest', text.allYears),
    ...(prefectureCount === null || prefectureCount === 0 || prefectureCount === rowCount
      ? []
      : info(true, text.prefectures(countText(prefectureCount)))),
    ...info(true, text.missing),
    ...info(medians.includes(null), text.fewForMedian),
  ];
}
