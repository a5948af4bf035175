import { noFlags, type FigureFlags } from '../../analysis/figure-flags';
import { formatMetricValue, formatRoundValue } from '../../analysis/metric-figure';
import { tileName, type TileCell } from '../../analysis/tiles';
import type { RampStep } from '../../charts/theme';
import { tileClasses, tileClassIndex, tileColors } from '../../charts/tile-classes';
import { decimalFromRatio, type Decimal } from '../../core/decimal';
import { absentText, figureText } from '../../core/format';
import { localized, type Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { Catalog, MetricDefinition } from '../../model/catalog';
import { flagText } from '../shell/flag-words';
import { reasonText } from '../shell/reason-text';
import { tileAreaName } from './heading';
import { buildVerdict, rowFigure } from '../shell/row-words';

/** One square as the map shows it. */
export interface TileView {
  readonly cell: TileCell;
  readonly name: string;
  /** As many decimals as the square has room for; a dash without a figure, empty without a report. */
  readonly figure: string;
  readonly year: string;
  /** Null where there is no value. */
  readonly color: RampStep | null;
  /** ⚑ where findings of the audit touch the figure; empty elsewhere. */
  readonly flag: string;
  /** ▲ or ▼ where the value is surely off its limit or target; empty elsewhere. */
  readonly mark: string;
  /** The whole: full name, exact figure, year, verdict or reason. */
  readonly detail: string;
}

export interface LegendEntry {
  readonly color: RampStep;
  readonly label: string;
}

export interface TilesInput {
  readonly columns: number;
  readonly views: readonly TileView[];
  readonly legend: readonly LegendEntry[];
  /** What the marks on the squares mean: '▲ 高于控制线'. */
  readonly marks: readonly string[];
  /** Areas that share the open class at the top; empty where no value lies far beyond the rest. */
  readonly outliers: readonly TileCell[];
}

/** The squares and their legend. Colours say the size of a value; what is good about it, marks and words do. */
export function buildTilesInput(
  cells: readonly TileCell[],
  metric: MetricDefinition,
  ramp: readonly RampStep[],
  catalog: Catalog,
  locale: Locale,
  flags: FigureFlags = noFlags,
): TilesInput {
  const drawn = (value: Decimal) =>
    metric.unit === '%' ? value.times(100).toNumber() : value.toNumber();
  const values = cells.flatMap(({ value }) => (value === null ? [] : [drawn(value)]));
  const classes = tileClasses(values);
  const colors = tileColors(classes.length, ramp);
  const colorOf = (value: Decimal | null) =>
    value === null ? null : (colors[tileClassIndex(classes, drawn(value))] ?? null);
  const verdicts = cells.map(({ row }) => {
    const verdict = row === null ? null : buildVerdict(row, metric, locale);
    return verdict?.isBreach === true ? verdict.text : '';
  });
  const text = messages(locale).overview.tiles;
  const flagOf = ({ row }: TileCell) => (row === null ? '' : flagText(flags.ofMetric(row), locale));
  const bound = (value: number) => {
    const base = decimalFromRatio(value).dividedBy(metric.unit === '%' ? 100 : 1);
    return formatRoundValue(base, metric, locale);
  };
  const openFrom = classes.find(({ to }) => to === null)?.from;
  return {
    columns: 1 + Math.max(-1, ...cells.map(({ tile }) => tile.tileX)),
    views: cells.map((cell, index) => ({
      cell,
      name: tileName(cell.tile, locale),
      figure: tileFigure(cell, metric, locale),
      year: cell.row === null || cell.value === null ? '' : String(cell.row.fiscalYear),
      color: colorOf(cell.value),
      mark: verdicts[index]?.charAt(0) ?? '',
      flag: flagOf(cell).charAt(0),
      detail: detailOf(cell, [verdicts[index] ?? '', flagOf(cell)], metric, catalog, locale),
    })),
    legend: classes.flatMap(({ from, to }, index) => {
      const color = colors[index];
      if (color === undefined) return [];
      const label =
        to === null ? text.legendOpen(bound(from)) : text.legendRange(bound(from), bound(to));
      return [{ color, label }];
    }),
    marks: [...new Set(verdicts.filter((verdict) => verdict !== ''))],
    outliers:
      openFrom === undefined
        ? []
        : cells.filter(({ value }) => value !== null && drawn(value) >= openFrom),
  };
}

/** Characters that a square has room for. */
const figureRoom = 7;

function tileFigure({ row, value }: TileCell, metric: MetricDefinition, locale: Locale): string {
  if (row === null) return '';
  if (value === null) return absentText;
  const whole = rowFigure(row, metric, locale).replace(/ .*$/, '');
  const shorter = Array.from({ length: metric.decimals }, (_, index) => {
    const figure = formatMetricValue(value, metric, locale, metric.decimals - 1 - index);
    return figure.unit === '%' ? figureText(figure) : figure.digits;
  });
  const all = [whole, ...shorter];
  return all.find((figure) => figure.length <= figureRoom) ?? all[all.length - 1] ?? whole;
}

function detailOf(
  cell: TileCell,
  remarks: readonly string[],
  metric: MetricDefinition,
  catalog: Catalog,
  locale: Locale,
): string {
  const text = messages(locale).overview.tiles;
  const { tile, row, value } = cell;
  const parent =
    tile.areaLevel === 'prefecture' || tile.parentName === null || tile.parentNameEn === null
      ? ''
      : localized(locale, tile.parentName, tile.parentNameEn);
  const place = text.withParent(tileAreaName(cell, locale), parent);
  if (row === null) return text.empty(place);
  if (value === null) return text.absent(place, reasonText(row, catalog, locale));
  const detail = text.detail(place, rowFigure(row, metric, locale), row.fiscalYear);
  return [detail, ...remarks].filter((part) => part !== '').join(' ');
}
