import { metricFigure } from '../../analysis/metric-figure';
import { isBreach, sideOfTarget } from '../../analysis/ranking-certainty';
import type { BarOrigin, RankedBar } from '../../charts/ranked-bars';
import { absentText, figureText } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { MetricDefinition } from '../../model/catalog';
import type { MetricRow } from '../../model/rows';

/** A row's figure with its unit; a dash where it has none. */
export function rowFigure(row: MetricRow, metric: MetricDefinition, locale: Locale): string {
  const figure = metricFigure(row, metric, locale);
  return figure === null ? absentText : figureText(figure);
}

/** Solid, hatched or hollow: computed from stated operands, stated by the report, or resting on a derived operand. */
export function originOf(row: MetricRow): BarOrigin {
  if (row.source === 'stated') return 'stated';
  return row.derived ? 'derived' : 'computed';
}

/** A sign and a word where the whole range lies on one side of the target; silence at the target. */
export function buildVerdict(
  row: MetricRow,
  metric: MetricDefinition,
  locale: Locale,
): RankedBar['verdict'] {
  const side = sideOfTarget(row, metric);
  if (side === null) return null;
  const words = messages(locale).compare.ranked.verdict;
  const text =
    metric.better === 'lower'
      ? { above: words.overLimit, below: words.underLimit }[side]
      : { above: words.overTarget, below: words.underTarget }[side];
  return { text, isBreach: isBreach(side, metric) };
}
