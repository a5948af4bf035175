import { binsOfCodes, codeCount, type BrushGrid } from '../../analysis/brush-grid';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { MetricDefinition } from '../../model/catalog';
import { endText, rangeText } from '../shell/range-words';
import type { LinkedMetric } from './distributions-model.svelte';

/** A bar of a histogram in words. */
export interface DistributionRow {
  readonly metric: MetricDefinition;
  readonly range: string;
  /** Reports. */
  readonly whole: number;
  /** Reports within all brushes, that of this metric among them. */
  readonly part: number;
}

/** The bars of all histograms, and for each metric the reports without a figure where there are any. */
export function distributionRows(
  linked: readonly LinkedMetric[],
  selected: Uint32Array,
  locale: Locale,
): readonly DistributionRow[] {
  return linked.flatMap(({ metric, column: { grid, codes }, whole, absent }) => {
    const bins = binsOfCodes(grid);
    const parts = new Uint32Array(grid.binCount);
    const none = codeCount(grid);
    let absentParts = 0;
    for (const row of selected) {
      const code = codes[row]!;
      if (code === none) absentParts += 1;
      else parts[bins[code]!]! += 1;
    }
    const bars = Array.from(whole, (count, bin) => ({
      metric,
      range: binText(bin, grid, metric, locale),
      whole: count,
      part: parts[bin]!,
    }));
    const { absent: range } = messages(locale).distributions.table;
    return absent > 0 ? [...bars, { metric, range, whole: absent, part: absentParts }] : bars;
  });
}

function binText(bin: number, grid: BrushGrid, metric: MetricDefinition, locale: Locale): string {
  const { edges, stepsPerBin, hasBelow, hasAbove, binCount } = grid;
  const text = messages(locale).distributions.table;
  const last = edges.length - 1;
  if (hasBelow && bin === 0) return text.below(endText(edges[0]!, metric, locale));
  if (hasAbove && bin === binCount - 1) return text.above(endText(edges[last]!, metric, locale));
  const from = (bin - +hasBelow) * stepsPerBin;
  return rangeText({ from: edges[from]!, to: edges[from + stepsPerBin]! }, metric, locale);
}
