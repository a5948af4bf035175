import type { LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { itemTooltip } from './item-tooltip';
import { lineLook, signLabel, type SignSide } from './area-lines';
import { mineMark } from './mine-mark';
import {
  isUpright,
  lyingAxes,
  lyingRowHeight,
  plotMargin,
  stepOf,
  uprightAxes,
  type ParallelInput,
  type ParallelLine,
  type ParallelMark,
} from './parallel-axes';
import { placeLabels } from './place-labels';
import { estimateTextWidth } from './text-width';
import type { ChartTheme } from './theme';

export type ParallelOption = ComposeOption<
  LineSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** px */
const uprightHeight = 460;
/** Of more lines than this, those of context turn pale. */
const mostSolid = 16;

/** px that the chart takes. */
export function parallelHeight(input: ParallelInput, theme: ChartTheme): number {
  if (isUpright(input)) return uprightHeight;
  return 40 + input.axes.length * lyingRowHeight(input, theme.fontSize.label);
}

/** A line for each area through its positions; open where a figure is missing. Series ids are the areas'. */
export function buildParallelOption(input: ParallelInput, theme: ChartTheme): ParallelOption {
  const size = theme.fontSize.label;
  const upright = isUpright(input);
  // Context lies below, the own area on top.
  const rank = (line: ParallelLine) => (line.isMine ? 2 : line.paletteIndex === null ? 0 : 1);
  const ordered = [...input.lines].sort((a, b) => rank(a) - rank(b));
  const right = upright ? rightRoom(input, theme) : bestRoom(input, theme);
  const isCrowded = input.lines.length > mostSolid;
  const names = upright ? placeNames(input, right, theme) : new Map<string, never>();
  return {
    textStyle: { fontFamily: theme.fontFamily, fontSize: size, color: theme.ink },
    tooltip: itemTooltip(theme, (params) => {
      const item = Array.isArray(params) ? params[0] : params;
      const line = input.lines.find(({ id }) => id === item?.seriesId);
      return line?.marks[item?.dataIndex ?? -1]?.tip.join('\n') ?? '';
    }),
    ...(upright ? uprightAxes(input, right, theme) : lyingAxes(input, right, theme)),
    series: ordered.map((line): LineSeriesOption => {
      const { color, dash, symbol, width } = lineLook(line, theme);
      const isPale = isCrowded && line.paletteIndex === null && !line.isMine;
      const opacity = isPale ? 0.4 : 1;
      const last = lastIndex(line);
      const name = names.get(line.id);
      return {
        id: line.id,
        name: line.name,
        type: 'line',
        cursor: 'pointer',
        triggerEvent: true,
        z: rank(line) + 2,
        connectNulls: false,
        showSymbol: true,
        showAllSymbol: true,
        symbol,
        symbolSize: isPale ? 3 : theme.symbolSize + (line.isMine ? 4 : 1),
        lineStyle: { color, width, opacity, type: dash.length === 0 ? 'solid' : [...dash] },
        itemStyle: {
          color,
          opacity,
          ...(line.isMine ? { borderColor: theme.ink, borderWidth: 1.5 } : {}),
        },
        emphasis: { focus: 'series', lineStyle: { width: width + 1, opacity: 1 } },
        blur: { lineStyle: { opacity: 0.2 }, itemStyle: { opacity: 0.2 } },
        data: line.marks.map((mark, index) => {
          if (mark === null) return '-';
          if (index !== last || name === undefined) {
            return {
              value: mark.share,
              name: line.id,
              label: signLabel(line, mark, signSide(mark, upright), theme),
            };
          }
          return {
            value: mark.share,
            name: line.id,
            label: {
              show: true,
              position: 'inside',
              align: name.align,
              verticalAlign: 'middle',
              offset: [name.dx, name.dy],
              formatter: endText(line).replaceAll(/[{}]/g, ''),
              color: theme.ink,
              fontSize: size,
              fontWeight: line.isMine ? 700 : 400,
              textBorderColor: theme.surface,
              textBorderWidth: 3,
            },
          };
        }),
      };
    }),
  };
}

/** The name at the end of a line, with the sign of the mark there. */
function endText(line: ParallelLine): string {
  const name = line.isMine ? `${mineMark} ${line.name}` : line.name;
  return `${name} ${line.marks[lastIndex(line)]?.sign ?? ''}`.trim();
}

/** Towards the middle of the axis, whose ends have figures. */
function signSide({ share }: ParallelMark, upright: boolean): SignSide {
  if (upright) return share > 0.5 ? 'bottom' : 'top';
  return share > 0.5 ? 'left' : 'right';
}

function lastIndex({ marks }: ParallelLine): number {
  return marks.reduce((last, mark, index) => (mark === null ? last : index), -1);
}

function rightRoom(input: ParallelInput, theme: ChartTheme): number {
  const named = input.lines.filter((line) => line.paletteIndex !== null || line.isMine);
  const widths = named.map((line) => estimateTextWidth(endText(line), theme.fontSize.label));
  return Math.min(Math.max(52, ...widths.map((width) => width + 18)), input.width / 4);
}

/** px that the best figures take, to the right of axes that lie below each other. */
function bestRoom({ axes, width }: ParallelInput, theme: ChartTheme): number {
  const widths = axes.map(({ best }) => estimateTextWidth(best, theme.fontSize.label));
  return Math.min(Math.max(60, ...widths.map((room) => room + 14)), width * 0.36);
}

function placeNames(input: ParallelInput, right: number, theme: ChartTheme) {
  const size = theme.fontSize.label;
  const plot = uprightHeight - plotMargin.top - plotMargin.bottom;
  const step = stepOf(input, right);
  const at = (index: number, share: number) => ({
    x: plotMargin.left + index * step,
    y: plotMargin.top + (1 - share) * plot,
  });
  const named = input.lines
    .filter((line) => (line.paletteIndex !== null || line.isMine) && lastIndex(line) >= 0)
    .sort((a, b) => +b.isMine - +a.isMine);
  const labels = named.map((line) => ({
    id: line.id,
    ...at(lastIndex(line), line.marks[lastIndex(line)]?.share ?? 1),
    width: estimateTextWidth(endText(line), size),
    height: size + 5,
    isOptional: false,
  }));
  const marks = input.lines.flatMap((line) =>
    line.marks.flatMap((mark, index) => {
      if (mark === null) return [];
      const { x, y } = at(index, mark.share);
      const side = signSide(mark, true);
      const isSigned = signLabel(line, mark, side, theme).show && index !== lastIndex(line);
      const top = side === 'top' ? y - 8 - size : y + 8;
      return [
        { left: x - 5, top: y - 5, width: 10, height: 10 },
        ...(isSigned ? [{ left: x - size / 2, top, width: size, height: size }] : []),
      ];
    }),
  );
  return placeLabels(labels, marks, {
    left: 0,
    top: plotMargin.top - 8,
    width: input.width,
    height: plot + 16,
  });
}
