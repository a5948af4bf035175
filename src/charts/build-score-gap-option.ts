import type { CustomSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { itemTooltip } from './item-tooltip';
import { estimateTextWidth } from './text-width';
import type { ChartTheme } from './theme';

export type ScoreGapOption = ComposeOption<
  CustomSeriesOption | ScatterSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** One report: its self-score, the score by its own printed rules, and the points that no rule decides. Of 100. */
export interface ScoreGap {
  readonly id: string;
  /** Name of the area and the year. */
  readonly name: string;
  readonly selfScore: number;
  /** Null where the report prints no rows to execute. */
  readonly reexecutedScore: number | null;
  readonly pointsAtRisk: number | null;
  /** What stands at the end of the row: '95 → 95.99'. */
  readonly figure: string;
  /** A second line below it: 'at risk 40'. */
  readonly remark: string;
  readonly tip: string;
}

export interface ScoreGapInput {
  /** In the order to be drawn, from the top. */
  readonly gaps: readonly ScoreGap[];
  /** px */
  readonly width: number;
}

const rowHeight = 52;
const axisHeight = 30;
/** Points between the ticks of the axis. */
const tick = 20;

/** px */
export function scoreGapHeight(gaps: readonly ScoreGap[]): number {
  return gaps.length * rowHeight + axisHeight;
}

/**
 * A dumbbell per report on one scale from 0 to 100, or to the best score beyond: a hollow dot for the self-score, a filled one for the re-executed
 * score, a bar between them; behind, the band of points at risk, which ends at the score that stands. Shapes carry the
 * meaning, colour only repeats it. The series `gaps` holds one datum per report, for picking.
 */
export function buildScoreGapOption(
  { gaps, width }: ScoreGapInput,
  theme: ChartTheme,
): ScoreGapOption {
  const { label: fontSize } = theme.fontSize;
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => estimateTextWidth(text, fontSize)));
  const names = widest(gaps.map(({ name }) => name)) + 14;
  const figures = widest(gaps.flatMap(({ figure, remark }) => [figure, remark])) + 14;
  const isNarrow = width < 520;
  const scores = gaps.flatMap(({ selfScore, reexecutedScore }) =>
    reexecutedScore === null ? selfScore : [selfScore, reexecutedScore],
  );
  // Bonus points may lead beyond full marks.
  const most = Math.ceil(Math.max(100, ...scores) / tick) * tick;
  return {
    textStyle: { fontFamily: theme.fontFamily, fontSize, color: theme.ink },
    grid: {
      left: isNarrow ? 4 : names,
      right: figures,
      top: 6,
      bottom: axisHeight,
      outerBoundsMode: 'none',
    },
    tooltip: itemTooltip(theme, '{b}'),
    xAxis: {
      type: 'value',
      min: 0,
      max: most,
      interval: isNarrow ? most / 2 : tick,
      axisLabel: { color: theme.muted, fontSize },
      splitLine: { lineStyle: { color: theme.faint } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: gaps.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.axis } },
      axisLabel: isNarrow
        ? { show: false }
        : { color: theme.ink, fontSize, margin: 10, interval: 0 },
    },
    series: [
      {
        type: 'custom',
        name: 'risk',
        silent: true,
        data: gaps.flatMap((gap, index) =>
          gap.pointsAtRisk === null
            ? []
            : [[index, Math.max(0, riskEnd(gap) - gap.pointsAtRisk), riskEnd(gap)]],
        ),
        encode: { x: [1, 2], y: 0 },
        renderItem: (_params, api) => {
          const row = api.value(0);
          const [from, y] = api.coord([api.value(1), row]) as [number, number];
          const [to] = api.coord([api.value(2), row]) as [number, number];
          return {
            type: 'rect',
            shape: { x: from, y: y - 8, width: Math.max(0, to - from), height: 16 },
            style: {
              fill: theme.missing,
              stroke: theme.axis,
              lineWidth: 1,
              lineDash: [3, 3],
            },
          };
        },
      },
      {
        type: 'custom',
        name: 'step',
        silent: true,
        data: gaps.map((gap, index) => [
          index,
          gap.selfScore,
          gap.reexecutedScore ?? gap.selfScore,
        ]),
        encode: { x: [1, 2], y: 0 },
        renderItem: (_params, api) => {
          const row = api.value(0);
          const [from, y] = api.coord([api.value(1), row]) as [number, number];
          const [to] = api.coord([api.value(2), row]) as [number, number];
          return {
            type: 'line',
            shape: { x1: from, y1: y, x2: to, y2: y },
            style: { stroke: theme.accent, lineWidth: 3 },
          };
        },
      },
      {
        type: 'scatter',
        id: 'gaps',
        data: gaps.map(({ id, selfScore, tip }, index) => ({
          id,
          name: tip,
          value: [selfScore, index],
        })),
        symbol: 'circle',
        symbolSize: 13,
        itemStyle: { color: theme.surface, borderColor: theme.accent, borderWidth: 2 },
        z: 4,
      },
      {
        type: 'scatter',
        name: 'reexecuted',
        silent: true,
        data: gaps.flatMap(({ reexecutedScore }, index) =>
          reexecutedScore === null ? [] : [[reexecutedScore, index]],
        ),
        symbol: 'diamond',
        symbolSize: 11,
        itemStyle: { color: theme.accent, borderColor: theme.surface, borderWidth: 1 },
        z: 5,
      },
      {
        type: 'custom',
        name: 'figures',
        silent: true,
        data: gaps.map((_gap, index) => [index, most]),
        encode: { x: 1, y: 0 },
        renderItem: (params, api) => {
          const gap = gaps[params.dataIndex];
          const [end, y] = api.coord([most, api.value(0)]) as [number, number];
          const x = end + 12;
          const words = { font: `${String(fontSize)}px ${theme.fontFamily}` };
          return {
            type: 'group',
            children: [
              {
                type: 'text',
                x,
                y: y - 17,
                style: { ...words, text: gap?.figure ?? '', fill: theme.ink },
              },
              {
                type: 'text',
                x,
                y: y + 2,
                style: { ...words, text: gap?.remark ?? '', fill: theme.muted },
              },
              ...(isNarrow
                ? [
                    {
                      type: 'text' as const,
                      x: 6,
                      y: y - 25,
                      style: { ...words, text: gap?.name ?? '', fill: theme.ink },
                    },
                  ]
                : []),
            ],
          };
        },
      },
    ],
  };
}

/** The band of points at risk ends at the score that stands: the re-executed one where there is one. */
function riskEnd({ selfScore, reexecutedScore }: ScoreGap): number {
  return reexecutedScore ?? selfScore;
}
