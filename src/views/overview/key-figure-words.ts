import { countOf, rowsOf, type ChangeVerdict, type Headline } from '../../analysis/headline';
import { formatMetricValue, formatRoundValue, metricFigure } from '../../analysis/metric-figure';
import { levelFormat } from '../../analysis/series-measure';
import { absentText, figureText, type FigureText } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, type Catalog } from '../../model/catalog';
import type { MetricRow } from '../../model/rows';
import { reasonText } from '../shell/reason-text';
import { listYears, yearsOf } from '../shell/year-words';

/** A change on the year before: its size with a sign, what that means, and how many departments it is of. */
export interface ChangeWords {
  readonly text: string;
  /** 改善, 变差 …; empty where the metric calls neither better. */
  readonly word: string;
  readonly verdict: ChangeVerdict;
}

/** A key figure as a person reads it. */
export interface KeyFigureWords {
  readonly figure: FigureText;
  /** Whose figure it is and of which years, or why there is none. */
  readonly scope: string;
  /** Said where the figure is over its limit; null elsewhere. */
  readonly overLimit: string | null;
  readonly change: ChangeWords | null;
  /** The one row whose working explains the figure; null where it sums several. */
  readonly row: MetricRow | null;
}

export function describeKeyFigure(
  headline: Headline,
  departmentCount: number,
  catalog: Catalog,
  locale: Locale,
): KeyFigureWords {
  const text = messages(locale).overview.key;
  const { metric, level } = headline;
  return {
    figure: levelFigure(headline, locale),
    scope: scopeOf(headline, departmentCount, catalog, locale),
    overLimit:
      headline.isOverLimit && metric.target !== null
        ? text.overLimit(formatRoundValue(metric.target, metric, locale))
        : null,
    change: changeWords(headline, departmentCount, locale),
    row: explainedBy(level, departmentCount),
  };
}

/** The figure of a headline; a dash where it is absent. */
export function levelFigure({ metric, level }: Headline, locale: Locale): FigureText {
  const text = messages(locale).overview.key;
  switch (level.kind) {
    case 'single':
      return metricFigure(level.row, metric, locale) ?? { digits: absentText, unit: '' };
    case 'ratio':
      return formatMetricValue(level.value, metric, locale);
    case 'range': {
      const [low, high] = [level.low, level.high].map((end) =>
        formatMetricValue(end, metric, locale),
      ) as [FigureText, FigureText];
      if (level.low.equals(level.high)) return low;
      const from = low.unit === '%' ? figureText(low) : low.digits;
      return { digits: text.rangeFigure(from, high.digits), unit: high.unit };
    }
    case 'absent':
      return { digits: absentText, unit: '' };
  }
}

function scopeOf(
  { level }: Headline,
  departmentCount: number,
  catalog: Catalog,
  locale: Locale,
): string {
  const text = messages(locale).overview.key;
  if (level.kind === 'absent') {
    const [row] = level.rows;
    if (departmentCount > 1) return text.noneOf(departmentCount);
    return row === undefined ? text.noReport : reasonText(row, catalog, locale);
  }
  const single = ({ departmentId, fiscalYear }: MetricRow) =>
    text.single(areaNameOf(catalog.department(departmentId), locale), fiscalYear);
  if (level.kind === 'single') return single(level.row);
  const [first] = level.rows;
  if (level.departmentCount === 1 && first !== undefined) return single(first);
  const years = listYears(yearsOf(level.years), locale);
  return level.kind === 'range'
    ? text.range(level.departmentCount, years)
    : text.ratio(level.departmentCount, years);
}

function changeWords(
  { metric, level, change }: Headline,
  departmentCount: number,
  locale: Locale,
): ChangeWords | null {
  if (change === null) return null;
  const text = messages(locale).overview.key;
  const { difference, verdict } = change;
  const format = levelFormat({ kind: 'metric', metric }, [], locale);
  const size = figureText(format.change(difference.abs()));
  const move = difference.isZero()
    ? text.same
    : difference.isNegative()
      ? text.fall(size)
      : text.rise(size);
  // A change over fewer departments than the level must say so, or it would be read as the level's own.
  const isPart = departmentCount > 1 && change.departmentCount < countOf(level);
  const scope = isPart ? text.changeOf(change.departmentCount) : '';
  return { text: move + scope, word: text.verdict[verdict], verdict };
}

function explainedBy(level: Headline['level'], departmentCount: number): MetricRow | null {
  const rows = level.kind === 'absent' && departmentCount === 1 ? level.rows : rowsOf(level);
  const [only] = rows;
  return rows.length === 1 && only !== undefined ? only : null;
}
