import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleSlides } from './testing/sample-deck';
import { writePresentation } from './write-presentation';

/** A white pixel. */
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';

let parts: Unzipped;
const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
/** The library numbers charts on and on, over all files that it writes; counted from 1. */
const chartPart = (count: number) => {
  const numberOf = (path: string) => Number(/^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1]);
  const paths = Object.keys(parts).filter((path) => numberOf(path) > 0);
  return part(paths.sort((a, b) => numberOf(a) - numberOf(b))[count - 1] ?? '');
};
const textsOf = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text);
const valuesOf = (xml: string) => {
  const figures = [...xml.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([value]) => value);
  return figures.map((value) =>
    [...value.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, at, text]) => [at, text]),
  );
};

beforeAll(async () => {
  const bytes = await writePresentation(sampleSlides, {
    title: '汇报',
    locale: 'zh-CN',
    pictureOf: () => Promise.resolve({ dataUrl: pixel, ratio: 2 }),
  });
  if (process.env['DECK_OUT']) await writeFile(process.env['DECK_OUT'], bytes);
  parts = unzipSync(bytes);
});

describe('a deck as a presentation file', () => {
  it('has a page for each slide, one more for the figures of a picture, and three for a long table', () => {
    const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    expect(slides).toHaveLength(13);
    expect(part('ppt/presentation.xml')).toContain('<p:sldSz cx="12192000" cy="6858000"');
  });

  it('says on each page of a figure the finding, what is measured, source, selection, date, page', () => {
    const texts = textsOf(part('ppt/slides/slide2.xml')).join('\n');
    expect(texts).toContain('攸县执行率 99.91 %，为可比部门最高');
    expect(texts).toContain('预算执行率，%，越高越好；2023 年，共 3 个部门');
    expect(texts).toContain('来源：数字均出自各部门公开的绩效自评报告，错漏照录。');
    expect(texts).toContain('年度：各报告最新年度；层级：全部层级');
    expect(texts).toContain('数据整理于 2026-11-01，版本 abcdef123456');
    expect(texts).toContain('无数据：未报县');
    expect(texts).toContain('2 / 13');
  });

  it('is a package of parts that are there, whose slides have a title and shapes of their own numbers', () => {
    const named = [...part('[Content_Types].xml').matchAll(/PartName="\/([^"]*)"/g)];
    expect(named.length).toBeGreaterThan(20);
    expect(named.map(([, path]) => path).filter((path) => !(path! in parts))).toEqual([]);
    expect(Object.keys(parts).filter((path) => path.endsWith('/'))).toEqual([]);
    for (const [path, bytes] of Object.entries(parts)) {
      if (!/^ppt\/slides\/slide\d+\.xml$/.test(path)) continue;
      const xml = strFromU8(bytes);
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect([path, new Set(ids).size]).toEqual([path, ids.length]);
      expect([path, xml.split('<p:ph type="title"/>').length - 1]).toEqual([path, 1]);
    }
  });

  it('names a Chinese font for every text and for the figures of charts', () => {
    const fonts = (xml: string) =>
      new Set([...xml.matchAll(/<a:(?:latin|ea) typeface="([^"]*)"/g)].map(([, name]) => name));
    expect(fonts(part('ppt/slides/slide2.xml'))).toEqual(new Set(['Microsoft YaHei']));
    const chart = chartPart(1);
    expect(chart).toContain('<a:ea typeface="Microsoft YaHei"/>');
    expect(part('ppt/theme/theme1.xml')).toContain('<a:ea typeface="Microsoft YaHei"/>');
  });

  it('writes the figures of bars as figures, and leaves a missing one open', () => {
    const chart = chartPart(1);
    expect(valuesOf(chart)).toEqual([
      [
        ['0', '0.9991'],
        ['1', '0.5'],
      ],
    ]);
    expect(chart).toContain('formatCode="0.00%"');
    expect(chart).toContain('<a:srgbClr val="938D83"');
    expect(chart).not.toContain('<c:v></c:v>');
  });

  it('keeps the figures in a workbook behind the chart, so that they can be edited', () => {
    const [path] = Object.keys(parts).filter((name) => name.endsWith('.xlsx'));
    const sheet = unzipSync(parts[path!]!)['xl/worksheets/sheet1.xml']!;
    expect(strFromU8(sheet)).toContain('<v>0.9991</v>');
    expect(strFromU8(sheet)).not.toContain('<v></v>');
  });

  it('defines no table there, which spreadsheets would have to repair', () => {
    for (const path of Object.keys(parts).filter((name) => name.endsWith('.xlsx'))) {
      const workbook = unzipSync(parts[path]!);
      expect(Object.keys(workbook).filter((name) => /table|sheet1\.xml\.rels/.test(name))).toEqual(
        [],
      );
      expect(strFromU8(workbook['[Content_Types].xml']!)).not.toContain('/xl/tables/');
    }
  });

  it('draws lines with their gaps, and marks simulated data', () => {
    expect(valuesOf(chartPart(2))[0]).toEqual([
      ['0', '12.5'],
      ['2', '8.25'],
    ]);
    expect(textsOf(part('ppt/slides/slide3.xml'))).toContain('模拟数据');
  });

  it('lets the stand of a waterfall be unseen', () => {
    const chart = chartPart(3);
    expect(chart).not.toContain('FEFEFE');
    expect(chart).toContain('<a:noFill/>');
    expect(valuesOf(chart)[0]).toEqual([['1', '100']]);
  });

  it('names every series that is seen in the legend, whichever way a program orders it', () => {
    expect(chartPart(3)).not.toContain('<c:legendEntry>');
  });

  it.each([
    [{ decimals: 2, isShare: true, unit: '' }, [0.9597, 1], '0%'],
    [{ decimals: 2, isShare: false, unit: '万元/人' }, [0.07, 0.26], '#,##0.00'],
    [{ decimals: 2, isShare: false, unit: '万元' }, [1451.29, 192.31], '#,##0'],
    [{ decimals: 3, isShare: true, unit: '' }, [0.0004, 0.0012], '0.00%'],
  ])('tells the steps of an axis apart: %o of %o', async (format, values, code) => {
    const [, bars] = sampleSlides;
    const { content } = bars!;
    if (content.kind !== 'chart' || content.chart?.kind !== 'bars') throw new Error('no bars');
    const series = [{ name: '甲', color: '#1f4e79', colors: null, values }];
    const chart = { ...content.chart, categories: ['甲', '乙'], series, format };
    const bytes = await writePresentation([{ ...bars!, content: { ...content, chart } }], {
      title: '轴',
      locale: 'zh-CN',
      pictureOf: () => Promise.resolve(null),
    });
    // The library numbers charts on and on.
    const [, xml] = Object.entries(unzipSync(bytes)).find(([path]) => /chart\d+\.xml$/.test(path))!;
    const [axis] = /<c:valAx>.*<\/c:valAx>/s.exec(strFromU8(xml)) ?? [];
    expect(axis).toContain(`<c:numFmt formatCode="${code}"`);
  });

  it('names each point of a scatter', () => {
    const chart = chartPart(4);
    expect(chart.match(/<c:showSerName val="1"\/>/g)).toHaveLength(2);
    expect(chart).toContain('攸县 2023');
    expect(chart).toContain('<c:v>0.975</c:v>');
  });

  it('says which language its texts are in: it decides how quotes are set', async () => {
    const english = sampleSlides.slice(1, 3).map((slide) => ({
      ...slide,
      origin: slide.origin === null ? null : { ...slide.origin, locale: 'en' as const },
    }));
    const bytes = await writePresentation(english, {
      title: 'Deck',
      locale: 'zh-CN',
      pictureOf: () => Promise.resolve(null),
    });
    const slide = strFromU8(unzipSync(bytes)['ppt/slides/slide1.xml']!);
    expect(new Set(slide.match(/lang="[^"]*"/g))).toEqual(new Set(['lang="en-US"']));
    expect(part('ppt/slides/slide2.xml')).toContain('lang="zh-CN"');
  });

  it('has the presenter’s notes, once for a table of several pages', () => {
    const notes = Object.keys(parts).filter((path) => /notesSlide\d+\.xml$/.test(path));
    const all = notes.map((path) => textsOf(part(path)).join(' '));
    expect(all.filter((text) => text.includes('先讲攸县，再讲其余。'))).toHaveLength(1);
    expect(all.filter((text) => text.includes('表太长，只看前几行。'))).toHaveLength(1);
  });

  it('has no character that a program would have to repair, whatever was pasted', async () => {
    const bytes = await writePresentation(
      sampleSlides.map((slide) => ({
        ...slide,
        title: `甲\u000b乙 & <丙>\u0001\uffff`,
        note: '\u000c',
      })),
      {
        title: '甲\u000b乙',
        locale: 'zh-CN',
        pictureOf: () => Promise.resolve({ dataUrl: pixel, ratio: 2 }),
      },
    );
    const texts = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xml'));
    const faulty = texts.filter(([, xml]) =>
      /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(strFromU8(xml)),
    );
    expect(faulty.map(([path]) => path)).toEqual([]);
    const slide = texts.find(([path]) => path === 'ppt/slides/slide2.xml')?.[1];
    expect(textsOf(strFromU8(slide!))).toContain('甲 乙 &amp; &lt;丙&gt; ');
  });

  it('draws a target across the bars where their axis has it: place and axis of the bars are fixed', () => {
    const chart = chartPart(1);
    const plot = (name: string) =>
      Number(new RegExp(`<c:manualLayout>.*?<c:${name} val="([^"]*)"`, 's').exec(chart)?.[1]);
    expect(chart).toContain('<c:layoutTarget val="inner" />');
    expect(chart).toMatch(/<c:valAx>.*<c:max val="1.25"\/>\s*<c:min val="0"\/>/s);
    const slide = part('ppt/slides/slide2.xml');
    expect(textsOf(slide)).toEqual(expect.arrayContaining(['中位数 99.50%', '目标 100%']));
    const lefts = [...slide.matchAll(/<p:sp>(?:(?!<p:sp>).)*?prst="line".*?<\/p:sp>/gs)].flatMap(
      ([shape]) => /name="目标 100%"/.test(shape) && /<a:off x="(\d+)"/.exec(shape)?.[1],
    );
    const left = Number(lefts.find((found) => found !== false));
    // 48 px to the chart of 1184 px, then 1 / 1.25 of the plot; 9525 units are a px.
    expect(left / 9525).toBeCloseTo(48 + 1184 * (plot('x') + plot('w') * 0.8), 1);
  });

  it('draws a map of squares as shapes with their words, and its key in type that a room can read', () => {
    const xml = part('ppt/slides/slide13.xml');
    const shapes = [...xml.matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([shape]) => shape);
    const shapeOf = (text: string) => shapes.find((shape) => textsOf(shape).includes(text)) ?? '';
    expect(xml).not.toContain('<p:pic>');
    expect(textsOf(shapeOf('攸县'))).toEqual(['攸县', '99.91% ▲']);
    expect(shapeOf('攸县')).toContain('<a:srgbClr val="1F4E79"/>');
    expect(shapeOf('未报')).toContain('<a:prstDash val="dash"/>');
    expect(textsOf(xml)).toEqual(
      expect.arrayContaining(['预算执行率 (%)', '75% 至 100%', '— 有报告，没有此项数', '没有报告']),
    );
    expect(textsOf(xml)).toContain('&lt;茶陵&gt;');
    expect(shapeOf('75% 至 100%')).toContain('sz="1500"');
  });

  it('says on the page that goes on with a slide that it does', () => {
    expect(textsOf(part('ppt/slides/slide7.xml'))).toContain('资金流向');
    expect(textsOf(part('ppt/slides/slide8.xml'))).toContain('资金流向（续）');
    expect(textsOf(part('ppt/slides/slide12.xml'))).toContain('各部门一览（续）');
  });

  it('writes a table as a table', () => {
    const xml = part('ppt/slides/slide8.xml');
    expect(xml).toContain('<a:tbl>');
    expect(textsOf(xml)).toEqual(expect.arrayContaining(['财政拨款', '1,452.61', '—']));
  });

  it('keeps a page in the language in which its figure was pinned, whatever the reader’s is', async () => {
    const [cover, chart] = sampleSlides;
    const english = {
      ...chart!,
      title: 'Youxian spent 99.91%',
      origin: {
        ...chart!.origin!,
        description: 'Budget execution rate, %, 2023',
        source: 'Published reports.',
        cautions: ['The years differ.'],
        filter: 'Year: latest',
        locale: 'en' as const,
      },
    };
    const written = await writePresentation([cover!, chart!, english], {
      title: 'x',
      locale: 'zh-CN',
      pictureOf: () => Promise.resolve(null),
    });
    const foreign = await writePresentation([cover!, chart!, english], {
      title: 'x',
      locale: 'en',
      pictureOf: () => Promise.resolve(null),
    });
    for (const bytes of [written, foreign]) {
      const files = unzipSync(bytes);
      const slide = (number: number) => strFromU8(files[`ppt/slides/slide${number}.xml`]!);
      const chinese = textsOf(slide(2)).join('\n');
      expect(chinese).toContain('来源：');
      expect(chinese).toContain('数据整理于 2026-11-01');
      expect(chinese).not.toMatch(/Source|Data as of|pinned/);
      expect(slide(2)).not.toContain('lang="en-US"');
      const own = textsOf(slide(3)).join('\n');
      expect(own).toContain('Source: Published reports.');
      expect(own).toContain('Data as of 2026-11-01');
      // What the pinned chart itself says is data.
      const ofChart = ['中位数 99.50%', '目标 100%', '无数据：未报县'];
      const ofPage = ofChart.reduce((left, text) => left.replace(text, ''), own);
      expect(ofPage).not.toMatch(/[\u4e00-\u9fff]/);
      expect(slide(3)).not.toContain('lang="zh-CN"');
    }
  });
});
