import { describe, expect, it } from 'vitest';
import { presentMessages } from '../core/messages/present';
import { sampleSlides } from '../exchange/testing/sample-deck';
import type { Slide, SlideTable } from './deck';
import { bodyHeight, deckPages, footLines, pageTitle, remarksOf } from './deck-pages';
import { halfWidths } from './slide-text';
import { pointSize, titleSize } from './slide-type';

const table = (columns: SlideTable['columns'], rows: SlideTable['rows']): Slide => ({
  ...sampleSlides[8]!,
  content: { kind: 'table', table: { columns, rows } },
});
const number = (label: string, unit: string | null) => ({ label, unit, kind: 'number' }) as const;
const name = { label: '部门', unit: null, kind: 'text' } as const;

describe('the title of a slide', () => {
  it.each([
    ['逐年增减', 30],
    ['字'.repeat(75), 30],
    ['字'.repeat(80), 26],
    ['字'.repeat(150), 19],
    ['甲\n乙\n丙', 19],
    ['字'.repeat(1000), 12],
  ])('%s is set so that it stands above the rule', (title, size) => {
    expect(titleSize(title)).toBe(size);
  });
});

describe('the pages of a deck', () => {
  it('are the slides, and more where a table is long; all are counted', () => {
    const pages = deckPages(sampleSlides);
    expect(pages.map(({ number: at, total, part }) => [at, total, part?.index ?? null])).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => [at, 13, null]),
      [10, 13, 1],
      [11, 13, 2],
      [12, 13, 3],
      [13, 13, null],
    ]);
    const rows = pages.slice(9, 12).flatMap((page) => page.table?.rows ?? []);
    expect(rows).toHaveLength(30);
    expect(rows[29]).toEqual(['部门 30', '1,029.5']);
  });

  it('say that they go on with the slide before, also the figures of a picture', () => {
    const titles = (locale: 'zh-CN' | 'en') =>
      deckPages(sampleSlides)
        .slice(6, 12)
        .map((page) => pageTitle(page, presentMessages(locale)));
    expect(titles('zh-CN')).toEqual([
      ...['资金流向', '资金流向（续）', '要点'],
      ...['各部门一览', '各部门一览（续）', '各部门一览（续）'],
    ]);
    expect(titles('en')[1]).toBe('资金流向 (continued)');
  });

  it('say what they leave out of a table that is too long or too wide', () => {
    const wide = table(
      Array.from({ length: 12 }, (_, index) => number(`第 ${index} 列`, null)),
      Array.from({ length: 400 }, () => Array<string>(12).fill('7')),
    );
    const pages = deckPages([wide]);
    const shown = pages.flatMap((page) => page.table?.rows ?? []).length;
    expect(pages).toHaveLength(5);
    expect(pages[0]?.left).toEqual({ rows: 400 - shown, columns: 2 });
    expect(footLines(pages[0]!, presentMessages('zh-CN')).join()).toContain(
      `另有 ${400 - shown} 行数据未列出，另有 2 列未列出`,
    );
    if (wide.content.kind !== 'table') throw new Error('no table');
    const cut = { ...wide.content.table, left: { rows: 1000, columns: 3 } };
    const [first] = deckPages([{ ...wide, content: { kind: 'table', table: cut } }]);
    expect(first?.left).toEqual({ rows: 1400 - shown, columns: 5 });
  });

  it('follow a picture with all of its figures, or with none where they are too many', () => {
    const pagesOf = (count: number) => {
      const rows = Array.from({ length: count }, () => ['攸县', '1']);
      const columns = [name, number('支出', '万元')];
      const content = {
        kind: 'chart',
        svg: '<svg/>',
        chart: null,
        table: { columns, rows },
      } as const;
      return deckPages([{ ...sampleSlides[6]!, content }]);
    };
    expect(pagesOf(30).map(({ table: shown }) => shown?.rows.length)).toEqual([
      undefined,
      10,
      10,
      10,
    ]);
    const [alone, ...others] = pagesOf(300);
    expect([others.length, alone?.left.rows]).toEqual([0, 300]);
  });

  it('do not tear the unit of a head apart', () => {
    const years = Array.from({ length: 8 }, () => number('年初预算', '万元'));
    const [page] = deckPages([table([name, ...years], [['攸县', ...Array<string>(8).fill('1')]])]);
    const labels = page?.table?.columns.map(({ label }) => label) ?? [];
    expect(labels.slice(0, 2)).toEqual(['部门', '年初预算\n(万元)']);
  });

  it('do not tear a word of a head apart either, however much the other columns hold', () => {
    const texts = Array.from({ length: 8 }, () => name);
    const row = ['10', ...Array<string>(8).fill('培训与会议的组织情况'.repeat(4))];
    const [page] = deckPages([table([number('Weight', null), ...texts], [row])]);
    const { width, columns } = page!.table!;
    // Six letters of half the type, beside 12 px of padding.
    expect(width * columns[0]!.share).toBeGreaterThan(6 * 7.5 * 1.1 + 12);
  });

  it('cut a cell that would take more than three lines, so that every row stays on its page', () => {
    const long = '培训与会议的组织情况'.repeat(40);
    const rows = Array.from({ length: 9 }, () => [long, '1']);
    const pages = deckPages([table([name, number('支出', '万元')], rows)]);
    const { width, rows: shown, columns } = pages[0]!.table!;
    const charactersOfLine = (width * columns[0]!.share) / 15;
    const [cell = ''] = shown[0]!;
    expect(cell.length).toBeLessThanOrEqual(3 * charactersOfLine);
    expect(cell.length).toBeGreaterThan(2 * charactersOfLine);
    expect(cell.endsWith('…')).toBe(true);
    expect(long.startsWith(cell.slice(0, -1))).toBe(true);
    // 480 px of body: a head of two lines, and rows of three lines.
    expect(shown.length).toBeLessThanOrEqual(5);
  });

  it('hold their rows as they are broken, in narrow columns, too', () => {
    const names = Array.from(
      { length: 60 },
      (_, index) => `某某土家族苗族自治州人力资源局${index}`,
    );
    const columns = [name, ...Array.from({ length: 9 }, () => number('一般公共预算支出', '万元'))];
    const rows = names.map((area) => [area, ...Array<string>(9).fill('-1234.56')]);
    const slide = table(columns, rows);
    // A line takes whole characters, of 15 px and of half that; a cell has 6 px at either side.
    const linesIn = (text: string, width: number) => {
      let [lines, left] = [1, width - 12];
      for (const character of text) {
        const size = (halfWidths(character) * 15) / 2;
        if (size > left) [lines, left] = [lines + 1, width - 12];
        left -= size;
      }
      return lines;
    };
    for (const { table: shown } of deckPages([slide])) {
      const heights = shown!.rows.map((row) => {
        const lines = row.map((text, at) =>
          linesIn(text, shown!.width * shown!.columns[at]!.share),
        );
        expect(Math.max(...lines)).toBeLessThanOrEqual(3);
        return Math.max(...lines) * 20 + 12;
      });
      const head = 2 * 20 + 12;
      expect(heights.reduce((sum, height) => sum + height, head)).toBeLessThanOrEqual(
        bodyHeight(slide),
      );
    }
  });

  it('are about as full as each other: none is left with a single row', () => {
    // Thirteen rows of 32 px stand on a page with its remarks; the fourteenth does not.
    const rows = Array.from({ length: 14 }, (_, index) => [`县${index}`, '1']);
    const pages = deckPages([table([name, number('支出', '万元')], rows)]);
    expect(pages.map((page) => page.table?.rows.length)).toEqual([7, 7]);
  });

  it('keep remarks of four lines above the foot, and the date of the data whatever was selected', () => {
    const long = '某某土家族苗族自治州人力资源和社会保障局'.repeat(20);
    const [, slide] = sampleSlides;
    const origin = { ...slide!.origin!, cautions: [long, long], filter: long, source: long };
    const crowded = { ...slide!, origin };
    expect(remarksOf(crowded)).toMatch(/…$/);
    // 480 px of body less 6 px and four lines of 22 px.
    expect(bodyHeight(crowded)).toBe(480 - 6 - 4 * 22);
    const [page] = deckPages([crowded]);
    const [source, rest] = footLines(page!, presentMessages('zh-CN'));
    expect(source).toMatch(/^来源：.*…$/);
    expect(rest).toContain('…  ·  数据整理于 2026-11-01，版本 abcdef123456  ·  2026-11-21 钉入');
  });

  it('set many points smaller, so that the last of them stands above the foot', () => {
    expect(pointSize(['一', '二'])).toBe(26);
    // Twelve lines of 1.35 of the type and 14 px between them: 19 px of type take 461.8 px of 452, 16 px take 413.2.
    expect(pointSize(Array<string>(12).fill('一'))).toBe(16);
  });

  it('write the figures of a column with the same decimals, years as years, nothing as a dash', () => {
    const [page] = deckPages([
      table(
        [name, number('年度', null), number('支出', '万元'), number('人数', '人')],
        [
          ['攸县', '2023', '1452.61', '36'],
          ['芦淞区', '2021', '-3', null],
        ],
      ),
    ]);
    expect(page?.table?.columns.map(({ label }) => label)).toEqual([
      '部门',
      '年度',
      '支出 (万元)',
      '人数 (人)',
    ]);
    expect(page?.table?.rows).toEqual([
      ['攸县', '2023', '1,452.61', '36'],
      ['芦淞区', '2021', '−3.00', '—'],
    ]);
    const [whole] = deckPages([table([number('年初预算', null)], [['6.00'], ['3.00']])]);
    expect(whole?.table?.rows).toEqual([['6.00'], ['3.00']]);
    // As 1.00, 0.9991 would be no different from all of the budget.
    const ratios = [['0.999091'], ['1'], ['0.9597']];
    const [shares] = deckPages([table([number('value', null)], ratios)]);
    expect(shares?.table?.rows).toEqual([['0.9991'], ['1.0000'], ['0.9597']]);
    // Of 0.0042 万元 a person, two decimals would make nothing.
    const rows = [['0.0042'], ['1.5'], ['0']];
    const [small] = deckPages([table([number('人均', '万元/人')], rows)]);
    expect(small?.table?.rows).toEqual([['0.0042'], ['1.5000'], ['0.0000']]);
  });
});
