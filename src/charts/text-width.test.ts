import { expect, it } from 'vitest';
import { estimateTextWidth, wrapText } from './text-width';

it('counts a Chinese character as one em and a Latin one as 0.58', () => {
  expect(estimateTextWidth('芦淞区', 13)).toBe(39);
  expect(estimateTextWidth('2023', 13)).toBe(31);
});

it('breaks between words and Chinese characters, and shortens what is left', () => {
  expect(wrapText('Dong Autonomous County', 90, 13)).toEqual(['Dong', 'Autonomous…']);
  expect(wrapText('靖州苗族侗族自治县', 65, 13)).toEqual(['靖州苗族侗', '族自治县']);
  expect(wrapText('靖州苗族侗族自治县', 52, 13)).toEqual(['靖州苗族', '侗族自…']);
  expect(wrapText('雁峰区', 65, 13)).toEqual(['雁峰区']);
});
