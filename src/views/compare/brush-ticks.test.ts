import { describe, expect, it } from 'vitest';
import { buildBrushGrid } from '../../analysis/brush-grid';
import type { MetricDefinition } from '../../model/catalog';
import { histogramTicks } from './brush-ticks';

const rate = { unit: '%' } as MetricDefinition;

describe('labels under a histogram', () => {
  it('stand at round values, and keep apart and within the axis', () => {
    // 85 % to 100 %, the last label at the very end.
    const values = Float64Array.from({ length: 151 }, (_, index) => (850 + index) / 1000);
    const ticks = histogramTicks(rate, buildBrushGrid(values, '%'), 280, 'zh-CN');
    expect(ticks.map(({ text }) => text)).toEqual(['85%', '90%', '95%', '100%']);
    expect(ticks[0]!.middle).toBeGreaterThan(10);
    expect(ticks[3]!.middle).toBeLessThan(280 - 12);
    ticks
      .slice(1)
      .forEach(({ middle }, index) => expect(middle - ticks[index]!.middle).toBeGreaterThan(30));
  });
});
