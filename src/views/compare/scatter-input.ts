import { noFlags, type FigureFlags } from '../../analysis/figure-flags';
import {
  computeMedian,
  fewestPeers,
  isMine,
  peersOf,
  peerSetKey,
  type Standpoint,
} from '../../analysis/peers';
import { exactValue, formatMetricValue } from '../../analysis/metric-figure';
import type { MetricPair } from '../../analysis/pairs';
import type { ScatterInput } from '../../charts/build-scatter-option';
import type { Decimal } from '../../core/decimal';
import { figureText } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, nameOf, rankGroupOf } from '../../model/catalog';
import type { Catalog, Department, MetricDefinition } from '../../model/catalog';
import { flagText } from '../shell/flag-words';
import { formatTick } from './ranked-input';
import { rowFigure } from '../shell/row-words';

/** Colours of areas that the eye tells apart. */
const mostColors = 8;

/**
 * The pairs that make the medians: the own area's peers, without itself; where it has no pair, the counties that the rule
 * compares with anyone.
 */
export function referencePairs(
  pairs: readonly MetricPair[],
  standpoint: Standpoint,
): readonly MetricPair[] {
  const mine = pairs.find(({ department }) => isMine(department, standpoint));
  if (mine === undefined) {
    return pairs.filter(
      ({ department }) =>
        rankGroupOf(department.areaLevel) === 'county' &&
        peerSetKey(department, standpoint) !== null,
    );
  }
  const departments = pairs.map(({ department }) => department);
  const peers = new Set(peersOf(mine.department, departments, standpoint));
  return pairs.filter(({ department }) => peers.has(department));
}

/**
 * What the scatter shows of pairs: a point each, and the medians of the peers from five pairs on. A colour tells areas
 * apart: where one of them has none, all are grey, since some colours among grey would seem to say something else.
 */
export function buildScatterInput(
  pairs: readonly MetricPair[],
  xMetric: MetricDefinition,
  yMetric: MetricDefinition,
  catalog: Catalog,
  locale: Locale,
  isCompact: boolean,
  standpoint: Standpoint,
  flags: FigureFlags = noFlags,
): ScatterInput {
  const colors = new Map(
    catalog.rows.departments.map(({ departmentId }, index) => [departmentId, index]),
  );
  const colorOf = ({ departmentId }: Department) => colors.get(departmentId) ?? colors.size;
  const isColored = pairs.every(({ department }) => colorOf(department) < mostColors);
  const points = pairs.flatMap(({ department, year, x, y }) => {
    const [xValue, yValue] = [exactValue(x), exactValue(y)];
    if (xValue === null || yValue === null) return [];
    return [
      {
        id: department.departmentId,
        label: messages(locale).compare.scatter.point(areaNameOf(department, locale), year),
        x: xValue.toNumber(),
        y: yValue.toNumber(),
        xFigure: rowFigure(x, xMetric, locale),
        yFigure: rowFigure(y, yMetric, locale),
        xFlag: flagText(flags.ofMetric(x), locale),
        yFlag: flagText(flags.ofMetric(y), locale),
        colorIndex: isColored ? colorOf(department) : null,
        isRanked: rankGroupOf(department.areaLevel) === 'county',
        isMine: isMine(department, standpoint),
      },
    ];
  });
  const axis = (metric: MetricDefinition) => ({
    name: axisName(metric, locale),
    formatTick: (value: number) => formatTick(value, metric, locale),
  });
  return {
    points,
    xAxis: axis(xMetric),
    yAxis: axis(yMetric),
    quadrants: buildQuadrants(referencePairs(pairs, standpoint), xMetric, yMetric, locale),
    isCompact,
  };
}

function axisName(metric: MetricDefinition, locale: Locale): string {
  const name = nameOf(metric, locale);
  return metric.unit === '%' ? name : `${name} (${messages(locale).terms.metricUnit[metric.unit]})`;
}

/** The medians of the pairs; null where they are too few. */
function buildQuadrants(
  pairs: readonly MetricPair[],
  xMetric: MetricDefinition,
  yMetric: MetricDefinition,
  locale: Locale,
): ScatterInput['quadrants'] {
  if (pairs.length < fewestPeers) return null;
  const isKnown = (value: Decimal | null): value is Decimal => value !== null;
  const x = computeMedian(pairs.map((pair) => exactValue(pair.x)).filter(isKnown));
  const y = computeMedian(pairs.map((pair) => exactValue(pair.y)).filter(isKnown));
  if (x === null || y === null) return null;
  const label = (median: Decimal, metric: MetricDefinition) =>
    messages(locale).compare.scatter.quadrant(
      figureText(formatMetricValue(median, metric, locale)),
    );
  return {
    x: x.toNumber(),
    y: y.toNumber(),
    xLabel: label(x, xMetric),
    yLabel: label(y, yMetric),
  };
}
