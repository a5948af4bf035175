import { countFindings, countHigh } from '../../analysis/finding-matrix';
import { countCoverage, type CoverageMatrix } from '../../analysis/coverage';
import type { Headline } from '../../analysis/headline';
import type { TileCell, TileLevel } from '../../analysis/tiles';
import { figureText } from '../../core/format';
import { localized, type Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { FindingCount } from '../../model/audit-rows';
import { nameOf, type MetricDefinition } from '../../model/catalog';
import type { MetricRow } from '../../model/rows';
import { rowFigure } from '../compare/heading';
import { levelFigure } from './key-figure-words';

/** One sentence on the key figures: which of them lie over their limit. */
export function keyFiguresHeading(headlines: readonly Headline[], locale: Locale): string {
  const { overview } = messages(locale);
  const known = headlines.filter(({ level }) => level.kind !== 'absent');
  if (known.length === 0) return overview.key.none;
  const limited = known.filter(({ metric }) => metric.better === 'lower' && metric.target !== null);
  if (limited.length === 0) return overview.key.noLimit(known.length, headlines.length);
  const over = limited.filter(({ isOverLimit }) => isOverLimit);
  if (over.length === 0) return overview.key.within(limited.length);
  const figures = over.map((headline) =>
    overview.figure(nameOf(headline.metric, locale), figureText(levelFigure(headline, locale))),
  );
  return overview.key.over(over.length, limited.length, overview.list(figures));
}

/** One sentence on the map: how many areas have the metric, and the lowest and highest of them. */
export function tilesHeading(
  cells: readonly TileCell[],
  level: TileLevel,
  metric: MetricDefinition,
  locale: Locale,
): string {
  const text = messages(locale).overview.tiles;
  const place = text.place[level];
  const name = nameOf(metric, locale);
  const valued = cells
    .flatMap(({ tile, row, value }) =>
      row === null || value === null ? [] : [{ tile, row, value }],
    )
    .sort((a, b) => a.value.comparedTo(b.value));
  const [low] = valued;
  const high = valued[valued.length - 1];
  if (low === undefined || high === undefined) return text.none(place, cells.length, name);
  const area = (cell: Pick<TileCell, 'tile'>) => tileAreaName(cell, locale);
  const figure = (cell: { readonly row: MetricRow }) => rowFigure(cell.row, metric, locale);
  if (valued.length === 1) return text.only(place, cells.length, name, area(low), figure(low));
  if (low.value.equals(high.value)) {
    return text.equal(place, cells.length, name, valued.length, figure(low));
  }
  return text.span(
    place,
    cells.length,
    name,
    valued.length,
    area(low),
    figure(low),
    area(high),
    figure(high),
  );
}

/** The full name of a square's area. */
export function tileAreaName({ tile }: Pick<TileCell, 'tile'>, locale: Locale): string {
  return localized(locale, tile.areaName, tile.areaNameEn);
}

/** One sentence on what is covered: how many reports, over how many departments and years. */
export function coverageHeading(matrix: CoverageMatrix, locale: Locale): string {
  const { overview, trends } = messages(locale);
  const { reports, partly, repeated } = countCoverage(matrix);
  const [first] = matrix.years;
  const last = matrix.years[matrix.years.length - 1];
  if (first === undefined || last === undefined) return overview.coverage.empty.title;
  const text = overview.coverage;
  return (
    text.heading(reports, matrix.lines.length, trends.yearRange(first, last)) +
    text.repeated(repeated) +
    text.partly(partly)
  );
}

/** How many findings the audit has over the selection, and how many of them are grave. */
export function attentionHeading(counts: readonly FindingCount[], locale: Locale): string {
  const text = messages(locale).overview.attention;
  const all = countFindings(counts);
  return all === 0 ? text.none : text.heading(all, countHigh(counts));
}
