import { formatMetricValue } from '../../analysis/metric-figure';
import type { PeerPosition } from '../../analysis/peer-position';
import { figureText } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, type Catalog, type MetricDefinition } from '../../model/catalog';
import type { MetricRow } from '../../model/rows';
import { rowFigure } from '../shell/row-words';

/** Where a key figure stands: '第 2 / 共 3 个同类县级部门（从低到高）'; with enough peers, against their median. */
export function positionText(
  position: PeerPosition,
  metric: MetricDefinition,
  catalog: Catalog,
  locale: Locale,
): string {
  const text = messages(locale).overview.key;
  if (position.kind === 'spread') {
    const end = (row: MetricRow) =>
      text.spreadEnd(
        areaNameOf(catalog.department(row.departmentId), locale),
        rowFigure(row, metric, locale),
      );
    return text.spread(end(position.low), end(position.high));
  }
  if (position.kind === 'alone') return text.alone(text.group[position.group]);
  const { rank, tied, of, group, median, side } = position;
  const place = text.rank(rank, tied, of, text.group[group], text.order[metric.better]);
  if (median === null) return place;
  const figure = figureText(formatMetricValue(median, metric, locale));
  return place + text.median[side](figure, of - 1);
}
