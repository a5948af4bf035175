import { noFlags, type FigureFlags } from '../../analysis/figure-flags';
import { formatRoundValue, formatMetricValue } from '../../analysis/metric-figure';
import { computePeerReference } from '../../analysis/peer-reference';
import { isMine, type Standpoint } from '../../analysis/peers';
import { orderDepartments } from '../../analysis/ranking';
import type { BarOrder, RankedDepartment, Ranking } from '../../analysis/ranking';
import type { BarOrigin, RankedBar, RankedBarsInput } from '../../charts/ranked-bars';
import { decimalFromRatio } from '../../core/decimal';
import { figureText } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, type MetricDefinition } from '../../model/catalog';
import type { MetricRow } from '../../model/rows';
import { flagText } from '../shell/flag-words';
import { rankedGroupLabel } from './peer-words';
import { buildVerdict, originOf, rowFigure } from '../shell/row-words';

/** What the ranked bars show of a ranking. */
export function buildRankedBarsInput(
  ranking: Ranking,
  metric: MetricDefinition,
  order: BarOrder,
  locale: Locale,
  isCompact: boolean,
  standpoint: Standpoint,
  flags: FigureFlags = noFlags,
): RankedBarsInput {
  const text = messages(locale).compare.ranked;
  const { subjects, band, group: bandGroup } = computePeerReference(ranking, metric, standpoint);
  const outstanding = new Set(subjects);
  const groups = ranking.groups.map((group) => ({
    label: rankedGroupLabel(group, ranking, metric, standpoint, locale),
    bars: orderDepartments(
      group.departments,
      order,
      (department) => areaNameOf(department, locale),
      locale,
    ).map(
      (entry) =>
        new DepartmentBar(entry, {
          metric,
          flags,
          locale,
          isCompact,
          isSubject: outstanding.has(entry),
          isMine: isMine(entry.department, standpoint),
        }),
    ),
  }));
  return {
    groups,
    target: buildTarget(metric, locale),
    band: band && {
      group: bandGroup === null ? 0 : ranking.groups.indexOf(bandGroup),
      p25: band.p25.toNumber(),
      median: band.median.toNumber(),
      p75: band.p75.toNumber(),
      label: text.band(figureText(formatMetricValue(band.median, metric, locale))),
    },
    formatTick: (value) => formatTick(value, metric, locale),
    isCompact,
  };
}

/** An axis figure without needless decimals; the unit of money per head stands in the description instead. */
export function formatTick(value: number, metric: MetricDefinition, locale: Locale): string {
  const text = formatRoundValue(decimalFromRatio(value), metric, locale);
  return metric.unit === '%' ? text : withoutUnit(text);
}

/** The figure without a unit in words, which a narrow chart has no room for: the description names it. */
export function bareFigure(row: MetricRow, metric: MetricDefinition, locale: Locale): string {
  const text = rowFigure(row, metric, locale);
  return metric.unit === '%' ? text : withoutUnit(text);
}

function withoutUnit(figure: string): string {
  return figure.replace(/ .*$/, '');
}

/** The line of the metric's target or limit; null where it has none. */
export function buildTarget(metric: MetricDefinition, locale: Locale): RankedBarsInput['target'] {
  if (metric.target === null) return null;
  const { line, limit } = messages(locale).compare.ranked.target;
  const figure = formatRoundValue(metric.target, metric, locale);
  const label = metric.better === 'lower' ? limit(figure) : line(figure);
  return { value: metric.target.toNumber(), label };
}

interface BarContext {
  readonly metric: MetricDefinition;
  readonly flags: FigureFlags;
  readonly locale: Locale;
  readonly isCompact: boolean;
  readonly isSubject: boolean;
  readonly isMine: boolean;
}

/** The bar of a department. Its words are made when they are first read: of thousands of bars, one page is drawn. */
class DepartmentBar implements RankedBar {
  readonly id: string;
  readonly rank: string | null;
  readonly value: number;
  readonly range: RankedBar['range'];
  readonly year: string;
  readonly origin: BarOrigin;
  readonly isSubject: boolean;
  readonly isMine: boolean;
  private knownFigure: string | undefined;
  private knownRemark: RankedBar['remark'] | undefined;
  private knownVerdict: RankedBar['verdict'] | undefined;

  constructor(
    private readonly entry: RankedDepartment,
    private readonly context: BarContext,
  ) {
    const { row, measure, rank } = entry;
    const { departmentId, fiscalYear, lo, hi } = row;
    this.id = departmentId;
    this.rank = rank === null ? null : String(rank);
    this.value = measure.near;
    this.range = lo === null || hi === null ? null : [lo, hi];
    this.year = String(fiscalYear);
    this.origin = originOf(row);
    this.isSubject = context.isSubject;
    this.isMine = context.isMine;
  }

  get name(): string {
    return areaNameOf(this.entry.department, this.context.locale);
  }

  get figure(): string {
    const { metric, locale, isCompact } = this.context;
    this.knownFigure ??= (isCompact ? bareFigure : rowFigure)(this.entry.row, metric, locale);
    return this.knownFigure;
  }

  get remark(): string | null {
    if (this.knownRemark === undefined) this.knownRemark = this.makeRemark();
    return this.knownRemark;
  }

  get verdict(): RankedBar['verdict'] {
    const { metric, locale } = this.context;
    if (this.knownVerdict === undefined)
      this.knownVerdict = buildVerdict(this.entry.row, metric, locale);
    return this.knownVerdict;
  }

  private makeRemark(): string | null {
    const { flags, locale } = this.context;
    const remarks = [
      this.origin === 'computed' ? '' : messages(locale).compare.ranked.origin[this.origin],
      flagText(flags.ofMetric(this.entry.row), locale),
    ].filter((part) => part !== '');
    return remarks.length === 0 ? null : remarks.join('  ');
  }
}
