import type { Standpoint } from '../../analysis/peers';
import type { RankedGroup, Ranking } from '../../analysis/ranking';
import { localized, type Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { Department, MetricDefinition } from '../../model/catalog';

/** The heading of a group of bars: what its members have in common, and what the ranks mean. */
export function rankedGroupLabel(
  { group, isRanked, departments }: RankedGroup,
  ranking: Ranking,
  metric: MetricDefinition,
  standpoint: Standpoint,
  locale: Locale,
): string {
  const text = messages(locale).compare.ranked.group;
  if (group !== 'county') return text[group];
  if (!isRanked) return text.apart;
  const isNeutral = metric.better === 'neutral';
  const sets = ranking.groups.filter((other) => other.isRanked).length;
  const name = peerSetName(departments[0]?.department, sets, standpoint, locale);
  if (name === null) return isNeutral ? text.countyNeutral : text.county;
  return isNeutral ? text.setNeutral(name) : text.set(name);
}

/** What a set of peers has in common; null where it is simply the county level. */
export function peerSetName(
  member: Department | undefined,
  sets: number,
  { rule }: Standpoint,
  locale: Locale,
): string | null {
  if (member === undefined) return null;
  const { compare, terms } = messages(locale);
  switch (rule) {
    case 'all':
      return null;
    case 'kind':
      return sets === 1 ? null : terms.departmentFunction(member.function);
    case 'chosen':
      return compare.standpoint.rules.chosen;
    case 'prefecture':
      return member.parentName === null || member.parentNameEn === null
        ? null
        : compare.ranked.group.prefectureSet(
            localized(locale, member.parentName, member.parentNameEn),
          );
  }
}
