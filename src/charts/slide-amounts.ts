import type { CategoricalChart, SlideSeries } from '../model/slide-chart';
import {
  segmentIds,
  segmentStyle,
  type CompositionRow,
  type SegmentId,
} from './build-composition-option';
import type { StagePanel } from './build-stages-option';
import { waterfallFills, type WaterfallBar } from './build-waterfall-option';
import type { Panel, PanelRow } from './panel-layout';
import {
  cut,
  drawnToStored,
  formatOf,
  mostBars,
  theme,
  uncoloured,
  type SlideWords,
} from './slide-terms';

/** Amounts of money in the terms of presentation programs, from the very input that their figure is drawn from. */

/** The rows of all panels with the year that heads each of them: '攸县 2023'. */
function rowsOf<Row extends PanelRow>(panels: readonly Panel<Row>[]) {
  return panels.flatMap(({ title, rows }) => {
    let group = '';
    return rows.map((row) => {
      group = row.group === '' ? group : row.group;
      return { place: `${title} ${group}`, row };
    });
  });
}

const stageColors = { initial: '#bfd3e6', adjusted: '#6b98c2', final: theme.accent } as const;

/** A cluster of bars for each area and year, a bar for each stage. */
export function slideOfStages(
  panels: readonly StagePanel[],
  words: SlideWords,
): CategoricalChart | null {
  const rows = rowsOf(panels);
  const stages = [...new Map(rows.map(({ row }) => [row.stage, row.label])).entries()];
  const { kept, remarks } = cut(
    [...new Set(rows.map(({ place }) => place))],
    Math.max(1, Math.floor(mostBars / Math.max(1, stages.length))),
    words,
  );
  if (kept.length === 0) return null;
  const stored = drawnToStored(words.unit);
  return {
    kind: 'bars',
    categories: kept,
    series: stages.map(([stage, name]) => ({
      name,
      color: stageColors[stage],
      ...uncoloured,
      values: kept.map((wanted) => {
        const found = rows.find(({ place, row }) => place === wanted && row.stage === stage);
        const end = found?.row.end ?? null;
        return end === null ? null : stored(end);
      }),
    })),
    format: formatOf(
      rows.map(({ row }) => row.figure),
      words.unit,
    ),
    remarks,
  };
}

const unlistedColor = '#d8d3c9';

/** A stacked bar for each area, year and stage, which its total names: its parts are too short for figures. */
export function slideOfComposition(
  panels: readonly Panel<CompositionRow>[],
  nameOf: (id: SegmentId) => string,
  words: SlideWords,
): CategoricalChart | null {
  const { kept, remarks } = cut(rowsOf(panels), mostBars, words);
  if (kept.length === 0) return null;
  const shown = segmentIds.filter((id) => kept.some(({ row }) => row.segments[id] !== undefined));
  if (shown.length === 0) return null;
  const labels = kept.flatMap(({ row }) => shown.flatMap((id) => row.segments[id]?.label ?? []));
  return {
    kind: 'stacked',
    categories: kept.map(({ place, row }) => `${place} ${row.label} ${row.figure}`),
    series: shown.map((id) => ({
      name: nameOf(id),
      color: id === 'unlisted' ? unlistedColor : segmentStyle(id, theme).fill,
      ...uncoloured,
      values: kept.map(({ row }) => row.segments[id]?.size ?? null),
    })),
    format: formatOf(labels, words.unit),
    remarks,
  };
}

/**
 * Steps of a waterfall as stacked bars on a stand that is not seen; null where a step reaches below zero, which a stack
 * cannot.
 */
export function slideOfWaterfall(
  bars: readonly WaterfallBar[],
  looks: Readonly<Record<WaterfallBar['look'], string>>,
  words: SlideWords,
): CategoricalChart | null {
  if (bars.length === 0 || bars.some(({ from, to }) => Math.min(from, to) < 0)) return null;
  const colors = { ...waterfallFills(theme), rest: unlistedColor };
  const drawn = (['total', 'rise', 'fall', 'rest'] as const).filter((look) =>
    bars.some((bar) => bar.look === look),
  );
  const series: readonly SlideSeries[] = drawn.map((look) => ({
    name: looks[look],
    color: colors[look],
    ...uncoloured,
    values: bars.map(({ from, to, ...bar }) => (bar.look === look ? Math.abs(to - from) : null)),
  }));
  const stand = bars.map(({ from, to, look }) => (look === 'total' ? null : Math.min(from, to)));
  return {
    kind: 'stacked',
    categories: bars.map(({ label, figure }) => `${label} ${figure}`),
    series: [{ name: '', color: null, ...uncoloured, values: stand }, ...series],
    format: formatOf(
      bars.map(({ figure }) => figure),
      words.unit,
    ),
    remarks: [],
  };
}
