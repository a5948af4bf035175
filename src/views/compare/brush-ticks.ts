import type { BrushGrid } from '../../analysis/brush-grid';
import { lastPlace, scalePlaces } from '../../analysis/brush-moves';
import { binsPerTick, type AxisTick } from '../../charts/histogram-path';
import { estimateTextWidth } from '../../charts/text-width';
import type { Locale } from '../../core/locale';
import type { MetricDefinition } from '../../model/catalog';
import { endText } from '../shell/range-words';

const fontSize = 13;
/** px between two labels. */
const gap = 14;

/** Labels at round ends of bins, as many as have room; those of the metric's unit in words go without it. */
export function histogramTicks(
  metric: MetricDefinition,
  grid: BrushGrid,
  width: number,
  locale: Locale,
): readonly AxisTick[] {
  const { edges, stepsPerBin } = grid;
  const { from } = scalePlaces(grid);
  const texts = Array.from({ length: (edges.length - 1) / stepsPerBin + 1 }, (_, bin) =>
    endText(edges[bin * stepsPerBin]!, metric, locale, false),
  );
  const widths = texts.map((text) => estimateTextWidth(text, fontSize));
  const every = binsPerTick(grid.binCount, width, Math.max(...widths) + gap);
  // Labels stand at multiples of their distance: 0, 50, 100 rather than 35, 85.
  const binWidth = edges[stepsPerBin]! - edges[0]!;
  const first = Math.round(edges[0]! / binWidth);
  let free = 0;
  return texts.flatMap((text, bin) => {
    const at = (from + bin * stepsPerBin) / lastPlace(grid);
    const room = widths[bin]!;
    // A label at an end of the axis keeps within it.
    const left = Math.min(Math.max(at * width - room / 2, 0), width - room);
    if ((first + bin) % every !== 0 || left < free) return [];
    free = left + room + gap / 2;
    return { at, middle: left + room / 2, text };
  });
}
