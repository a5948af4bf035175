import type { ManyCell, ManyLine, ManyTable } from '../../analysis/many-metrics';
import { noFlags, type FigureFlags } from '../../analysis/figure-flags';
import { formatRoundValue } from '../../analysis/metric-figure';
import type { Standpoint } from '../../analysis/peers';
import { positionCount, positionRank } from '../../analysis/position';
import { positionColor } from '../../charts/position-colors';
import type { ChartTheme, RampStep } from '../../charts/theme';
import { absentText } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, nameOf, type Catalog, type MetricDefinition } from '../../model/catalog';
import { flagText } from '../shell/flag-words';
import { reasonText } from '../shell/reason-text';
import { peerSetName } from './peer-words';
import { bareFigure } from './ranked-input';
import { rowFigure } from '../shell/row-words';

/** One cell as it is printed. */
export interface HeatCell {
  readonly cell: ManyCell;
  /** Without a unit in words, which the column's head gives; a dash where absent. */
  readonly figure: string;
  /** '2/3'; empty without a position. */
  readonly place: string;
  /** Null without a position: never a colour for what is absent or compared with nobody. */
  readonly color: RampStep | null;
  /** ⚑ where findings of the audit touch the figure; empty elsewhere. */
  readonly sign: string;
  /** The whole in words. */
  readonly detail: string;
}

export interface HeatGroup {
  readonly label: string;
  readonly lines: readonly { readonly line: ManyLine; readonly cells: readonly HeatCell[] }[];
}

/** A page of the lines, counted over all groups. */
export function pageOfHeat(
  groups: readonly HeatGroup[],
  from: number,
  to: number,
): readonly HeatGroup[] {
  let before = 0;
  return groups
    .map(({ label, lines }) => {
      const page = lines.slice(Math.max(from - before, 0), Math.max(to - before, 0));
      before += lines.length;
      return { label, lines: page };
    })
    .filter(({ lines }) => lines.length > 0);
}

export function buildHeatGroups(
  { groups }: ManyTable,
  standpoint: Standpoint,
  theme: ChartTheme,
  catalog: Catalog,
  locale: Locale,
  flags: FigureFlags = noFlags,
): readonly HeatGroup[] {
  const text = messages(locale).many.group;
  const sets = groups.filter(({ isCompared }) => isCompared).length;
  return groups.map(({ group, isCompared, entries }) => {
    const name = isCompared ? peerSetName(entries[0]?.department, sets, standpoint, locale) : null;
    const label = group !== 'county' ? text[group] : isCompared ? (name ?? text.peers) : text.apart;
    return {
      label,
      lines: entries.map((line) => ({
        line,
        cells: line.cells.map((cell) => buildCell(line, cell, theme, catalog, locale, flags)),
      })),
    };
  });
}

/** What the metric calls better, in a few words for the head of its column. */
export function betterText(metric: MetricDefinition, locale: Locale): string {
  const { better } = messages(locale).many;
  if (metric.better !== 'near_target') return better[metric.better];
  return metric.target === null
    ? better.neutral
    : better.near_target(formatRoundValue(metric.target, metric, locale));
}

/** '2/3': second of three; empty without a position. */
export function placeText({ position }: ManyCell, locale: Locale): string {
  if (position === null) return '';
  return messages(locale).many.place(positionRank(position), positionCount(position));
}

/** Area, metric, year, figure and place; or why there is no figure. */
export function cellDetail(
  { department }: ManyLine,
  { metric, row, value, position }: ManyCell,
  catalog: Catalog,
  locale: Locale,
  flags: FigureFlags,
): string {
  const { many, ui } = messages(locale);
  const [area, name] = [areaNameOf(department, locale), nameOf(metric, locale)];
  if (row === null) return many.noReport(area, name);
  const figure = value === null ? absentText : rowFigure(row, metric, locale);
  const detail = many.cell(area, name, row.fiscalYear, figure);
  if (value === null) return ui.clauses([detail, reasonText(row, catalog, locale)]);
  const flag = flagText(flags.ofMetric(row), locale);
  if (position === null) return ui.clauses([detail, flag]);
  const [rank, count] = [positionRank(position), positionCount(position)];
  return ui.clauses([detail, many.placeSpoken(rank, count, metric.better === 'neutral'), flag]);
}

function buildCell(
  line: ManyLine,
  cell: ManyCell,
  theme: ChartTheme,
  catalog: Catalog,
  locale: Locale,
  flags: FigureFlags,
): HeatCell {
  const { metric, row, value, position } = cell;
  return {
    cell,
    figure: row === null || value === null ? absentText : bareFigure(row, metric, locale),
    place: placeText(cell, locale),
    color: position === null ? null : positionColor(position, metric.better === 'neutral', theme),
    sign: row === null ? '' : flagText(flags.ofMetric(row), locale).charAt(0),
    detail: cellDetail(line, cell, catalog, locale, flags),
  };
}
