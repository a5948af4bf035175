import type { MapRegion } from '../../charts/build-area-map-option';
import type { AreaMapProblem } from '../../exchange/area-map-problem';
import type { AreaMap, AreaShape } from '../../exchange/parse-area-map';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { MetricRow } from '../../model/rows';
import type { TilesInput, TileView } from './tiles-input';

/** An area as the map draws it, with the row that its working explains. */
export interface AreaRegion extends MapRegion {
  readonly row: MetricRow | null;
}

export interface AreaMapInput {
  /** Those with a figure first, so that the keyboard meets them first. */
  readonly regions: readonly AreaRegion[];
  readonly shapes: readonly AreaShape[];
  /** Areas with a report that the outlines lack. */
  readonly missing: readonly TileView[];
}

/** The squares' areas as regions of the reader's outlines; areas of the other level have no place on this map. */
export function regionsOf({ views }: TilesInput, { shapes }: AreaMap): AreaMapInput {
  const outlined = new Set(shapes.map(({ areaCode }) => areaCode));
  const drawn = views.filter(({ cell }) => outlined.has(cell.tile.areaCode));
  const codes = new Set(drawn.map(({ cell }) => cell.tile.areaCode));
  const rank = ({ cell }: TileView) => (cell.value !== null ? 0 : cell.row !== null ? 1 : 2);
  return {
    regions: [...drawn]
      .sort((a, b) => rank(a) - rank(b))
      .map((view) => ({
        code: view.cell.tile.areaCode,
        label: view.cell.row === null ? '' : `${view.name}\n${view.figure}${view.mark}${view.flag}`,
        tip: view.detail,
        color: view.color,
        isAbsent: view.cell.row !== null && view.cell.value === null,
        row: view.cell.row,
      })),
    shapes: shapes.filter(({ areaCode }) => codes.has(areaCode)),
    missing: views.filter(({ cell }) => cell.row !== null && !outlined.has(cell.tile.areaCode)),
  };
}

/** What is wrong with a file, where, and what to do. */
export function problemText(problem: AreaMapProblem, locale: Locale): string {
  const { problem: text } = messages(locale).overview.ownMap;
  switch (problem.kind) {
    case 'unreadable':
      return text.unreadable;
    case 'too_large':
      return text.tooLarge(problem.megabytes);
    case 'not_json':
      return text.notJson(problem.detail);
    case 'too_deep':
      return text.tooDeep(problem.depth);
    case 'forbidden_key':
      return text.forbiddenKey(problem.key);
    case 'not_collection':
      return text.notCollection(problem.found);
    case 'no_features':
      return text.noFeatures;
    case 'markup':
      return text.markup(problem.feature, problem.property, problem.value);
    case 'geometry_type':
      return text.geometryType(problem.feature, problem.found);
    case 'ring':
      return text.ring(problem.feature, problem.found);
    case 'position':
      return text.position(problem.feature, problem.found);
    case 'too_detailed':
      return text.tooDetailed(problem.points);
    case 'no_match':
      return text.noMatch(problem.feature, problem.properties);
  }
}
