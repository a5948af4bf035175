import type { EChartsCoreOption, init } from 'echarts/core';

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
