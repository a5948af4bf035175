import type { TileCell } from '../../analysis/tiles';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { MetricDefinition } from '../../model/catalog';
import type { NoticeText } from '../../ui/notice';
import type { AreaMapInput } from './area-map-input';
import { tileAreaName } from './heading';
import type { TilesInput } from './tiles-input';
import { rowFigure } from '../shell/row-words';
import { listYears, yearsOf } from '../shell/year-words';

/**
 * What the reader must know of the figures on the map: years that differ, values far beyond the rest, and `unplaced`, each
 * a name with its figure, that have no square.
 */
export function tilesNotices(
  cells: readonly TileCell[],
  { outliers }: TilesInput,
  metric: MetricDefinition,
  unplaced: readonly string[],
  locale: Locale,
): readonly NoticeText[] {
  const text = messages(locale);
  const years = yearsOf(
    cells.flatMap(({ row, value }) => (row === null || value === null ? [] : [row.fiscalYear])),
  );
  const differ = text.compare.notice.yearsDiffer(listYears(years, locale));
  return [
    ...(unplaced.length > 0
      ? [
          {
            tone: 'warning' as const,
            text: text.overview.tiles.unplaced(text.compare.list(unplaced)),
          },
        ]
      : []),
    ...(years.length > 1 ? [{ tone: 'warning' as const, text: differ }] : []),
    ...outliers.flatMap(({ tile, row }): readonly NoticeText[] => {
      if (row === null) return [];
      const { outlier } = text.overview.tiles;
      const figure = rowFigure(row, metric, locale);
      return [{ tone: 'info', text: outlier(tileAreaName({ tile }, locale), figure) }];
    }),
  ];
}

/** What the reader's own outlines lack: the whole level, or areas that have a report. */
export function ownMapNotices(
  { shapes, missing }: AreaMapInput,
  fileName: string,
  place: string,
  locale: Locale,
): readonly NoticeText[] {
  const { list, ownMap } = messages(locale).overview;
  if (shapes.length === 0) return [{ tone: 'info', text: ownMap.levelMissing(fileName, place) }];
  if (missing.length === 0) return [];
  const names = missing.map(({ cell }) => tileAreaName(cell, locale));
  return [{ tone: 'warning', text: ownMap.missing(list(names)) }];
}
