import { expect, test } from 'vitest';
import { computeComposition } from '../../analysis/composition';
import { metricRow } from '../../analysis/testing/metric-rows';
import { computeStageYears } from '../../analysis/series-stages';
import {
  compositionNotices,
  extremeChangeNotices,
  extremeStageNotices,
  linesNotices,
  panelNotices,
} from './notices';
import { cautionsOf } from '../../ui/notice';
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
  // A slide draws nothing hollow.
  expect(cautionsOf(linesNotices(trend, [], null, context))).toEqual([
    '中间缺年，线断开，不作推测：甲区 2021 年。',
    '丁市 2020 年由报告所述“比上年增减”倒推。',
  ]);
});

test('gives the reason of an absent metric, and warns of an axis that does not start at zero', () => {
  const { trend, context } = linesOf(['a', 'b', 'c'].map((id) => itemLevel(id, 2021, '1')));
  const rows = [metricRow({ departmentId: 'p', reason: 'not_stated' })];
  expect(linesNotices(trend, rows, '95%', context)).toEqual([
    { tone: 'info', text: '没有这项数据：丁市（报告未说明）。' },
    { tone: 'warning', text: '纵轴从 95% 起，不从零起。', isOfDrawing: true },
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

test('warns of own scales, and says where one scale makes small panels hard to read', () => {
  expect(panelNotices(true, 'own', 'zh-CN')).toMatchObject([{ tone: 'warning' }]);
  expect(panelNotices(true, 'common', 'zh-CN')).toMatchObject([{ tone: 'info' }]);
  expect(panelNotices(false, 'common', 'zh-CN')).toEqual([]);
});

test('asks to check the base of a change of five times or more, up or down', () => {
  const rows = [
    itemLevel('a', 2021, '10'),
    itemLevel('a', 2022, '60'),
    itemLevel('b', 2021, '10'),
    itemLevel('b', 2022, '49.9'),
    itemLevel('c', 2021, '50'),
    itemLevel('c', 2022, '5'),
  ];
  const { changes, context } = linesOf(rows);
  expect(extremeChangeNotices(changes, context).map(({ text }) => text)).toEqual([
    '甲区 2022 年 60.00 万元，是上年 10.00 万元的 6.00 倍：变化异常，先核对基数的单位、口径和范围，再作判断。',
    '丙区 2022 年 5.00 万元，只有上年 50.00 万元的 10.00%：变化异常，先核对基数的单位、口径和范围，再作判断。',
  ]);
});

test('asks the same of final accounts that are far from the initial budget', () => {
  const rows = [itemLevel('a', 2024, '308.65', 'initial'), itemLevel('a', 2024, '7206.67')];
  const { context } = linesOf(rows);
  const years = computeStageYears(rows, rows[0]!.itemId);
  const [notice] = extremeStageNotices(years, context);
  // 7206.67 ÷ 308.65
  expect(notice?.text).toContain(
    '甲区 2024 年决算 7,206.67 万元，是年初预算 308.65 万元的 23.35 倍',
  );
});
