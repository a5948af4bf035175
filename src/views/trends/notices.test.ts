import { expect, test } from 'vitest';
import { computeComposition } from '../../analysis/composition';
import { metricRow } from '../../analysis/testing/metric-rows';
import { compositionNotices, linesNotices, panelNotices } from './notices';
import { itemLevel, linesOf } from './testing/item-levels';

test('tells derived, borrowed and missing figures, and where a line is broken', () => {
  const { trend, context } = linesOf([
    itemLevel('p', 2020, '41.73', 'final', { origin: 'derived', reportYear: 2021 }),
    itemLevel('p', 2021, '40.90'),
    itemLevel('a', 2020, '2.56', 'final', { reportYear: 2023 }),
    itemLevel('a', 2022, '3.63'),
  ]);
  expect(linesNotices(trend, [], null, context).map(({ text }) => text)).toEqual([
    '丁市 2020 年由报告所述“比上年增减”倒推，图中为空心、虚线。',
    '数取自其他年度报告：甲区 2020 年（2023 年度报告）。',
    '中间缺年，线断开，不作推测：甲区 2021 年。',
    '没有这项数据：乙县、丙区。',
  ]);
});

test('gives the reason of an absent metric, and warns of an axis that does not start at zero', () => {
  const { trend, context } = linesOf(['a', 'b', 'c'].map((id) => itemLevel(id, 2021, '1')));
  const rows = [metricRow({ departmentId: 'p', reason: 'not_stated' })];
  expect(linesNotices(trend, rows, '95%', context)).toEqual([
    { tone: 'info', text: '没有这项数据：丁市（报告未说明）。' },
    { tone: 'warning', text: '纵轴从 95% 起，不从零起。' },
  ]);
});

test('tells a rounding difference from an excess', () => {
  const rows = [
    itemLevel('a', 2024, '8.15', 'initial'),
    itemLevel('a', 2024, '6.28', 'initial', { itemId: 'three_public.reception' }),
    itemLevel('a', 2024, '1.88', 'initial', { itemId: 'three_public.vehicle' }),
    itemLevel('b', 2024, '2'),
    itemLevel('b', 2024, '2.50', 'final', { itemId: 'three_public.reception' }),
  ];
  expect(compositionNotices(computeComposition(rows), linesOf(rows).context)).toEqual([
    {
      tone: 'info',
      text: '甲区 2024 年年初分项之和 8.16 万元，合计 8.15 万元，相差在四舍五入之内。',
    },
    {
      tone: 'warning',
      text: '乙县 2024 年决算分项之和 2.50 万元，超过合计 2.00 万元：报告前后不一，照录。',
    },
  ]);
});

test('warns of own scales, and says how many panels the table has beyond the chart', () => {
  expect(panelNotices(5, 5, true, 'own', 'zh-CN')).toMatchObject([{ tone: 'warning' }]);
  expect(panelNotices(5, 5, false, 'common', 'zh-CN')).toEqual([]);
  expect(panelNotices(24, 90, false, 'common', 'zh-CN').map(({ text }) => text)).toEqual([
    '图中只画前 24 个部门，全部 90 个见表。',
  ]);
});
