import type { ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { plainText } from './rich-text';
import { lineStep, type PlacedDot, type StripInput, type StripLayout } from './strip-layout';
import { itemTooltip } from './item-tooltip';
import type { ChartTheme } from './theme';

export type StripOption = ComposeOption<
  ScatterSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** The laid out `input`: one axis, a dot for each department, the peers' middle half as a band with its median, the target as a line. */
export function buildStripOption(
  input: StripInput,
  layout: StripLayout,
  theme: ChartTheme,
): StripOption {
  const { axis, plot, dots } = layout;
  const size = theme.fontSize.label;
  const plain = dots.filter(isPlain);
  const isMany = plain.length > mostSingleDots;
  return {
    textStyle: { fontFamily: theme.fontFamily, fontSize: size, color: theme.ink },
    grid: { ...plot, outerBoundsMode: 'none' },
    tooltip: itemTooltip(theme, (params) => {
      const name = Array.isArray(params) ? '' : params.name;
      const found = dots.find(({ dot }) => dot.id === name);
      if (found === undefined) return '';
      const { name: area, figure, flag } = found.dot;
      return [`${area}  ${figure}`, flag].filter((line) => line !== '').join('\n');
    }),
    xAxis: {
      type: 'value',
      min: axis.min,
      max: axis.max,
      interval: axis.interval,
      axisLabel: {
        color: theme.muted,
        fontSize: size,
        hideOverlap: true,
        formatter: (value: number) => input.formatTick(value),
      },
      axisLine: { show: true, onZero: false, lineStyle: { color: theme.axis } },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: theme.faint } },
    },
    // One unit is one px.
    yAxis: { type: 'value', show: false, min: 0, max: plot.height },
    series: [
      ...(isMany ? manyDots(plain, layout, theme) : []),
      {
        id: 'dots',
        type: 'scatter',
        cursor: 'pointer',
        clip: false,
        // The own area last, so that no other dot covers it.
        data: (isMany ? dots.filter((placed) => !isPlain(placed)) : [...dots])
          .sort((a, b) => +a.dot.isMine - +b.dot.isMine)
          .map((placed) => dotItem(placed, layout, theme)),
        ...lines(input, layout, theme),
        ...(input.band === null
          ? {}
          : {
              markArea: {
                silent: true,
                animation: false,
                // Below the lines, which it would cover.
                z: 0,
                itemStyle: { color: theme.band },
                data: [[{ xAxis: input.band.p25 }, { xAxis: input.band.p75 }]],
              },
            }),
      },
    ],
  };
}

/** Beyond this many, dots that look alike are drawn as one mark: the browser lays out and paints each mark by itself. */
const mostSingleDots = 400;

function isPlain({ dot, beyond, label }: PlacedDot): boolean {
  return !dot.isMine && !dot.isSubject && beyond === null && label === null;
}

/** Of dots that are too small to bear the sign of findings. */
const flaggedShape = 'diamond';
/** px of the sign of findings in a dot. */
const signSize = 9;

/** Thousands of dots, the peers and the others each as one mark that ECharts still tells apart under the pointer. */
function manyDots(
  plain: readonly PlacedDot[],
  layout: StripLayout,
  theme: ChartTheme,
): readonly ScatterSeriesOption[] {
  const kinds = [false, true].flatMap((isPeer) =>
    [false, true].map((isFlagged) => ({ isPeer, isFlagged })),
  );
  return kinds.flatMap(({ isPeer, isFlagged }) => {
    const alike = plain.filter(({ dot }) => dot.isPeer === isPeer && dot.isFlagged === isFlagged);
    const look = isPeer
      ? { color: theme.neutral }
      : { color: theme.surface, borderColor: theme.neutral, borderWidth };
    return alike.length === 0
      ? []
      : [
          {
            id: (isPeer ? 'peers' : 'others') + (isFlagged ? '-flagged' : ''),
            type: 'scatter' as const,
            cursor: 'pointer',
            clip: false,
            symbol: isFlagged ? flaggedShape : 'circle',
            large: true,
            largeThreshold: 0,
            // A border in the colour of the dot is left out, and the dot larger by it: it costs as much as the dot.
            symbolSize: layout.dotSize - 1 + (isPeer ? borderWidth : 0),
            itemStyle: { ...look, opacity: 1 },
            data: alike.map((placed) => ({
              name: placed.dot.id,
              value: placeOf(placed, layout),
            })),
          },
        ];
  });
}

