import { expect, it } from 'vitest';
import { DrawingFailure } from './drawing-failure.svelte';

it('holds for what was shown when the drawing failed, until something else is or the reader tries again', () => {
  let shown: object | null = { bars: 3 };
  const failure = new DrawingFailure(() => shown);
  expect(failure.holds).toBe(false);
  failure.report();
  expect(failure.holds).toBe(true);
  shown = { bars: 3 };
  expect(failure.holds).toBe(false);
  failure.report();
  failure.retry();
  expect(failure.holds).toBe(false);
});
