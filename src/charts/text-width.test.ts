import { expect, it } from 'vitest';
import { estimateTextWidth, wrapText } from './text-width';

it('counts a Chinese character as one em, a digit as 0.57, thin ones and a percent sign as they are', () => {
  expect(estimateTextWidth('芦淞区', 13)).toBe(39);
  expect(estimateTextWidth('2023', 13)).toBe(30);
  // 4 × 0.57 + 0.29 + 0.88 = 3.45 em
  expect(estimateTextWidth('95.97%', 13)).toBe(45);
});

it('gives a Latin name a little more room than it takes in a common font', () => {
  // Measured at 13 px: 111 px in Arial, 116 px in Noto Sans CJK.
  const width = estimateTextWidth('Yueyanglou District', 13);
  expect(width).toBeGreaterThanOrEqual(116);
  expect(width).toBeLessThan(130);
});

it('takes quotation marks of a Chinese name for full-width ones', () => {
  expect(estimateTextWidth('“三公”经费', 13)).toBe(78);
});

it('breaks into lines of about one length, and leaves marks with what they enclose', () => {
  expect(wrapText('基本支出完成率', 78, 13)).toEqual(['基本支出', '完成率']);
  expect(wrapText('项目支出占比（按大小）', 91, 13)).toEqual(['项目支出占比', '（按大小）']);
  expect(wrapText('人均“三公”经费', 78, 13)).toEqual(['人均“三公”', '经费']);
});

it('breaks between words and Chinese characters, and shortens what is left', () => {
  expect(wrapText('Dong Autonomous County', 90, 13)).toEqual(['Dong', 'Autonomous…']);
  expect(wrapText('靖州苗族侗族自治县', 65, 13)).toEqual(['靖州苗族侗', '族自治县']);
  expect(wrapText('靖州苗族侗族自治县', 52, 13)).toEqual(['靖州苗族', '侗族自…']);
  expect(wrapText('雁峰区', 65, 13)).toEqual(['雁峰区']);
});