const borderWidth = 1.5;

function placeOf({ x, y }: PlacedDot, { axis, plot }: StripLayout): [number, number] {
  return [axis.min + (x / plot.width) * (axis.max - axis.min), y];
}

function dotItem(placed: PlacedDot, layout: StripLayout, theme: ChartTheme) {
  const { dot, beyond, label } = placed;
  const color = dot.isMine || dot.isSubject ? theme.accent : theme.neutral;
  const size = dot.isMine ? theme.symbolSize * 2.2 : layout.dotSize - 1;
  const shape = dot.isFlagged && !layout.bearsSigns && label === null ? flaggedShape : 'circle';
  return {
    name: dot.id,
    value: placeOf(placed, layout),
    symbol: beyond === null ? shape : 'triangle',
    ...(beyond === null ? {} : { symbolRotate: beyond === 'high' ? -90 : 90 }),
    symbolSize: size,
    itemStyle: {
      color: dot.isPeer || dot.isSubject ? color : theme.surface,
      borderColor: dot.isMine ? theme.ink : color,
      borderWidth: dot.isMine ? 2 : borderWidth,
      opacity: 1,
    },
    label:
      label === null
        ? signInside(placed, layout, theme)
        : {
            show: true,
            position: 'inside' as const,
            align: label.offset.align,
            verticalAlign: 'middle' as const,
            offset: [label.offset.dx, label.offset.dy],
            formatter: plainText(label.text),
            color: theme.ink,
            fontSize: theme.fontSize.label,
            fontWeight: dot.isMine ? (700 as const) : (400 as const),
            textBorderColor: theme.surface,
            textBorderWidth: 3,
          },
  };
}

/** The sign of findings in a dot without a label. */
function signInside({ dot }: PlacedDot, { bearsSigns }: StripLayout, theme: ChartTheme) {
  if (!bearsSigns || !dot.isFlagged) return { show: false };
  return {
    show: true,
    position: 'inside' as const,
    formatter: plainText(dot.flag.charAt(0)),
    color: dot.isPeer || dot.isSubject ? theme.surface : theme.ink,
    fontSize: signSize,
  };
}

/** Median and target, each with its words on a line of its own above the plot; lines to labels above a crowd. */
function lines(
  { band, target }: StripInput,
  layout: StripLayout,
  theme: ChartTheme,
): Pick<ScatterSeriesOption, 'markLine'> {
  const { axis, plot } = layout;
  const place = (value: number) => {
    const share = (value - axis.min) / (axis.max - axis.min);
    return share > 0.8 ? 'right' : share < 0.2 ? 'left' : 'center';
  };
  const line = (value: number, text: string, color: string, drop: number, type?: number[]) =>
    [
      {
        coord: [value, 0],
        lineStyle: { color, width: theme.lineWidth.context, type: type ?? ('solid' as const) },
        label: {
          position: 'end' as const,
          formatter: text,
          color,
          fontSize: theme.fontSize.label,
          align: place(value),
          backgroundColor: theme.surface,
          padding: [0, 3],
          distance: 4,
        },
      },
      { coord: [value, plot.height - drop] },
    ] as const;
  const leaders = layout.dots.flatMap((placed) => {
    if (placed.label === null || placed.label.leader === 0) return [];
    const [value, y] = placeOf(placed, layout);
    return [
      [
        {
          coord: [value, y],
          lineStyle: { color: theme.ink, width: 1, type: 'solid' as const },
          label: { show: false },
        },
        { coord: [value, y + placed.label.leader] },
      ] as const,
    ];
  });
  const data = [
    ...leaders,
    ...(target === null ? [] : [line(target.value, target.label, theme.threshold, 0, [4, 3])]),
    ...(band === null
      ? []
      : [line(band.median, band.label, theme.muted, target === null ? 0 : lineStep)]),
  ];
  if (data.length === 0) return {};
  return {
    markLine: {
      silent: true,
      symbol: 'none',
      animation: false,
      z: 1,
      data: data as NonNullable<NonNullable<ScatterSeriesOption['markLine']>['data']>,
    },
  };
}
