import { describe, expect, it } from 'vitest';
import { buildScoreGapOption, scoreGapHeight, type ScoreGap } from './build-score-gap-option';
import { init } from './load-score-gap';
import { lightTheme } from './theme';

const gap = (over: Partial<ScoreGap>): ScoreGap => ({
  id: 'a',
  name: '芦淞区 2023',
  selfScore: 95,
  reexecutedScore: 95.99,
  pointsAtRisk: 40,
  figure: '95 → 95.99',
  remark: '存疑 40',
  tip: '芦淞区',
  ...over,
});

function draw(gaps: readonly ScoreGap[], width = 900) {
  const chart = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width,
    height: scoreGapHeight(gaps),
  });
  chart.setOption(buildScoreGapOption({ gaps, width }, lightTheme));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

describe('the dumbbell of scores', () => {
  it('ends the band at risk at the score that stands', () => {
    const option = buildScoreGapOption(
      { gaps: [gap({}), gap({ reexecutedScore: null })], width: 900 },
      lightTheme,
    );
    const [risk] = option.series as [{ data: unknown }];
    expect(risk.data).toEqual([
      [0, 55.989999999999995, 95.99],
      [1, 55, 95],
    ]);
  });

  it('says each pair of scores in words at the end of its row', () => {
    const svg = draw([gap({}), gap({ id: 'b', name: '怀化市 2021', figure: '94.05 → —' })]);
    expect(svg).toContain('95 → 95.99');
    expect(svg).toContain('94.05 → —');
    expect(svg).toContain('怀化市 2021');
  });

  it('puts the names above the rows where there is no room beside them', () => {
    expect(draw([gap({})], 360)).toContain('芦淞区 2023');
  });

  it('has room for a score beyond full marks', () => {
    const maxOf = (gaps: readonly ScoreGap[]) =>
      (buildScoreGapOption({ gaps, width: 900 }, lightTheme).xAxis as { max: number }).max;
    expect(maxOf([gap({})])).toBe(100);
    expect(maxOf([gap({ selfScore: 104 }), gap({})])).toBe(120);
    expect(maxOf([gap({ reexecutedScore: 121 })])).toBe(140);
  });

  it('escapes what a name holds', () => {
    expect(draw([gap({ figure: '<img src=x>' })])).not.toContain('<img');
  });
});
