import { describe, expect, it } from 'vitest';
import { Random } from './random';

describe('numbers by chance', () => {
  it('are the same for the same seed, and others for another', () => {
    const draw = (seed: string) => {
      const random = new Random(seed);
      return Array.from({ length: 5 }, () => random.integer(1, 1_000_000));
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('fill their range evenly', () => {
    const random = new Random('even');
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 10_000; index += 1) tenths[Math.floor(random.next() * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it('are normal with mean 0 and deviation 1', () => {
    const random = new Random('normal');
    const drawn = Array.from({ length: 10_000 }, () => random.normal());
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + value * value, 0) / drawn.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });
});
