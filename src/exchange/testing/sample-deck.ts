import type { Slide, SlideOrigin } from '../../model/deck';

const sampleOrigin: SlideOrigin = {
  address: '#/compare?metric=budget_execution_rate',
  description: '预算执行率，%，越高越好；2023 年，共 3 个部门',
  source: '数字均出自各部门公开的绩效自评报告，错漏照录。',
  cautions: ['各部门年度不同，不是同一年的比较。'],
  filter: '年度：各报告最新年度；层级：全部层级',
  mark: null,
  dataset: { title: '真实报告', hash: 'abcdef123456', asOf: '2026-11-01' },
  pinnedOn: '2026-11-21',
  locale: 'zh-CN',
};

/** One slide of each kind, with figures that are easily told in a file. */
export const sampleSlides: readonly Slide[] = [
  {
    id: '0000000000000001',
    title: '预算绩效对比',
    note: '',
    content: { kind: 'cover', body: '2026 年 11 月' },
    origin: null,
  },
  {
    id: '0000000000000002',
    title: '攸县执行率 99.91 %，为可比部门最高',
    note: '先讲攸县，再讲其余。',
    content: {
      kind: 'chart',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"/>',
      chart: {
        kind: 'bars',
        categories: ['★ 攸县', '芦淞区', '未报县'],
        series: [
          {
            name: '预算执行率',
            color: '#1f4e79',
            colors: ['#1f4e79', '#938d83', '#938d83'],
            values: [0.9991, 0.5, null],
          },
        ],
        format: { decimals: 2, isShare: true, unit: '' },
        references: {
          axis: { min: 0, max: 1.25, step: 0.25 },
          lines: [
            { label: '中位数 99.50%', value: 0.995, color: '#5f5b54' },
            { label: '目标 100%', value: 1, color: '#a83a1a' },
          ],
        },
        remarks: ['无数据：未报县'],
      },
      table: null,
    },
    origin: sampleOrigin,
  },
  {
    id: '0000000000000003',
    title: '三公经费逐年下降',
    note: '',
    content: {
      kind: 'chart',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"/>',
      chart: {
        kind: 'lines',
        categories: ['2021', '2022', '2023'],
        series: [
          { name: '攸县', color: '#4664ac', colors: null, values: [12.5, null, 8.25] },
          { name: '芦淞区', color: '#c87d2f', colors: null, values: [30, 20, 10] },
        ],
        format: { decimals: 2, isShare: false, unit: '万元' },
        remarks: [],
      },
      table: null,
    },
    origin: { ...sampleOrigin, mark: '模拟数据' },
  },
  {
    id: '0000000000000004',
    title: '从年初预算到决算',
    note: '',
    content: {
      kind: 'chart',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"/>',
      chart: {
        kind: 'stacked',
        categories: ['年初预算 100.00', '追加 +20.00', '决算 120.00'],
        series: [
          { name: '', color: null, colors: null, values: [null, 100, null] },
          { name: '合计', color: '#1f4e79', colors: null, values: [100, null, 120] },
          { name: '增加', color: '#0b6b6b', colors: null, values: [null, 20, null] },
        ],
        format: { decimals: 2, isShare: false, unit: '万元' },
        remarks: [],
      },
      table: null,
    },
    origin: sampleOrigin,
  },
  {
    id: '0000000000000005',
    title: '自评分与执行率看不出关系',
    note: '',
    content: {
      kind: 'chart',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"/>',
      chart: {
        kind: 'scatter',
        x: { name: '自评得分率 (%)', format: { decimals: 2, isShare: true, unit: '' } },
        y: { name: '预算执行率 (%)', format: { decimals: 2, isShare: true, unit: '' } },
        points: [
          { label: '攸县 2023', x: 0.975, y: 0.9991, color: '#4664ac' },
          { label: '芦淞区 2023', x: 0.9, y: 0.5, color: '#c87d2f' },
        ],
        remarks: ['中位数 93.75 %'],
      },
      table: null,
    },
    origin: sampleOrigin,
  },
  {
    id: '0000000000000006',
    title: '位次',
    note: '',
    content: {
      kind: 'chart',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"/>',
      chart: {
        kind: 'radar',
        categories: ['执行率', '完成率', '满意度'],
        series: [{ name: '攸县', color: '#4664ac', colors: null, values: [1, 0.5, 0.25] }],
        format: { decimals: 0, isShare: true, unit: '' },
        remarks: [],
      },
      table: null,
    },
    origin: sampleOrigin,
  },
  {
    id: '0000000000000007',
    title: '资金流向',
    note: '',
    content: {
      kind: 'chart',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"/>',
      chart: null,
      table: {
        columns: [
          { label: '来源', unit: null, kind: 'text' },
          { label: '金额', unit: '万元', kind: 'number' },
        ],
        rows: [
          ['财政拨款', '1452.61'],
          ['其他资金', null],
        ],
      },
    },
    origin: sampleOrigin,
  },
  {
    id: '0000000000000008',
    title: '要点',
    note: '慢一点讲。',
    content: { kind: 'text', body: '执行率高不等于绩效好\n\n三个部门未披露采购预算' },
    origin: null,
  },
  {
    id: '0000000000000009',
    title: '各部门一览',
    note: '表太长，只看前几行。',
    content: {
      kind: 'table',
      table: {
        columns: [
          { label: '部门', unit: null, kind: 'text' },
          { label: '支出', unit: '万元', kind: 'number' },
        ],
        rows: Array.from({ length: 30 }, (_, index) => [`部门 ${index + 1}`, `${1000 + index}.5`]),
      },
    },
    origin: sampleOrigin,
  },
  {
    id: '000000000000000a',
    title: '株洲市 9 个县（市、区）中 2 个有预算执行率',
    note: '',
    content: {
      kind: 'chart',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"/>',
      chart: {
        kind: 'tiles',
        tiles: [
          {
            column: 0,
            row: 0,
            name: '攸县',
            figure: '99.91% ▲',
            year: '',
            fill: '#1f4e79',
            ink: '#ffffff',
          },
          {
            column: 1,
            row: 0,
            name: '芦淞',
            figure: '50.00%',
            year: '',
            fill: '#bfd3e6',
            ink: '#1d1b18',
          },
          { column: 2, row: 1, name: '未报', figure: '—', year: '', fill: null, ink: '#1d1b18' },
          {
            column: 0,
            row: 1,
            name: '<茶陵>',
            figure: '',
            year: '',
            fill: '#f4f2ed',
            ink: '#5f5b54',
          },
        ],
        key: {
          heading: '预算执行率 (%)',
          entries: [
            { label: '50% 至 75%', box: { fill: '#bfd3e6', ink: '#1d1b18' } },
            { label: '75% 至 100%', box: { fill: '#1f4e79', ink: '#ffffff' } },
            { label: '▲ 高于目标', box: null },
            { label: '— 有报告，没有此项数', box: { fill: null, ink: '#1d1b18' } },
            { label: '没有报告', box: { fill: '#f4f2ed', ink: '#5f5b54' } },
          ],
        },
        remarks: [],
      },
      table: null,
    },
    origin: sampleOrigin,
  },
];
