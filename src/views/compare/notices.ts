import type { MetricPair } from '../../analysis/pairs';
import { computePeerReference } from '../../analysis/peer-reference';
import { fewestPeers, isMine, type Standpoint } from '../../analysis/peers';
import { referencePairs } from './scatter-input';
import { type RankedDepartment, type Ranking } from '../../analysis/ranking';
import { formatRange } from '../../analysis/metric-figure';
import { undecidedPairs } from '../../analysis/ranking-certainty';
import { rangedBars, rankedBarsScale } from '../../charts/build-ranked-bars-option';
import type { RankedBarsInput } from '../../charts/ranked-bars';
import { decimalFromRatio } from '../../core/decimal';
import { formatDecimal } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, rankGroupOf } from '../../model/catalog';
import type { Department, MetricDefinition } from '../../model/catalog';
import { firstOfMany, type NoticeText } from '../../ui/notice';
import { originOf } from '../shell/row-words';
import { listYears, yearsOf } from '../shell/year-words';

/** Pairs that a notice names; of more it gives the number. */
const mostPairs = 5;

/** What a reader of the ranked bars must know before comparing them, the gravest first. */
export function rankedNotices(
  ranking: Ranking,
  metric: MetricDefinition,
  input: RankedBarsInput,
  locale: Locale,
  standpoint: Standpoint,
): readonly NoticeText[] {
  const text = messages(locale).compare.notice;
  const all = ranking.groups.flatMap(({ departments }) => departments);
  const areas = (entries: readonly RankedDepartment[]) => listAreas(entries, locale);
  const years = yearsOf(all.map(({ row }) => row.fiscalYear));
  const undecided = ranking.groups
    .filter(({ isRanked }) => isRanked)
    .map(({ departments }) => undecidedPairs(departments, mostPairs));
  const undecidedCount = undecided.reduce((sum, { count }) => sum + count, 0);
  const unranked = ranking.groups.filter(({ isRanked }) => !isRanked);
  const apartOf = (isCounty: boolean) =>
    unranked
      .filter(({ group }) => (group === 'county') === isCounty)
      .flatMap(({ departments }) => departments);
  const apart = apartOf(false);
  const notCompared = apartOf(true);
  const stated = all.filter(({ row }) => originOf(row) === 'stated');
  const derived = all.filter(({ row }) => originOf(row) === 'derived');
  // Of thousands of ranges the words take long: they are made only where they are said.
  const ranged = new Set(undecidedCount > 0 ? [] : rangedBars(input).map(({ id }) => id));
  const ranges = all
    .filter(({ row }) => ranged.has(row.departmentId))
    .flatMap((entry) => {
      const range = formatRange(entry.row, metric, locale);
      return range === null ? [] : [text.rangeOf(areas([entry]), range)];
    });
  return [
    ...warnings(years.length > 1, () => text.yearsDiffer(listYears(years, locale))),
    ...breakNotice(input, locale),
    ...warnings(undecidedCount > 0, () =>
      text.undecided(
        undecided
          .flatMap(({ named }) => named)
          .slice(0, mostPairs)
          .map(([a, b]) => text.pair(areas([a]), areas([b]))),
        undecidedCount,
      ),
    ),
    ...(undecidedCount > 0
      ? [{ tone: 'info' as const, text: text.rangesDrawn, isOfDrawing: true }]
      : []),
    ...remarks(ranges.length > 0, () => text.ranges(ranges)),
    ...remarks(stated.length > 0, () => text.stated(areas(stated))),
    ...remarks(derived.length > 0, () => text.derived(areas(derived))),
    ...firstOfMany(
      all
        .filter(({ row }) => row.reportYear !== row.fiscalYear)
        .flatMap((entry) =>
          remarks(true, () =>
            text.laterReport(areas([entry]), entry.row.fiscalYear, entry.row.reportYear),
          ),
        ),
      locale,
    ),
    ...remarks(apart.length > 0, () => text.notRanked(areas(apart))),
    ...remarks(notCompared.length > 0, () => text.notCompared(areas(notCompared))),
    ...peerNotice(ranking, metric, locale, standpoint),
  ];
}

/** What a reader of the scatter must know. `unpaired` are the departments asked for that make no point. */
export function scatterNotices(
  pairs: readonly MetricPair[],
  unpaired: readonly Department[],
  locale: Locale,
  standpoint: Standpoint,
): readonly NoticeText[] {
  const text = messages(locale).compare.notice;
  const reference = referencePairs(pairs, standpoint);
  const rule = messages(locale).compare.standpoint.rules[standpoint.rule];
  const mine = pairs.filter(({ department }) => isMine(department, standpoint));
  const apart = pairs.filter((pair) => !isCounty(pair));
  const years = yearsOf(pairs.map(({ year }) => year));
  const isFew = reference.length < fewestPeers;
  return [
    ...warnings(years.length > 1, () => text.yearsDiffer(listYears(years, locale))),
    ...remarks(true, () =>
      isFew
        ? text.fewPairs(rule, reference.length)
        : text.quadrants(rule, reference.length, listAreas(mine, locale)),
    ),
    ...remarks(apart.length > 0, () => text.diamond(listAreas(apart, locale))),
    ...remarks(unpaired.length > 0, () =>
      text.unpaired(
        listAreas(
          unpaired.map((department) => ({ department })),
          locale,
        ),
      ),
    ),
  ];
}

function isCounty({ department }: MetricPair): boolean {
  return rankGroupOf(department.areaLevel) === 'county';
}

function breakNotice(input: RankedBarsInput, locale: Locale): readonly NoticeText[] {
  const { gap } = rankedBarsScale(input);
  if (gap === null) return [];
  const bars = input.groups.flatMap((group) => group.bars);
  const [largest, next] = [...bars].sort((a, b) => b.value - a.value);
  if (largest === undefined || next === undefined) return [];
  const times =
    next.value > 0 ? formatDecimal(decimalFromRatio(largest.value / next.value), 1) : null;
  const [from, to] = [input.formatTick(gap.from), input.formatTick(gap.to)];
  const text = messages(locale).compare.notice;
  const broken = text.axisBroken(largest.name, largest.figure, times, from, to);
  return [{ tone: 'warning', text: broken, isOfDrawing: true }];
}

function peerNotice(
  ranking: Ranking,
  metric: MetricDefinition,
  locale: Locale,
  standpoint: Standpoint,
): readonly NoticeText[] {
  const { notice: text, standpoint: words } = messages(locale).compare;
  const { rule, chosenCodes } = standpoint;
  if (rule === 'chosen' && chosenCodes.length === 0) return warnings(true, () => text.noneChosen);
  const { group, peers, subjects, band } = computePeerReference(ranking, metric, standpoint);
  if (group === null) return [];
  return remarks(true, () =>
    band === null
      ? text.fewPeers(words.rules[rule], peers.length)
      : text.peers(words.rules[rule], peers.length, listAreas(subjects, locale)),
  );
}

function listAreas(
  entries: readonly { readonly department: Department }[],
  locale: Locale,
): string {
  const names = entries.map(({ department }) => areaNameOf(department, locale));
  return messages(locale).compare.list(names);
}

function warnings(applies: boolean, text: () => string): readonly NoticeText[] {
  return applies ? [{ tone: 'warning', text: text() }] : [];
}

function remarks(applies: boolean, text: () => string): readonly NoticeText[] {
  return applies ? [{ tone: 'info', text: text() }] : [];
}
