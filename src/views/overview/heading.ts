import { countFindings, countHigh } from '../../analysis/finding-matrix';
import { countCoverage, type CoverageMatrix } from '../../analysis/coverage';
import type { RegionCoverage } from '../../analysis/region-coverage';
import type { Headline } from '../../analysis/headline';
import type { TileCell } from '../../analysis/tiles';
import { figureText } from '../../core/format';
import { localized, type Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { FindingTotal } from '../../model/audit-rows';
import { nameOf, type MetricDefinition } from '../../model/catalog';
import type { TileRow } from '../../model/overview-rows';
import type { MetricRow } from '../../model/rows';
import type { MapScale } from '../../state/overview-queries';
import { levelFigure } from './key-figure-words';
import { rowFigure } from '../shell/row-words';

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

/** One sentence on the map: how many areas have the metric, and the lowest and highest of them. `scope` holds them all. */
export function tilesHeading(
  cells: readonly TileCell[],
  map: MapScale,
  scope: Pick<TileRow, 'parentName' | 'parentNameEn'> | null,
  metric: MetricDefinition,
  locale: Locale,
): string {
  const text = messages(locale).overview.tiles;
  const whole = scope && localized(locale, scope.parentName ?? '', scope.parentNameEn ?? '');
  const among = text.among(whole ?? '', cells.length, text.place[map]);
  const name = nameOf(metric, locale);
  const valued = cells
    .flatMap(({ tile, row, value }) =>
      row === null || value === null ? [] : [{ tile, row, value }],
    )
    .sort((a, b) => a.value.comparedTo(b.value));
  const [low] = valued;
  const high = valued[valued.length - 1];
  if (low === undefined || high === undefined) return text.none(among, name);
  const area = (cell: Pick<TileCell, 'tile'>) => tileAreaName(cell, locale);
  const figure = (cell: { readonly row: MetricRow }) => rowFigure(cell.row, metric, locale);
  if (valued.length === 1) return text.only(among, name, area(low), figure(low));
  if (low.value.equals(high.value)) return text.equal(among, name, valued.length, figure(low));
  // Whom the shown digits do not tell apart, the sentence does not either.
  const areas = (one: (typeof valued)[number]) => {
    const alike = valued.filter((cell) => figure(cell) === figure(one)).length;
    return alike === 1 ? area(one) : messages(locale).compare.amongAlike(area(one), alike);
  };
  return text.span(among, name, valued.length, areas(low), figure(low), areas(high), figure(high));
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

/** One sentence on what is covered, by region. */
export function regionCoverageHeading(matrix: RegionCoverage, locale: Locale): string {
  const { overview, trends } = messages(locale);
  const { years, lines, reports, partial } = matrix;
  const [first] = years;
  const last = years[years.length - 1];
  if (first === undefined || last === undefined) return overview.coverage.empty.title;
  const departments = lines.reduce((sum, line) => sum + line.departments, 0);
  const range = trends.yearRange(first, last);
  const text = overview.coverage;
  return text.headRegions(lines.length, departments, range, reports) + text.partly(partial);
}

/** How many findings the audit has over the selection, and how many of them are grave. */
export function attentionHeading(counts: readonly FindingTotal[], locale: Locale): string {
  const text = messages(locale).overview.attention;
  const all = countFindings(counts);
  return all === 0 ? text.none : text.heading(all, countHigh(counts));
}
