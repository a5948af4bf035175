import type { ManyLine, ManyTable, Standing } from '../../analysis/many-metrics';
import { linesOf } from '../../analysis/many-metrics';
import { fewestPeers, type Standpoint } from '../../analysis/peers';
import { positionCount } from '../../analysis/position';
import { extentOf } from '../../core/extent';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf } from '../../model/catalog';
import type { ManyChart } from '../../state/route';
import type { NoticeText } from '../../ui/notice';
import { listYears, yearsOf } from '../shell/year-words';

/** Names that a heading has room for. */
const mostNames = 3;

/** One sentence: how often the own area stands first and last, else who does so most often. */
export function manyHeading(
  table: ManyTable,
  standings: readonly Standing[],
  locale: Locale,
): string {
  const { heading: text } = messages(locale).many;
  const mine = linesOf(table).find(({ isMine }) => isMine);
  if (mine !== undefined) {
    const area = areaNameOf(mine.department, locale);
    const own = standings.find(({ line }) => line === mine);
    if (own !== undefined) return text.mine(area, own.compared, own.firsts, own.lasts);
    return text.mineAlone(area, mine.cells.filter(({ value }) => value !== null).length);
  }
  const firsts = mostOften(standings, 'firsts');
  const lasts = mostOften(standings, 'lasts');
  const [first] = firsts;
  const [last] = lasts;
  if (first === undefined || last === undefined) {
    return text.none(linesOf(table).length, table.metrics.length);
  }
  return (
    text.firsts(listStandings(firsts, locale), first.firsts, firsts.length > 1) +
    text.lasts(listStandings(lasts, locale), last.lasts, lasts.length > 1)
  );
}

/** The standings with the most first or last places; none where nobody has one. */
export function mostOften(
  standings: readonly Standing[],
  which: 'firsts' | 'lasts',
): readonly Standing[] {
  const most = Math.max(0, ...standings.map((standing) => standing[which]));
  return most === 0 ? [] : standings.filter((standing) => standing[which] === most);
}

/** What a reader must know: years, rule and number of peers, what is not coloured or drawn. */
export function manyNotices(
  table: ManyTable,
  drawn: readonly ManyLine[],
  chart: ManyChart,
  standpoint: Standpoint,
  locale: Locale,
): readonly NoticeText[] {
  const { many: text, compare } = messages(locale);
  const lines = linesOf(table);
  const counts = lines.flatMap(({ cells }) =>
    cells.flatMap(({ position }) => (position === null ? [] : [positionCount(position)])),
  );
  const years = yearsOfLines(lines);
  const alone = lines.filter(({ cells }) => cells.every(({ position }) => position === null));
  const names = compare.list(alone.map(({ department }) => areaNameOf(department, locale)));
  const [least, most] = extentOf(counts) ?? [0, 0];
  const range = least === most ? String(least) : text.counts(least, most);
  const info = (applies: boolean, sentence: () => string): readonly NoticeText[] =>
    applies ? [{ tone: 'info', text: sentence() }] : [];
  const hasGaps = drawn.some(({ cells }) => cells.some(({ position }) => position === null));
  const isDrawn = chart !== 'heatmap';
  const sets = table.groups.filter(({ isCompared }) => isCompared).length;
  return [
    ...(years.length > 1
      ? [
          {
            tone: 'warning' as const,
            text: text.yearsDiffer(listYears(years, locale)),
          },
        ]
      : []),
    ...(standpoint.rule === 'chosen' && standpoint.chosenCodes.length === 0
      ? [{ tone: 'warning' as const, text: compare.notice.noneChosen }]
      : []),
    ...info(counts.length > 0, () => text.rule(compare.standpoint.rules[standpoint.rule], range)),
    ...info(
      counts.some((count) => count - 1 < fewestPeers),
      () => (isDrawn ? text.fewPeersDrawn : text.fewPeers),
    ),
    ...info(alone.length > 0, () => (isDrawn ? text.undrawn(names) : text.unpositioned(names))),
    ...info(isDrawn && hasGaps, () => text.gaps),
    ...info(chart === 'lines' && sets > 1, () => text.severalSets),
    ...info(chart === 'radar', () => text.radarNote),
  ];
}

/** Years of the figures, ascending. */
export function yearsOfLines(lines: readonly ManyLine[]): readonly number[] {
  return yearsOf(
    lines.flatMap(({ cells }) =>
      cells.flatMap(({ row, value }) => (row === null || value === null ? [] : [row.fiscalYear])),
    ),
  );
}

function listStandings(standings: readonly Standing[], locale: Locale): string {
  const { compare, many } = messages(locale);
  const names = standings.map(({ line }) => areaNameOf(line.department, locale));
  const list = compare.list(names.slice(0, mostNames));
  return names.length > mostNames ? many.heading.more(list, names.length) : list;
}
