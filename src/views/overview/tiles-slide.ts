import { slideOfTiles } from '../../charts/slide-tiles';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { nameOf, type MetricDefinition } from '../../model/catalog';
import type { TilesChart } from '../../model/slide-chart';
import { headText } from '../../model/slide-text';
import type { TilesInput } from './tiles-input';

/** The squares and their key as a slide has them. */
export function slideOfTilesInput(
  { views, legend, marks }: TilesInput,
  metric: MetricDefinition,
  locale: Locale,
): TilesChart | null {
  const { overview, terms } = messages(locale);
  const text = overview.tiles;
  const hasFlags = views.some(({ flag }) => flag !== '');
  return slideOfTiles(
    views.map(({ cell, name, figure, year, mark, flag, color }) => ({
      column: cell.tile.tileX,
      row: cell.tile.tileY,
      name,
      figure,
      year,
      mark: `${mark}${flag}`,
      color,
    })),
    {
      heading: headText(nameOf(metric, locale), terms.metricUnit[metric.unit]),
      classes: legend,
      marks: hasFlags ? [...marks, text.legendFlag] : marks,
      absent: text.legendAbsent,
      empty: text.legendEmpty,
    },
  );
}
