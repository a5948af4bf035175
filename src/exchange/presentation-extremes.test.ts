import { strFromU8, unzipSync } from 'fflate';
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Slide, SlideContent } from '../model/deck';
import type { SlideChart } from '../model/slide-chart';
import { presentationFaults } from './testing/presentation-faults';
import { sampleSlides } from './testing/sample-deck';
import { writePresentation } from './write-presentation';

/** A white pixel. */
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';
const hostile = '甲\u000b乙 & <丙> "丁" \u0001\uffff\ud800 ]]> 😀 🇨🇳';
const longName = '某某土家族苗族自治州人力资源和社会保障局（含所属参照公务员法管理的事业单位）';
const title =
  '本级及所属各单位一般公共预算基本支出与项目支出合计较上年增长百分之十二点三四，其中项目支出增幅最大且结转较多需要关注事项';
const format = { decimals: 2, isShare: false, unit: '万元' };
const colors = ['#4664ac', '#c87d2f', '#014724', '#a2306d'];
const series = (name: string, values: readonly (number | null)[], index = 0) => ({
  name,
  color: colors[index % colors.length]!,
  colors: null,
  values: [...values],
});
const chart = (
  kind: 'bars' | 'stacked' | 'lines' | 'radar',
  categories: readonly string[],
  all: readonly ReturnType<typeof series>[],
): SlideChart => ({
  kind,
  categories: [...categories],
  series: [...all],
  format,
  remarks: [],
});
const years = ['2019', '2020', '2021', '2022', '2023'];
const numbered = (count: number, name: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => name(index));

const charts: readonly (readonly [string, SlideChart])[] = [
  [
    '40 series',
    chart(
      'lines',
      years,
      numbered(40, (at) => `${longName}${at}`).map((name, at) =>
        series(name, [at, at + 1, null, at * 2, at], at),
      ),
    ),
  ],
  [
    'long names of bars',
    chart(
      'bars',
      numbered(24, (at) => `${longName}${at}`),
      [series('支出', numbered(24, String).map(Number))],
    ),
  ],
  ['negative values', chart('bars', ['甲', '乙', '丙'], [series('增减', [-12.5, 0, 30.25])])],
  [
    'negative stacks',
    chart('stacked', ['甲', '乙'], [series('增', [5, null]), series('减', [-3, -4], 1)]),
  ],
  [
    'a series of nothing',
    chart('lines', years, [
      series(
        '甲',
        years.map(() => null),
      ),
      series('乙', [1, 2, 3, 4, 5], 1),
    ]),
  ],
  ['nothing at all', chart('bars', ['甲'], [series('乙', [null])])],
  ['one point', chart('lines', ['2023'], [series('甲', [7])])],
  ['a radar of one', chart('radar', ['甲', '乙', '丙'], [series('丁', [0, 0.5, 1])])],
  ['characters that XML has not', chart('bars', [hostile, 'b'], [series(hostile, [1, 2])])],
  [
    'a scatter of one point',
    {
      kind: 'scatter',
      x: { name: hostile, format },
      y: { name: '支出', format },
      points: [{ label: hostile, x: 1, y: -1, color: '#4664ac' }],
      remarks: [hostile],
    },
  ],
  [
    'lines across bars of any name',
    {
      ...chart('bars', [longName, hostile], [series('率', [0.5, 1.2])]),
      references: {
        axis: { min: 0, max: 1.25, step: 0.25 },
        lines: [
          { label: hostile, value: 1, color: '#a83a1a' },
          { label: longName, value: 0, color: '#5f5b54' },
        ],
      },
    } as SlideChart,
  ],
  [
    'a map of any name',
    {
      kind: 'tiles',
      tiles: [
        {
          column: 0,
          row: 0,
          name: hostile,
          figure: longName,
          year: '',
          fill: null,
          ink: '#1d1b18',
        },
      ],
      key: { heading: longName, entries: [{ label: hostile, box: null }] },
      remarks: [],
    },
  ],
];

const pinned = (content: SlideContent): Slide => ({
  ...sampleSlides[1]!,
  title,
  note: '先讲执行率，再讲结转结余。'.repeat(50),
  content,
  origin: {
    ...sampleSlides[1]!.origin!,
    cautions: [`${longName}的年度不同。`.repeat(3), `${longName}没有这项数据。`.repeat(3)],
    filter: `地区：${numbered(40, (at) => `${longName}${at}`).join('、')}`.slice(0, 1000),
    description: `${longName}，`.repeat(20),
  },
});
const table: SlideContent = {
  kind: 'table',
  table: {
    columns: numbered(10, (at) => `${longName}${at}`).map((label, at) => ({
      label,
      unit: at === 0 ? null : '万元',
      kind: at === 0 ? ('text' as const) : ('number' as const),
    })),
    rows: numbered(60, (row) => `${row}`).map((row) =>
      numbered(10, (at) => (at === 0 ? `${longName}${row}` : `-${at}${row}.5`)),
    ),
  },
};

const written = (slides: readonly Slide[]) =>
  writePresentation(slides, {
    title: hostile,
    locale: 'zh-CN',
    pictureOf: () => Promise.resolve({ dataUrl: pixel, ratio: 2 }),
  });
const slidesOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).flatMap(([path, part]) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(path) ? [strFromU8(part)] : [],
  );

describe('a presentation file that no program has to repair', () => {
  it('is written of the usual deck', async () => {
    expect(presentationFaults(await written(sampleSlides))).toEqual([]);
  });

  it.each(charts)('is written of %s', async (_, drawn) => {
    const bytes = await written([
      pinned({ kind: 'chart', svg: '<svg/>', chart: drawn, table: null }),
    ]);
    expect(presentationFaults(bytes)).toEqual([]);
  });

  it('is written of words that XML has not, wherever they stand', async () => {
    const texts = sampleSlides.map((slide) => ({ ...slide, title: hostile, note: hostile }));
    const body = { kind: 'text' as const, body: `${hostile}\n${hostile}` };
    const bytes = await written([...texts, { ...sampleSlides[7]!, content: body }]);
    expect(presentationFaults(bytes)).toEqual([]);
    expect(slidesOf(bytes)[0]).toContain('&amp; &lt;丙&gt; &quot;丁&quot;');
  });

  it('is written of 60 rows of ten columns, as many as five pages hold', async () => {
    const bytes = await written([pinned(table)]);
    expect(presentationFaults(bytes)).toEqual([]);
    // Four rows of three lines beside a head of two and remarks of four.
    const rows = slidesOf(bytes).map((xml) => xml.split('<a:tr ').length - 2);
    expect(rows).toEqual([4, 4, 4, 4, 4]);
    if (process.env['DECK_OUT'])
      await writeFile(
        process.env['DECK_OUT'],
        await written([
          pinned(table),
          ...charts.map(([, drawn]) =>
            pinned({ kind: 'chart', svg: '<svg/>', chart: drawn, table: null }),
          ),
          {
            ...sampleSlides[0]!,
            title: title + title,
            content: { kind: 'cover', body: longName.repeat(6) },
          },
          {
            ...sampleSlides[7]!,
            content: { kind: 'text', body: numbered(18, () => longName + longName).join('\n') },
          },
        ]),
      );
  });
});
