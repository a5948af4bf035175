import type { EChartsCoreOption, EChartsType, init } from 'echarts/core';

/** What a chart needs of ECharts: the factory, with the parts it draws already registered. */
export interface ChartEngine {
  readonly init: typeof init;
}

/** Loads the engine for one family of charts, so that each family is a chunk of its own. */
export type LoadChartEngine = () => Promise<ChartEngine>;

/** ms; nothing on screen moves for longer. */
const longestMotion = 180;

/** The option with animation off for readers who ask for less motion, and short for the others. */
export function withMotion(option: EChartsCoreOption, isReduced: boolean): EChartsCoreOption {
  return {
    ...option,
    animation: !isReduced && option['animation'] !== false,
    animationDuration: longestMotion,
    animationDurationUpdate: longestMotion,
    stateAnimation: { duration: isReduced ? 0 : longestMotion },
  };
}

/**
 * Makes a drawn chart scale with the paper while printing. It is drawn at once, because the page
 * is printed before the next frame, in which ECharts would draw; and it is given a view box, which
 * ECharts leaves out, because the width of the paper is known to no script.
 */
export function fitToPaper(chart: EChartsType, isPrinting: boolean): void {
  const drawing = chart.getDom().querySelector('svg');
  if (!isPrinting) {
    drawing?.removeAttribute('viewBox');
    return;
  }
  chart.getZr().flush();
  drawing?.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
}
