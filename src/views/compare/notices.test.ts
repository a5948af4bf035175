import { expect, it } from 'vitest';
import { pairRows } from '../../analysis/pairs';
import { noStandpoint } from '../../analysis/peers';
import { rankRows } from '../../analysis/ranking';
import {
  fourDepartments as catalog,
  metricDefinition,
  metricRow,
  valueRow,
} from '../../analysis/testing/metric-rows';
import { decimal } from '../../core/decimal';
import { messages } from '../../core/messages';
import type { MetricRow } from '../../model/rows';
import { rankedNotices, scatterNotices } from './notices';
import { buildRankedBarsInput } from './ranked-input';

const text = messages('zh-CN').compare.notice;
const rule = messages('zh-CN').compare.standpoint.rules.kind;
const metric = metricDefinition();

function textsOf(rows: readonly MetricRow[]) {
  const ranking = rankRows(rows, metric, catalog);
  const input = buildRankedBarsInput(ranking, metric, 'merit', 'zh-CN', false, noStandpoint);
  return rankedNotices(ranking, metric, input, 'zh-CN', noStandpoint).map((notice) => notice.text);
}

it('warns that years differ and names them', () => {
  const rows = [
    valueRow('a', '1', { fiscalYear: 2023 }),
    valueRow('b', '0.9', { fiscalYear: 2021 }),
  ];
  expect(textsOf(rows)).toEqual([text.yearsDiffer('2021、2023'), text.fewPeers(rule, 1)]);
});

it('says nothing of years that are the same', () => {
  expect(textsOf([valueRow('a', '1'), valueRow('b', '0.9')])).toEqual([text.fewPeers(rule, 1)]);
});

it('says where a broken axis is broken', () => {
  expect(textsOf([valueRow('a', '11.49'), valueRow('b', '2.44')])).toContain(
    text.axisBroken('甲区', '1,149.00%', '4.7', '300%', '1,100%'),
  );
});

it('gives no multiple where the next figure is nothing', () => {
  // The target, 1, is what the bars are broken for.
  const rows = [valueRow('a', '11'), valueRow('b', '0')];
  const target = metricDefinition({ target: decimal('1') });
  const ranking = rankRows(rows, target, catalog);
  const input = buildRankedBarsInput(ranking, target, 'merit', 'zh-CN', false, noStandpoint);
  const notices = rankedNotices(ranking, target, input, 'zh-CN', noStandpoint);
  expect(notices.map((notice) => notice.text)).toContain(
    '甲区 1,100.00%；横轴在 150% 至 1,050% 之间断开，断口两侧的柱长不成比例。',
  );
});

it('names stated, derived and unranked figures and those of a later report', () => {
  const rows = [
    metricRow({ departmentId: 'a', stated: '0.9' }),
    valueRow('b', '0.8', { derived: true, reportYear: 2024 }),
    valueRow('p', '0.7'),
  ];
  expect(textsOf(rows)).toEqual([
    text.stated('甲区'),
    text.derived('乙县'),
    text.laterReport('乙县', 2023, 2024),
    text.notRanked('丁市'),
    text.fewPeers(rule, 1),
  ]);
});

it('names pairs whose order the printed digits leave open', () => {
  const rows = [
    valueRow('a', '0.6', { lo: 0.37, hi: 1.3 }),
    valueRow('b', '1', { lo: 0.99, hi: 1.01 }),
  ];
  expect(textsOf(rows)).toEqual(
    expect.arrayContaining([text.undecided([text.pair('甲区', '乙县')], 1), text.rangesDrawn]),
  );
});

it('says what the thin line below a bar is, where the order is not in doubt', () => {
  const rows = [
    valueRow('a', '0.9', { lo: 0.8, hi: 1 }),
    valueRow('b', '0.5', { lo: 0.4999, hi: 0.5001 }),
  ];
  expect(textsOf(rows)).toContain(text.ranges([text.rangeOf('甲区', '80.00%～100.00%')]));
});

it('says of a scatter why there are no quadrants and who is not drawn', () => {
  const rows = [valueRow('p', '1', { metricId: 'x' }), valueRow('p', '1', { metricId: 'y' })];
  const pairs = pairRows(rows, 'x', 'y', catalog);
  const unpaired = [catalog.department('a')];
  expect(
    scatterNotices(pairs, unpaired, 'zh-CN', noStandpoint).map((notice) => notice.text),
  ).toEqual([text.fewPairs(rule, 0), text.diamond('丁市'), text.unpaired('甲区')]);
});
