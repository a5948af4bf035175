import type { CustomSeriesOption } from 'echarts/charts';
import type { BarBand, RankedBar } from './ranked-bars';
import type { BarScale } from './bar-scale';
import { estimateTextWidth } from './text-width';
import type { ChartTheme } from './theme';

/** px below the middle of the bar, clear of the bar and of the label of one or two lines at its end. */
const rangeOffset = { wide: 14, compact: 28 } as const;
const capHeight = 6;

/** A thin capped line below each bar, from the least to the largest value that its printed digits allow. */
export function buildRangeSeries(
  bars: readonly RankedBar[],
  isCompact: boolean,
  theme: ChartTheme,
): CustomSeriesOption {
  return {
    id: 'ranges',
    type: 'custom',
    silent: true,
    clip: true,
    z: 3,
    data: bars.flatMap(({ id, range }) => (range === null ? [] : [[...range, id]])),
    encode: { x: [0, 1], y: 2 },
    renderItem: (_params, api) => {
      const [from = 0, y = 0] = api.coord([api.value(0), api.value(2)]);
      const [to = 0] = api.coord([api.value(1), api.value(2)]);
      const line = y + (isCompact ? rangeOffset.compact : rangeOffset.wide);
      const [top, bottom] = [line - capHeight / 2, line + capHeight / 2];
      // In one stroke, over half of each cap twice: three lines would be three marks to lay out.
      return {
        type: 'polyline',
        shape: {
          points: [
            [from, top],
            [from, bottom],
            [from, line],
            [to, line],
            [to, top],
            [to, bottom],
          ],
        },
        style: { stroke: theme.ink, lineWidth: 1, fill: 'none' },
      };
    },
  };
}

/** px from the first bar's row up to the words of the median: where the place is narrow, above those of the group. */
const bandRise = { wide: 2, compact: 34 } as const;

/** The peers' middle half as a band with the median as a line, behind the bars that it belongs to and no others. */
export function buildBandSeries(
  band: BarBand,
  bars: readonly RankedBar[],
  target: number | null,
  isCompact: boolean,
  theme: ChartTheme,
): CustomSeriesOption {
  const words = estimateTextWidth(band.label, theme.fontSize.label) + 8;
  const rise = isCompact ? bandRise.compact : bandRise.wide;
  const first = bars[0]?.id;
  const last = bars[bars.length - 1]?.id;
  return {
    id: 'band',
    type: 'custom',
    silent: true,
    z: 0,
    data:
      first === undefined || last === undefined
        ? []
        : [[band.p25, band.median, band.p75, first, last]],
    encode: { x: [0, 1, 2], y: [3, 4] },
    renderItem: (_params, api) => {
      const [, rowHeight = 0] = asPair(api.size?.([0, 1]));
      const [left = 0, firstY = 0] = api.coord([api.value(0), api.value(3)]);
      const [middle = 0] = api.coord([api.value(1), api.value(3)]);
      const [right = 0, lastY = 0] = api.coord([api.value(2), api.value(4)]);
      const [targetX = 0] = target === null ? [] : api.coord([target, api.value(3)]);
      // The line of the target must not run through the words.
      const isCrossed = target !== null && targetX >= middle && targetX - middle < words;
      const top = firstY - rowHeight / 2;
      const bottom = lastY + rowHeight / 2;
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape: { x: left, y: top, width: right - left, height: bottom - top },
            style: { fill: theme.band },
          },
          {
            type: 'line',
            shape: { x1: middle, y1: top - rise, x2: middle, y2: bottom },
            style: { stroke: theme.axis, lineWidth: theme.lineWidth.context },
          },
          {
            type: 'text',
            x: isCrossed ? middle - 4 : middle + 4,
            y: top - rise,
            style: {
              text: band.label,
              fill: theme.muted,
              fontSize: theme.fontSize.label,
              fontFamily: theme.fontFamily,
              align: isCrossed ? 'right' : 'left',
              verticalAlign: 'bottom',
            },
          },
        ],
      };
    },
  };
}

/** px */
const tear = { slant: 5, overshoot: 4 } as const;

/** Cuts the bars that pass the gap of the axis by a slanted tear: their length left and right does not compare. */
export function buildBreakSeries(
  bars: readonly RankedBar[],
  gap: NonNullable<BarScale['gap']>,
  theme: ChartTheme,
): CustomSeriesOption {
  return {
    id: 'break',
    type: 'custom',
    silent: true,
    z: 4,
    data: bars.filter(({ value }) => value > gap.from).map(({ id }) => [gap.from, gap.to, id]),
    encode: { x: [0, 1], y: 2 },
    renderItem: (_params, api) => {
      const [from = 0, y = 0] = api.coord([api.value(0), api.value(2)]);
      const [to = 0] = api.coord([api.value(1), api.value(2)]);
      const half = cutHalf + tear.overshoot;
      const edge = (x: number) => [
        [x + tear.slant, y - half],
        [x - tear.slant, y + half],
      ];
      const line = (x: number) =>
        ({
          type: 'polyline',
          shape: { points: edge(x) },
          style: { stroke: theme.ink, lineWidth: 1.5, fill: 'none' },
        }) as const;
      return {
        type: 'group',
        children: [
          {
            type: 'polygon',
            shape: { points: [...edge(from), ...edge(to).reverse()] },
            style: { fill: theme.surface },
          },
          line(from),
          line(to),
        ],
      };
    },
  };
}

/** Half the thickness of the thickest bar, px. */
const cutHalf = 8;

function asPair(size: number | number[] | undefined): readonly number[] {
  return Array.isArray(size) ? size : [];
}
