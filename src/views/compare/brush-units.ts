import type { BrushGrid, BrushRange } from '../../analysis/brush-grid';
import { formatMetricValue } from '../../analysis/metric-figure';
import { decimalFromRatio } from '../../core/decimal';
import { figureText } from '../../core/format';
import type { Locale } from '../../core/locale';
import type { MetricDefinition } from '../../model/catalog';
import type { MetricBrush } from '../../state/route';
import { baseOfShown, shownEnd } from '../shell/range-words';

/** A brush of the address, in percent where the metric is one, as a range in the metric's base unit. */
export function rangeOfBrush(
  { from, to }: MetricBrush,
  metric: MetricDefinition,
  grid: BrushGrid,
): BrushRange {
  return { from: baseEnd(from, metric, grid), to: baseEnd(to, metric, grid) };
}

/** A range as the address holds it. Its ends are edges of the grid, unless the figures changed while it moved. */
export function brushOfRange(
  { from, to }: BrushRange,
  metric: MetricDefinition,
  grid: BrushGrid,
): MetricBrush {
  const shown = (value: number) =>
    grid.shown[grid.edges.indexOf(value)] ?? shownEnd(value, metric).toNumber();
  return {
    metricId: metric.metricId,
    from: from === null ? null : shown(from),
    to: to === null ? null : shown(to),
  };
}

function baseEnd(shown: number | null, metric: MetricDefinition, grid: BrushGrid): number | null {
  if (shown === null) return null;
  // The very double of the edge, where it is one.
  const edge = grid.edges[grid.shown.indexOf(shown)];
  if (edge !== undefined) return edge;
  return baseOfShown(String(shown), metric);
}

/** A value that is no report's own, such as a median, to the metric's decimals and so many more. */
export function valueText(
  value: number,
  metric: MetricDefinition,
  locale: Locale,
  more = 0,
): string {
  return figureText(
    formatMetricValue(decimalFromRatio(value), metric, locale, metric.decimals + more),
  );
}
