import { describe, expect, it } from 'vitest';
import { sampleSlides } from '../exchange/testing/sample-deck';
import {
  deckLimits,
  formatDeckFile,
  parseDeckFile,
  parseSlide,
  slideLine,
  slideTable,
  type Slide,
} from './deck';

const [, chart] = sampleSlides as [Slide, Slide];
const file = (slides: readonly unknown[], frame: object = {}) =>
  JSON.stringify({ format: 'budget-performance-deck', version: 1, slides, ...frame });

describe('a deck file', () => {
  it('comes back as it was saved', () => {
    expect(parseDeckFile(formatDeckFile(sampleSlides))).toEqual({
      slides: sampleSlides,
      problem: null,
    });
  });

  it.each([
    ['no JSON', '{"format":', { kind: 'not_json' }],
    ['another JSON', '[1, 2]', { kind: 'not_a_deck' }],
    ['another version', file([], { version: 2 }), { kind: 'other_version' }],
    ['too many slides', file(Array(deckLimits.slides + 1).fill(chart)), { kind: 'too_many' }],
    ['too much text', ' '.repeat(deckLimits.fileBytes + 1), { kind: 'too_large' }],
    [
      'a slide with a hole, which is named',
      file([chart, { ...chart, content: { ...chart.content, table: { columns: [], rows: [] } } }]),
      { kind: 'bad_slide', slide: 2, field: 'content.table.columns' },
    ],
  ])('is refused whole where it is %s', (_, text, problem) => {
    expect(parseDeckFile(text)).toEqual({ slides: null, problem });
  });
});

describe('a slide', () => {
  it.each([
    'javascript:alert(1)',
    'https://example.org/#/compare',
    '#/compare" onclick="alert(1)',
    '#/compare?x=<script>',
  ])('leads to a screen of this product and nowhere else: not to %s', (address) => {
    expect(parseSlide({ ...chart, origin: { ...chart.origin, address } })).toBeNull();
  });

  it('is refused with figures that are none, colours that are code, or bars without a category', () => {
    if (chart.content.kind !== 'chart' || chart.content.chart?.kind !== 'bars') throw new Error();
    const native = chart.content.chart;
    const withChart = (change: object) => ({
      ...chart,
      content: { ...chart.content, chart: { ...native, ...change } },
    });
    const [series] = native.series;
    expect(parseSlide(withChart({}))).toEqual(chart);
    expect(parseSlide(withChart({ series: [{ ...series, values: ['1', 2, 3] }] }))).toBeNull();
    expect(parseSlide(withChart({ series: [{ ...series, color: 'url(x)' }] }))).toBeNull();
    expect(parseSlide(withChart({ categories: ['攸县'] }))).toBeNull();
  });
});

describe('a table that is larger than a slide keeps', () => {
  it('is kept as far as it may be, and says how much of it is not', () => {
    const columns = Array.from({ length: deckLimits.columns + 2 }, (_, index) => ({
      label: `列 ${index}`,
      unit: null,
      kind: 'text' as const,
    }));
    const row = ['字'.repeat(3000), null, ...Array<string>(deckLimits.columns).fill('x')];
    const rows = Array.from({ length: deckLimits.rows + 7 }, () => row);
    const table = slideTable({ columns, rows });
    expect(table?.left).toEqual({ rows: 7, columns: 2 });
    expect([table?.rows.length, table?.columns.length]).toEqual([
      deckLimits.rows,
      deckLimits.columns,
    ]);
    expect(table?.rows[0]?.slice(0, 2)).toEqual([`${'字'.repeat(999)}…`, null]);
    expect(parseSlide({ ...chart, content: { kind: 'table', table } })).not.toBeNull();
    expect(slideTable({ columns, rows: [] })).toBeNull();
    expect(slideLine('短')).toBe('短');
  });
});
