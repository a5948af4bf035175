import { exactValue, formatMetricValue, formatRoundValue } from '../../analysis/metric-figure';
import type { MetricPair } from '../../analysis/pairs';
import {
  computePeerReference,
  mostOf,
  notability,
  standoutsOf,
  type PeerReference,
} from '../../analysis/peer-reference';
import type { Standpoint } from '../../analysis/peers';
import { countyDepartments, negated } from '../../analysis/ranking';
import type { RankedDepartment, Ranking } from '../../analysis/ranking';
import { figureText } from '../../core/format';
import type { Locale } from '../../core/locale';
import { measureOf } from '../../core/measure';
import { messages } from '../../core/messages';
import { areaNameOf, nameOf, rankGroupOf } from '../../model/catalog';
import type { MetricDefinition } from '../../model/catalog';
import { rowFigure } from '../shell/row-words';

/**
 * One sentence: where the own area stands among its peers, else who stands out, among how many, and how many have no
 * figure. `absentCounties` counts the last.
 */
export function rankedHeading(
  ranking: Ranking,
  absentCounties: number,
  metric: MetricDefinition,
  locale: Locale,
  standpoint: Standpoint,
): string {
  const text = messages(locale).compare;
  const missing = absentCounties === 0 ? '' : text.ranked.absent(absentCounties);
  const reference = computePeerReference(ranking, metric, standpoint);
  const [mine] = reference.subjects;
  const standouts = () => standoutHeading(ranking, reference, absentCounties, metric, locale);
  if (reference.isMine && mine !== undefined) {
    if (mine.rank !== null) return mineHeading(mine, reference, metric, locale) + missing;
    const [area, figure] = [
      areaNameOf(mine.department, locale),
      rowFigure(mine.row, metric, locale),
    ];
    return countyDepartments(ranking).length === 0
      ? standouts()
      : text.mine.unranked(area, nameOf(metric, locale), figure, standouts());
  }
  const absentMine = ranking.absent.find(
    ({ department }) => department.areaCode === standpoint.mineCode,
  );
  return absentMine === undefined || ranking.groups.length === 0
    ? standouts()
    : text.mine.absent(areaNameOf(absentMine.department, locale), standouts());
}

/** The own area's rank among its peers, and their median, or who comes first where they are too few for one. */
function mineHeading(
  mine: RankedDepartment,
  { group, peers, band }: PeerReference,
  metric: MetricDefinition,
  locale: Locale,
): string {
  const text = messages(locale).compare;
  const [area, name] = [areaNameOf(mine.department, locale), nameOf(metric, locale)];
  const figure = rowFigure(mine.row, metric, locale);
  const members = group?.departments ?? [];
  const [leader] = members;
  if (peers.length === 0 || mine.rank === null || leader === undefined) {
    return text.mine.alone(area, name, figure);
  }
  const isTied = members.some((entry) => entry !== mine && entry.rank === mine.rank);
  const rank = text.mine.rank(area, name, figure, members.length, mine.rank, isTied);
  if (band !== null) {
    const median = figureText(formatMetricValue(band.median, metric, locale));
    const side = mine.value.comparedTo(band.median);
    const words = side > 0 ? text.mine.above : side < 0 ? text.mine.below : text.mine.same;
    return rank + words(median);
  }
  if (mine.rank === 1) return rank;
  const leaders = members.filter((entry) => entry.rank === 1);
  return (
    rank +
    text.mine.leader(
      text.list(leaders.map(({ department }) => areaNameOf(department, locale))),
      rowFigure(leader.row, metric, locale),
    )
  );
}

/** Who stands out among the counties, whoever looks. */
function standoutHeading(
  ranking: Ranking,
  reference: PeerReference,
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
  const list = (entries: readonly RankedDepartment[]) =>
    text.list(entries.map(({ department }) => areaNameOf(department, locale)));
  // Whom the shown digits do not tell apart, a sentence of the shown digits does not either.
  const areas = (entries: readonly RankedDepartment[]) => {
    const [one] = entries;
    const alike = one === undefined ? [] : shownAlike(one, counties, metric, figure);
    return one !== undefined && alike.length > entries.length
      ? text.amongAlike(areaNameOf(one.department, locale), alike.length)
      : list(entries);
  };

  if (first === undefined) {
    const other = ranking.groups[0]?.departments[0];
    return other === undefined
      ? text.ranked.none(name, ranking.absent.length)
      : text.ranked.noCounty(areas([other]), name, figure(other), absentCounties);
  }
  if (counties.length === 1) return text.ranked.only(areas([first]), name, figure(first)) + missing;
  const subjects = reference.isMine ? standoutsOf(ranking, metric) : reference.subjects;
  const [subject] = subjects;
  if (subject === undefined)
    return text.ranked.equal(counties.length, name, figure(first)) + missing;
  const opposite = mostOf(counties, (entry) => negated(notability(entry, metric)));
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

/** Those whose figure reads as that of `one`. Words are made of close values alone: there may be thousands of others. */
function shownAlike(
  one: RankedDepartment,
  entries: readonly RankedDepartment[],
  metric: MetricDefinition,
  figure: (entry: RankedDepartment) => string,
): readonly RankedDepartment[] {
  const step = 10 ** -(metric.decimals + (metric.unit === '%' ? 2 : 0));
  const shown = figure(one);
  return entries.filter(
    (entry) => Math.abs(entry.measure.near - one.measure.near) <= step && figure(entry) === shown,
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
      return value === null ? [] : [{ ...pair, measure: measureOf(value) }];
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
  const high = mostOf(counties, ({ measure }) => measure);
  if (high.length === counties.length)
    return text.scatter.sameX(counties.length, x, xFigure(first));
  const low = mostOf(counties, ({ measure }) => negated(measure));
  return (
    text.scatter.extremes(x, y, areas(high), xFigure(high[0]), ys(high)) +
    text.scatter.low(areas(low), xFigure(low[0]), y, ys(low))
  );
}
