import { noFlags, type FigureFlags } from '../../analysis/figure-flags';
import { endsOf, type ManyCell, type ManyLine, type Standing } from '../../analysis/many-metrics';
import { positionShare } from '../../analysis/position';
import { paletteIndexes } from '../../charts/area-lines';
import { isUpright, type ParallelInput, type ParallelLine } from '../../charts/parallel-axes';
import type { RadarInput } from '../../charts/build-radar-option';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, nameOf, type Catalog, type MetricDefinition } from '../../model/catalog';
import { flagText } from '../shell/flag-words';
import { cellDetail } from './heat-map-input';
import { mostOften } from './many-words';
import { bareFigure } from './ranked-input';
import { rowFigure } from '../shell/row-words';

/** As many lines as can be told apart by colour; of more, only those that the heading speaks of are coloured. */
const mostColoured = 8;

/** What the parallel axes show of lines. `sets` is the number of sets of peers among them; `width` in px. */
export function buildParallelInput(
  lines: readonly ManyLine[],
  metrics: readonly MetricDefinition[],
  standings: readonly Standing[],
  sets: number,
  catalog: Catalog,
  locale: Locale,
  width: number,
  flags: FigureFlags = noFlags,
): ParallelInput {
  const spokenOf = new Set(
    [...mostOften(standings, 'firsts'), ...mostOften(standings, 'lasts')].map(({ line }) => line),
  );
  const coloured =
    lines.length <= mostColoured
      ? lines
      : lines.filter((line) => line.isMine || spokenOf.has(line)).slice(0, mostColoured);
  // Where axes lie close, the name carries the unit and the figures do without.
  const isRoomy = isUpright({ axes: metrics, width });
  const figure = ({ row, metric }: ManyCell) =>
    row === null ? '' : (isRoomy ? rowFigure : bareFigure)(row, metric, locale);
  return {
    axes: metrics.map((metric) => {
      const ends = sets > 1 ? null : endsOf(lines, metric.metricId);
      return {
        name: isRoomy
          ? axisName(metric, locale)
          : withUnit(axisName(metric, locale), metric, locale),
        best: ends === null ? '' : figure(ends.best),
        worst: ends === null ? '' : figure(ends.worst),
      };
    }),
    lines: buildLines(lines, coloured, catalog, locale, flags),
    ends: messages(locale).many.axis,
    width,
  };
}

/** What the radar shows of at most five lines. */
export function buildRadarInput(
  lines: readonly ManyLine[],
  metrics: readonly MetricDefinition[],
  catalog: Catalog,
  locale: Locale,
  width: number,
  flags: FigureFlags = noFlags,
): RadarInput {
  return {
    axes: metrics.map((metric) => axisName(metric, locale)),
    lines: buildLines(lines, lines, catalog, locale, flags),
    width,
  };
}

/** Of a metric without a better end, it says that its figures are placed by their size. */
function axisName(metric: MetricDefinition, locale: Locale): string {
  const name = nameOf(metric, locale);
  return metric.better === 'neutral' ? messages(locale).many.bySize(name) : name;
}

/** A name of a metric with its unit in words, where the figures beside it go without. */
export function withUnit(name: string, metric: MetricDefinition, locale: Locale): string {
  return metric.unit === '%' ? name : `${name} (${messages(locale).terms.metricUnit[metric.unit]})`;
}

function buildLines(
  lines: readonly ManyLine[],
  coloured: readonly ManyLine[],
  catalog: Catalog,
  locale: Locale,
  flags: FigureFlags,
): readonly ParallelLine[] {
  const palette = paletteIndexes(
    coloured.map(({ department }) => department.departmentId),
    catalog.rows.departments.map(({ departmentId }) => departmentId),
    coloured.length < lines.length,
  );
  return lines.map((line) => ({
    id: line.department.departmentId,
    name: areaNameOf(line.department, locale),
    paletteIndex: palette.get(line.department.departmentId) ?? null,
    isMine: line.isMine,
    marks: line.cells.map((cell) =>
      cell.position === null
        ? null
        : {
            share: positionShare(cell.position),
            sign: cell.row === null ? '' : flagText(flags.ofMetric(cell.row), locale).charAt(0),
            tip: [cellDetail(line, cell, catalog, locale, flags)],
          },
    ),
  }));
}
