import { describe, expect, it } from 'vitest';
import { sampleSlides } from '../exchange/testing/sample-deck';
import { drawSlide } from './draw-slide';

describe('the picture of a slide', () => {
  it('is a document of its own for every kind of chart, with its words and figures as text', () => {
    const drawn = sampleSlides.flatMap(({ content }) =>
      content.kind === 'chart' && content.chart !== null ? drawSlide(content.chart, 'zh-CN') : [],
    );
    expect(drawn).toHaveLength(6);
    for (const svg of drawn) {
      expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg).not.toMatch(/<script|foreignObject|href="http/);
      // An <img> shows nothing of a document with a broken attribute.
      expect(
        svg.replaceAll(/<[^<>]*>/g, (tag) => tag.replaceAll(/[\w:-]+="[^"]*"/g, '')),
      ).not.toContain('"');
    }
    expect(drawn[0]).toContain('>99.91%<');
    expect(drawn[0]).toContain('★ 攸县');
    expect(drawn[5]).toContain('>75% 至 100%<');
    expect(drawn[5]).toContain('>&lt;茶陵&gt;<');
  });
});
