import { expect, it } from 'vitest';
import { estimateTextWidth } from './text-width';

it('counts a Chinese character as one em and a Latin one as 0.58', () => {
  expect(estimateTextWidth('芦淞区', 13)).toBe(39);
  expect(estimateTextWidth('2023', 13)).toBe(31);
});
