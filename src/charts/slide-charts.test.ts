import { describe, expect, it } from 'vitest';
import type { CompositionRow } from './build-composition-option';
import type { StagePanel } from './build-stages-option';
import type { Panel } from './panel-layout';
import { slideOfComposition, slideOfStages, slideOfWaterfall } from './slide-amounts';
import { slideOfPositions, slideOfScatter, slideOfScores, slideOfTrendLines } from './slide-charts';
import { lightTheme } from './theme';

const words = (unit: string) => ({
  unit,
  more: (left: number) => `另有 ${left} 项`,
  absent: (names: readonly string[]) => `无数据：${names.join('、')}`,
});
const axis = { min: 0, max: 1, interval: 1 };

describe('a figure in the terms of presentation programs', () => {
  it('lines of a rate, drawn in per cent, become ratios; a year without a figure stays open', () => {
    const mark = (value: number, label: string) => ({
      value,
      label,
      tip: [],
      isDerived: false,
      sign: '',
    });
    const chart = slideOfTrendLines(
      {
        years: [2021, 2022, 2023],
        lines: [
          {
            id: 'a',
            name: '攸县',
            colorIndex: 0,
            marks: [mark(50, '50.0%'), null, mark(75, '75%')],
          },
        ],
        axis,
        axisText: String,
        unit: '',
        markedYear: null,
        width: 100,
        height: 100,
      },
      words('%'),
    );
    expect(chart).toMatchObject({
      kind: 'lines',
      categories: ['2021', '2022', '2023'],
      series: [{ name: '攸县', values: [0.5, null, 0.75] }],
      format: { decimals: 1, isShare: true },
    });
  });

  it('points keep both figures and the name of area and year', () => {
    const chart = slideOfScatter(
      {
        points: [
          {
            id: 'a',
            label: '攸县 2023',
            x: 0.975,
            y: 0.12,
            xFigure: '97.50%',
            yFigure: '0.12 万元/人',
            xFlag: '',
            yFlag: '',
            colorIndex: 1,
            isRanked: true,
            isMine: false,
          },
        ],
        xAxis: { name: '得分率', formatTick: String },
        yAxis: { name: '人均', formatTick: String },
        quadrants: null,
        isCompact: false,
      },
      { x: '%', y: '万元/人' },
    );
    expect(chart).toMatchObject({
      x: { name: '得分率', format: { decimals: 2, isShare: true } },
      y: { name: '人均', format: { decimals: 2, isShare: false, unit: '万元/人' } },
      points: [{ label: '攸县 2023', x: 0.975, y: 0.12, color: lightTheme.series[1] }],
    });
  });

  it('stages are a cluster for each area and year, with a gap where a stage is not printed', () => {
    const panel: StagePanel = {
      id: 'a',
      title: '攸县',
      note: '',
      axis,
      colorIndex: 0,
      rows: [
        {
          stage: 'initial',
          group: '2022',
          label: '年初',
          figure: '12.50',
          end: 12.5,
          isDerived: false,
          tip: [],
        },
        {
          stage: 'final',
          group: '',
          label: '决算',
          figure: '—',
          end: null,
          isDerived: false,
          tip: [],
        },
        {
          stage: 'initial',
          group: '2023',
          label: '年初',
          figure: '10',
          end: 10,
          isDerived: false,
          tip: [],
        },
        {
          stage: 'final',
          group: '',
          label: '决算',
          figure: '8.25',
          end: 8.25,
          isDerived: false,
          tip: [],
        },
      ],
    };
    expect(slideOfStages([panel], words('万元'))).toMatchObject({
      categories: ['攸县 2022', '攸县 2023'],
      series: [
        { name: '年初', values: [12.5, 10] },
        { name: '决算', values: [null, 8.25] },
      ],
      format: { decimals: 2, isShare: false, unit: '万元' },
    });
  });

  it('parts are stacked, and what is not listed has a colour of its own', () => {
    const segment = (size: number) => ({ size, label: size.toFixed(2), isDerived: false, tip: [] });
    const panel: Panel<CompositionRow> = {
      id: 'a',
      title: '攸县',
      note: '',
      axis,
      rows: [
        {
          group: '2023',
          label: '决算',
          figure: '10.00',
          end: 10,
          segments: { 'three_public.reception': segment(7.5), unlisted: segment(2.5) },
        },
      ],
    };
    const chart = slideOfComposition([panel], (id) => `名 ${id}`, words('万元'));
    expect(chart).toMatchObject({
      kind: 'stacked',
      categories: ['攸县 2023 决算 10.00'],
      series: [
        { name: '名 three_public.reception', values: [7.5] },
        { name: '名 unlisted', values: [2.5] },
      ],
    });
  });

  it('positions are shares of the way from worst to best', () => {
    const line = {
      id: 'a',
      name: '攸县',
      paletteIndex: 0,
      isMine: true,
      marks: [{ share: 0.25, sign: '', tip: [] }, null],
    };
    const mark = { share: 1, sign: '', tip: [] };
    const whole = { ...line, marks: [mark, mark] };
    const radar = slideOfPositions('radar', ['甲', '乙'], [whole], '说明', words('%'));
    expect(radar).toMatchObject({ kind: 'radar', series: [{ values: [1, 1] }] });
    // Lines leave open what a radar would draw at the centre, as the worst.
    expect(slideOfPositions('radar', ['甲', '乙'], [line], '说明', words('%'))).toMatchObject({
      kind: 'lines',
      categories: ['甲', '乙'],
      series: [{ name: '★ 攸县', values: [0.25, null] }],
      remarks: ['说明'],
    });
  });

  it('steps of a waterfall stand on what is not seen; below zero there is no such chart', () => {
    const looks = { total: '合计', rise: '增加', fall: '减少', rest: '其余' };
    const step = (label: string, from: number, to: number, look: 'total' | 'rise' | 'fall') => ({
      label,
      from,
      to,
      look,
      figure: Math.abs(to - from).toFixed(2),
      tip: '',
    });
    const bars = [
      step('年初', 0, 100, 'total'),
      step('追加', 100, 120, 'rise'),
      step('未支出', 120, 90, 'fall'),
      step('决算', 0, 90, 'total'),
    ];
    expect(slideOfWaterfall(bars, looks, words('万元'))?.series).toMatchObject([
      { name: '', color: null, values: [null, 100, 90, null] },
      { name: '合计', values: [100, null, null, 90] },
      { name: '增加', values: [null, 20, null, null] },
      { name: '减少', values: [null, null, 30, null] },
    ]);
    // More of a budget is neither good nor bad.
    const shown = slideOfWaterfall(bars, looks, words('万元'))?.series ?? [];
    expect(shown.map(({ color }) => color)).not.toContain(lightTheme.good);
    expect(shown.map(({ color }) => color)).not.toContain(lightTheme.bad);
    expect(slideOfWaterfall([step('年初', -1, 5, 'rise')], looks, words('万元'))).toBeNull();
  });

  it('scores stand beside each other, a report without printed rows with one alone', () => {
    const gap = {
      id: 'a',
      name: '攸县 2023 年',
      figure: '',
      remark: '',
      tip: '',
      pointsAtRisk: null,
    };
    const chart = slideOfScores(
      [{ ...gap, selfScore: 95, reexecutedScore: null }],
      { self: '自评', reexecuted: '复算' },
      words('分'),
    );
    expect(chart?.series).toMatchObject([
      { name: '自评', values: [95] },
      { name: '复算', values: [null] },
    ]);
  });
});
