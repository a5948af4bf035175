import { expect, test } from 'vitest';
import { computeComposition } from '../../analysis/composition';
import { computeStageYears } from '../../analysis/series-stages';
import { stagesHeading } from './heading';
import {
  buildCompositionPanels,
  buildStagePanels,
  isWideSpread,
  panelScaleOf,
  segmentLevel,
  withOwnScales,
} from './panel-inputs';
import { departmentIds, itemLevel, linesOf, threePublic } from './testing/item-levels';

const rows = [
  itemLevel('a', 2021, '1', 'initial'),
  itemLevel('a', 2021, '0.6'),
  itemLevel('p', 2020, '41.73', 'final', { origin: 'derived' }),
  itemLevel('p', 2021, '75', 'initial'),
  itemLevel('p', 2021, '40.90'),
];
const { context } = linesOf(rows);
const stagePanels = buildStagePanels(
  computeStageYears(rows, threePublic.itemId),
  departmentIds,
  context,
);

test('gives each department with a figure a panel, and only the stages that anyone prints', () => {
  expect(stagePanels.map(({ id, note, colorIndex }) => [id, note, colorIndex])).toEqual([
    ['p', '市本级 · 万元', 3],
    ['a', '万元', 0],
  ]);
  expect(stagePanels[0]?.rows.map(({ group, label, figure }) => [group, label, figure])).toEqual([
    ['2020', '年初', '— 未列示'],
    ['', '决算', '41.73 推算'],
    ['2021', '年初', '75.00'],
    ['', '决算', '40.90'],
  ]);
});

test('begins with the department that the heading speaks of, the others in their order', () => {
  // 40.90 ÷ 10 = 4.09 is farther from 1 than 1 ÷ 0.6 = 1.67
  const far = [...rows, itemLevel('b', 2021, '3'), itemLevel('p', 2021, '10', 'initial')];
  const years = computeStageYears(far, threePublic.itemId);
  const panels = buildStagePanels(years, departmentIds, context);
  expect(panels.map(({ id }) => id)).toEqual(['p', 'a', 'b']);
  expect(stagesHeading(years, context)).toContain('丁市 2021 年“三公”经费决算 40.90 万元');
});

test('has one scale for all panels unless asked for one each', () => {
  expect(stagePanels.map(({ axis }) => axis.max)).toEqual([80, 80]);
  expect(withOwnScales(stagePanels).map(({ axis }) => axis.max)).toEqual([80, 1]);
});

test('offers own scales from twenty-fold on', () => {
  // 75 against 1
  expect(isWideSpread(stagePanels)).toBe(true);
  expect(isWideSpread(stagePanels.slice(1))).toBe(false);
});

test('stacks parts and the rest of the total, whose working is the total’s', () => {
  const reception = itemLevel('p', 2021, '10', 'final', { itemId: 'three_public.reception' });
  const bars = computeComposition([...rows, reception]);
  const panels = buildCompositionPanels(bars, departmentIds, context);
  const last = panels[1]?.rows.at(-1);
  // 40.90 − 10
  expect(last?.segments.unlisted?.size).toBe(30.9);
  expect(last?.segments['three_public.reception']?.label).toBe('10.00');
  expect(last).toMatchObject({ label: '决算', figure: '40.90', end: 40.9, group: '' });
  const bar = bars.at(-1)!;
  expect(segmentLevel(bar, 'three_public.reception')).toBe(reception);
  expect(segmentLevel(bar, 'unlisted')).toBe(bar.total);
});

test('takes own scales for a wide spread unless the reader asks for one', () => {
  expect([panelScaleOf(null, true), panelScaleOf('common', true)]).toEqual(['own', 'common']);
  expect([panelScaleOf(null, false), panelScaleOf('own', false)]).toEqual(['common', 'common']);
});
