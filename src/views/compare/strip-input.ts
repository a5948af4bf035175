import { noFlags, type FigureFlags } from '../../analysis/figure-flags';
import { formatMetricValue } from '../../analysis/metric-figure';
import { computePeerReference } from '../../analysis/peer-reference';
import { isMine, type Standpoint } from '../../analysis/peers';
import { countyDepartments, type RankedDepartment, type Ranking } from '../../analysis/ranking';
import type { StripDot, StripInput } from '../../charts/strip-layout';
import type { Decimal } from '../../core/decimal';
import { absentText, figureText, formatDecimal } from '../../core/format';
import type { Locale } from '../../core/locale';
import { compareMeasures } from '../../core/measure';
import { messages } from '../../core/messages';
import { areaNameOf, type MetricDefinition } from '../../model/catalog';
import { flagText } from '../shell/flag-words';
import { bareFigure, buildTarget, formatTick } from './ranked-input';
import { rowFigure } from '../shell/row-words';

interface DotContext {
  readonly metric: MetricDefinition;
  readonly flags: FigureFlags;
  readonly locale: Locale;
  readonly isSubject: boolean;
  readonly isMine: boolean;
  readonly isPeer: boolean;
}

/** The dot of a department. Its words are made when they are read: of thousands of dots, few are named. */
class DepartmentDot implements StripDot {
  readonly id: string;
  readonly value: number;
  readonly isSubject: boolean;
  readonly isMine: boolean;
  readonly isPeer: boolean;

  constructor(
    private readonly entry: RankedDepartment,
    private readonly context: DotContext,
  ) {
    this.id = entry.row.departmentId;
    this.value = entry.measure.near;
    this.isSubject = context.isSubject;
    this.isMine = context.isMine;
    this.isPeer = context.isPeer;
  }

  get name(): string {
    return areaNameOf(this.entry.department, this.context.locale);
  }

  get figure(): string {
    return rowFigure(this.entry.row, this.context.metric, this.context.locale);
  }

  get bareFigure(): string {
    return bareFigure(this.entry.row, this.context.metric, this.context.locale);
  }

  get flag(): string {
    return flagText(this.context.flags.ofMetric(this.entry.row), this.context.locale);
  }

  get isFlagged(): boolean {
    return this.context.flags.ofMetric(this.entry.row) > 0;
  }
}

/** What the strip shows of a ranking: the counties, and the peers' middle half. `width` in px. */
export function buildStripInput(
  ranking: Ranking,
  metric: MetricDefinition,
  locale: Locale,
  standpoint: Standpoint,
  width: number,
  flags: FigureFlags = noFlags,
): StripInput {
  const { subjects, peers, band } = computePeerReference(ranking, metric, standpoint);
  const [outstanding, compared] = [new Set(subjects), new Set(peers)];
  return {
    dots: countyDepartments(ranking).map(
      (entry) =>
        new DepartmentDot(entry, {
          metric,
          flags,
          locale,
          isSubject: outstanding.has(entry),
          isMine: isMine(entry.department, standpoint),
          isPeer: compared.has(entry),
        }),
    ),
    target: buildTarget(metric, locale),
    band: band && {
      p25: band.p25.toNumber(),
      median: band.median.toNumber(),
      p75: band.p75.toNumber(),
      label: messages(locale).compare.ranked.band(figureOf(band.median, metric, locale)),
    },
    formatTick: (value) => formatTick(value, metric, locale),
    width,
  };
}

/** One sentence: where the middle half of the peers lies, or, of few, from where to where all do. */
export function stripHeading(
  ranking: Ranking,
  metric: MetricDefinition,
  locale: Locale,
  standpoint: Standpoint,
): string {
  const text = messages(locale).compare.strip;
  const {
    subjects,
    isMine: hasMine,
    peers,
    band,
  } = computePeerReference(ranking, metric, standpoint);
  const figure = (value: Decimal) => figureOf(value, metric, locale);
  if (band !== null) {
    const sentence = text.band(
      peers.length,
      figure(band.p25),
      figure(band.p75),
      figure(band.median),
    );
    const [mine] = subjects;
    if (!hasMine || mine === undefined) return sentence;
    const side = mine.value.greaterThan(band.p75)
      ? 'above'
      : mine.value.lessThan(band.p25)
        ? 'below'
        : 'within';
    return sentence + text.mine[side](areaNameOf(mine.department, locale));
  }
  const ends = endsOfCounties(ranking);
  if (ends === null) return '';
  const n = countyDepartments(ranking).length;
  const { low, high } = ends;
  if (low.value.equals(high.value)) return text.equal(n, rowFigure(low.row, metric, locale));
  const spread = high.value.minus(low.value);
  const distance =
    metric.unit === '%'
      ? text.points(formatDecimal(spread.times(100), metric.decimals))
      : figure(spread);
  return text.few(
    n,
    rowFigure(low.row, metric, locale),
    rowFigure(high.row, metric, locale),
    distance,
  );
}

export interface StripTableRow {
  readonly key: 'low' | 'p25' | 'median' | 'p75' | 'high' | 'mine' | 'target';
  readonly figure: string;
  readonly areas: string;
}

/** The distribution in figures, from the lowest to the highest, then the own area and the target. */
export function stripTableRows(
  ranking: Ranking,
  metric: MetricDefinition,
  locale: Locale,
  standpoint: Standpoint,
): readonly StripTableRow[] {
  const { compare } = messages(locale);
  const ends = endsOfCounties(ranking);
  if (ends === null) return [];
  const reference = computePeerReference(ranking, metric, standpoint);
  const areas = (value: Decimal) =>
    compare.list(
      countyDepartments(ranking)
        .filter((entry) => entry.value.equals(value))
        .map(({ department }) => areaNameOf(department, locale)),
    );
  const end = (key: 'low' | 'high') => ({
    key,
    figure: rowFigure(ends[key].row, metric, locale),
    areas: areas(ends[key].value),
  });
  const quantile = (key: 'p25' | 'median' | 'p75'): StripTableRow =>
    reference.band === null
      ? { key, figure: absentText, areas: compare.strip.tooFew }
      : { key, figure: figureOf(reference.band[key], metric, locale), areas: '' };
  const [mine] = reference.subjects;
  return [
    end('low'),
    quantile('p25'),
    quantile('median'),
    quantile('p75'),
    end('high'),
    ...(reference.isMine && mine !== undefined
      ? [
          {
            key: 'mine' as const,
            figure: rowFigure(mine.row, metric, locale),
            areas: areaNameOf(mine.department, locale),
          },
        ]
      : []),
    ...(metric.target === null
      ? []
      : [{ key: 'target' as const, figure: figureOf(metric.target, metric, locale), areas: '' }]),
  ];
}

function endsOfCounties(
  ranking: Ranking,
): { readonly low: RankedDepartment; readonly high: RankedDepartment } | null {
  const ascending = [...countyDepartments(ranking)].sort((a, b) =>
    compareMeasures(a.measure, b.measure),
  );
  const low = ascending[0];
  const high = ascending[ascending.length - 1];
  return low === undefined || high === undefined ? null : { low, high };
}

function figureOf(value: Decimal, metric: MetricDefinition, locale: Locale): string {
  return figureText(formatMetricValue(value, metric, locale));
}
