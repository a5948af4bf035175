import { expect, test } from 'vitest';
import { computeComposition } from '../../analysis/composition';
import { computeStageYears } from '../../analysis/series-stages';
import type { ItemRow } from '../../model/rows';
import { changesHeading, compositionHeading, linesHeading, stagesHeading } from './heading';
import { itemLevel, linesOf, threePublic } from './testing/item-levels';

function lines(rows: readonly ItemRow[], locale: 'zh-CN' | 'en' = 'zh-CN') {
  const { trend, changes, context } = linesOf(rows, locale);
  return linesHeading(trend, changes, context);
}

const stages = (rows: readonly ItemRow[]) =>
  stagesHeading(computeStageYears(rows, threePublic.itemId), linesOf(rows).context);

const falling = [itemLevel('p', 2020, '41.73'), itemLevel('p', 2021, '40.90')];
const rising = [itemLevel('a', 2022, '2.56'), itemLevel('a', 2023, '3.63')];

test('leads with the largest change of the newest year, then the largest the other way', () => {
  const sinking = [itemLevel('b', 2022, '2'), itemLevel('b', 2023, '1.2')];
  expect(lines([...rising, ...sinking])).toBe(
    '甲区“三公”经费 2023 年 3.63 万元，比上年增加 1.07 万元；乙县 2023 年 1.20 万元，比上年减少 0.80 万元',
  );
  expect(lines([...falling, itemLevel('b', 2021, '0.6')], 'en')).toBe(
    'Ding, “Three public” expenses: 40.90 wan yuan in 2021, down 0.83 wan yuan in a year',
  );
});

test('names no change of an earlier year, however large, but says who has earlier ones alone', () => {
  const plunge = [itemLevel('p', 2020, '41.73'), itemLevel('p', 2021, '1.73')];
  expect(lines([...plunge, ...rising])).toBe(
    '甲区“三公”经费 2023 年 3.63 万元，比上年增加 1.07 万元；另有 1 个部门只有更早年度可比',
  );
  expect(lines([...plunge, ...rising], 'en')).toBe(
    'Jia, “Three public” expenses: 3.63 wan yuan in 2023, up 1.07 wan yuan in a year; 1 department with changes in earlier years only',
  );
});

test('counts rises and falls first where three departments have a year before', () => {
  const second = [itemLevel('b', 2022, '5'), itemLevel('b', 2023, '5.5')];
  const third = [itemLevel('c', 2022, '1'), itemLevel('c', 2023, '0.8')];
  expect(lines([...falling, ...rising, ...second, ...third])).toBe(
    '2023 年 3 个部门“三公”经费有上年数可比，2 个上升、1 个下降；甲区 2023 年 3.63 万元，比上年增加 1.07 万元；丙区 2023 年 0.80 万元，比上年减少 0.20 万元；另有 1 个部门只有更早年度可比',
  );
});

test('says that nothing can be compared, or that there is a single figure', () => {
  expect(lines([itemLevel('a', 2021, '1'), itemLevel('b', 2022, '2')])).toBe(
    '2 个部门的“三公”经费都没有相邻两年的数据，看不出走势',
  );
  expect(lines([itemLevel('a', 2021, '1')])).toBe(
    '甲区“三公”经费 2021 年 1.00 万元；只有一年数据，不成趋势',
  );
});

test('does not call an unchanged figure a rise', () => {
  expect(lines([itemLevel('a', 2021, '3'), itemLevel('a', 2022, '3')])).toBe(
    '甲区“三公”经费 2022 年 3.00 万元，与上年持平',
  );
});

test('states where final accounts lie farthest from the initial budget', () => {
  // 40.90 ÷ 75 = 54.533… %
  const below = [itemLevel('p', 2021, '75', 'initial'), itemLevel('p', 2021, '40.90')];
  expect(stages([...below, itemLevel('a', 2021, '1')])).toBe(
    '丁市 2021 年“三公”经费决算 40.90 万元，为年初预算 75.00 万元的 54.53%；1 个部门未列示年初预算',
  );
  // 7206.67 ÷ 308.65 = 23.349…
  expect(stages([itemLevel('b', 2024, '308.65', 'initial'), itemLevel('b', 2024, '7206.67')])).toBe(
    '乙县 2024 年“三公”经费决算 7,206.67 万元，是年初预算 308.65 万元的 23.35 倍',
  );
});

test('says that all final accounts equal their initial budgets, or that there are none to compare', () => {
  expect(stages([itemLevel('a', 2023, '3.63', 'initial'), itemLevel('a', 2023, '3.63')])).toBe(
    '“三公”经费决算与年初预算相等',
  );
  expect(stages([itemLevel('a', 2023, '3.63')])).toBe(
    '没有部门同时列示“三公”经费的年初预算和决算，无法对照',
  );
});

test('names the part that leads, and counts totals without parts', () => {
  const part = (departmentId: string, id: string, value: string) =>
    itemLevel(departmentId, 2021, value, 'final', { itemId: `three_public.${id}` });
  const bars = (rows: readonly ItemRow[]) =>
    compositionHeading(computeComposition(rows), { locale: 'zh-CN', of: 'department' });
  const itemised = [
    part('a', 'reception', '2'),
    part('b', 'reception', '3'),
    part('b', 'abroad', '1'),
  ];
  expect(bars([...itemised, itemLevel('p', 2021, '40.90')])).toBe(
    '列明分项的 2 个部门中，最大的一项都是公务接待；1 个部门只报合计，未列明分项',
  );
  expect(bars([...itemised, part('c', 'vehicle', '9')])).toBe(
    '列明分项的 3 个部门中，2 个以公务接待为最大的一项',
  );
  expect(bars([itemLevel('p', 2021, '40.90')])).toBe('这个部门没有列明“三公”经费的分项');
});

test('counts the changes in the table', () => {
  const { changes, context } = linesOf([...falling, ...rising]);
  expect(changesHeading(changes, context)).toBe('能与上年比较的 2 个数据中，1 个上升、1 个下降');
  const single = linesOf([itemLevel('a', 2021, '1')]);
  expect(changesHeading(single.changes, single.context)).toBe(
    '“三公”经费没有相邻两年的数据，无法计算增减',
  );
});
