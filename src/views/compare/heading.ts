import { metricFigure, exactValue, formatRoundValue } from '../../analysis/metric-figure';
import type { MetricPair } from '../../analysis/pairs';
import { countyDepartments, distanceToTarget } from '../../analysis/ranking';
import type { RankedDepartment, Ranking } from '../../analysis/ranking';
import type { Decimal } from '../../core/decimal';
import { absentText, figureText } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, nameOf, rankGroupOf } from '../../model/catalog';
import type { MetricDefinition } from '../../model/catalog';
import type { MetricRow } from '../../model/rows';

/**
 * The departments of county level that the heading speaks of first: farthest from the target, or highest. Empty where
 * there is none, or where all are equal.
 */
export function subjectsOf(
  ranking: Ranking,
  metric: MetricDefinition,
): readonly RankedDepartment[] {
  const counties = countyDepartments(ranking);
  const subjects = mostOf(counties, (entry) => notability(entry, metric));
  return subjects.length === counties.length && counties.length > 1 ? [] : subjects;
}

/** One sentence: who stands out, among how many, and how many have no figure. `absentCounties` counts the last. */
export function rankedHeading(
  ranking: Ranking,
  absentCounties: number,
  metric: MetricDefinition,
  locale: Locale,
): string {
  const text = messages(locale).compare;
  const name = nameOf(metric, locale);
  const counties = countyDepartments(ranking);
  const missing = absentCounties === 0 ? '' : text.ranked.absent(absentCounties);
  const [first] = counties;
  const figure = (entry: RankedDepartment) => rowFigure(entry.row, metric, locale);
  const areas = (entries: readonly RankedDepartment[]) =>
    text.list(entries.map(({ department }) => areaNameOf(department, locale)));

  if (first === undefined) {
    const other = ranking.groups[0]?.departments[0];
    return other === undefined
      ? text.ranked.none(name, ranking.absent.length)
      : text.ranked.noCounty(areas([other]), name, figure(other), absentCounties);
  }
  if (counties.length === 1) return text.ranked.only(areas([first]), name, figure(first)) + missing;
  const subjects = subjectsOf(ranking, metric);
  const [subject] = subjects;
  if (subject === undefined)
    return text.ranked.equal(counties.length, name, figure(first)) + missing;
  const opposite = mostOf(counties, (entry) => notability(entry, metric).negated());
  const [other = first] = opposite;
  if (metric.better === 'near_target' && metric.target !== null) {
    const target = formatRoundValue(metric.target, metric, locale);
    return (
      text.ranked.farthest(areas(subjects), name, figure(subject), counties.length, target) +
      text.ranked.nearest(areas(opposite), figure(other)) +
      missing
    );
  }
  return (
    text.ranked.highest(
      areas(subjects),
      name,
      figure(subject),
      counties.length,
      subjects.length > 1,
    ) +
    text.ranked.lowest(areas(opposite), figure(other)) +
    missing
  );
}

/** One sentence: what the vertical metric is where the horizontal one is highest and lowest, among counties. */
export function scatterHeading(
  pairs: readonly MetricPair[],
  xMetric: MetricDefinition,
  yMetric: MetricDefinition,
  locale: Locale,
): string {
  const text = messages(locale).compare;
  const [x, y] = [nameOf(xMetric, locale), nameOf(yMetric, locale)];
  const counties = pairs
    .filter(({ department }) => rankGroupOf(department.areaLevel) === 'county')
    .flatMap((pair) => {
      const value = exactValue(pair.x);
      return value === null ? [] : [{ ...pair, value }];
    });
  const areas = (entries: readonly MetricPair[]) =>
    text.list(entries.map(({ department }) => areaNameOf(department, locale)));
  const ys = (entries: readonly MetricPair[]) =>
    text.list(entries.map((entry) => rowFigure(entry.y, yMetric, locale)));
  const [first] = counties;
  if (first === undefined) return text.scatter.noCounty(x, y);
  const xFigure = (entry: MetricPair | undefined) => rowFigure((entry ?? first).x, xMetric, locale);
  if (counties.length === 1)
    return text.scatter.single(areas([first]), x, xFigure(first), y, ys([first]));
  const high = mostOf(counties, ({ value }) => value);
  if (high.length === counties.length)
    return text.scatter.sameX(counties.length, x, xFigure(first));
  const low = mostOf(counties, ({ value }) => value.negated());
  return (
    text.scatter.extremes(x, y, areas(high), xFigure(high[0]), ys(high)) +
    text.scatter.low(areas(low), xFigure(low[0]), y, ys(low))
  );
}

/** A row's figure with its unit; a dash where it has none. */
export function rowFigure(row: MetricRow, metric: MetricDefinition, locale: Locale): string {
  const figure = metricFigure(row, metric, locale);
  return figure === null ? absentText : figureText(figure);
}

/** What makes a department worth naming: its distance from the target where nearness counts, else its size. */
function notability({ value }: RankedDepartment, metric: MetricDefinition): Decimal {
  return (metric.better === 'near_target' ? distanceToTarget(value, metric) : null) ?? value;
}

/** The entries at which `measure` is largest, more than one where equal. */
function mostOf<Entry>(
  entries: readonly Entry[],
  measure: (entry: Entry) => Decimal,
): readonly Entry[] {
  const [first, ...rest] = entries.map(measure);
  if (first === undefined) return [];
  const most = rest.reduce((a, b) => (b.greaterThan(a) ? b : a), first);
  return entries.filter((entry) => measure(entry).equals(most));
}
