import { describe, expect, it } from 'vitest';

import { darkTheme, lightTheme, seriesColor, seriesDash, seriesSymbol, themeFor } from './theme';
import type { ChartTheme } from './theme';

type Triple = readonly [number, number, number];

const themes: readonly ChartTheme[] = [lightTheme, darkTheme];

function linearRgb(hex: string): Triple {
  const [red, green, blue] = Buffer.from(hex.slice(1), 'hex');
  const decode = (byte: number | undefined) => {
    if (byte === undefined) throw new Error(`not a colour: ${hex}`);
    const channel = byte / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  };
  return [decode(red), decode(green), decode(blue)];
}

/** Relative luminance of WCAG 2, 0–1. */
function luminance([red, green, blue]: Triple): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(linearRgb(a)), luminance(linearRgb(b))].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** CIE lightness, 0–100: what is left of a colour on a greyscale printer. */
function greyLightness(hex: string): number {
  const y = luminance(linearRgb(hex));
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

function transform(matrix: readonly [Triple, Triple, Triple], v: Triple): Triple {
  const row = (m: Triple) => Math.max(0, m[0] * v[0] + m[1] * v[1] + m[2] * v[2]);
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** Oklab × 100, in which a distance of about 2 is just noticeable. */
function oklab(rgb: Triple): Triple {
  const [l, m, s] = transform(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map(Math.cbrt) as unknown as Triple;
  return [
    100 * (0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s),
    100 * (1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s),
    100 * (0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s),
  ];
}

/** Full dichromacy after Machado, Oliveira and Fernandes (2009), on linear RGB. */
const dichromacies: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function pairs<Item>(items: readonly Item[]): (readonly [Item, Item])[] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const));
}

describe.each(themes)('the $name theme', (theme) => {
  it.each(theme.series)('draws series colour %s at 3 : 1 or more on the surface', (color) => {
    expect(contrast(color, theme.surface)).toBeGreaterThanOrEqual(3);
  });

  it.each(['accent', 'threshold', 'good', 'bad', 'neutral', 'axis'] as const)(
    'draws %s marks at 3 : 1 or more on the surface',
    (role) => {
      expect(contrast(theme[role], theme.surface)).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(['ink', 'muted', 'accent', 'good', 'bad', 'threshold'] as const)(
    'writes %s text at 4.5 : 1 or more on the surface, on raised labels and on a band',
    (role) => {
      for (const background of [theme.surface, theme.raised, theme.band]) {
        expect(contrast(theme[role], background)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('keeps any two series apart for readers with and without colour blindness', () => {
    for (const [kind, matrix] of Object.entries(dichromacies)) {
      for (const [a, b] of pairs(theme.series)) {
        const [x, y] = [
          oklab(transform(matrix, linearRgb(a))),
          oklab(transform(matrix, linearRgb(b))),
        ];
        const distance = Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
        expect(distance, `${kind}: ${a} and ${b}`).toBeGreaterThanOrEqual(7.5);
      }
    }
  });

  it('keeps neighbouring series apart in greyscale print', () => {
    for (let i = 1; i < theme.series.length; i += 1) {
      const gap = Math.abs(
        greyLightness(seriesColor(theme, i)) - greyLightness(seriesColor(theme, i - 1)),
      );
      expect(gap, `series ${i - 1} and ${i}`).toBeGreaterThanOrEqual(10);
    }
  });

  it('tells the first four series apart by dash and all eight by symbol', () => {
    expect(new Set(theme.dashes.slice(0, 4).map(String)).size).toBe(4);
    expect(new Set(theme.symbols).size).toBe(theme.series.length);
    expect(theme.dashes).toHaveLength(theme.series.length);
  });

  it.each(['sequential', 'diverging'] as const)('writes readable ink on every %s step', (ramp) => {
    for (const step of theme[ramp]) {
      expect(contrast(step.ink, step.fill), step.fill).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('moves the sequential ramp away from the surface step by step, also in greyscale', () => {
    const distances = theme.sequential.map(({ fill }) =>
      Math.abs(greyLightness(fill) - greyLightness(theme.surface)),
    );
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    for (let i = 1; i < distances.length; i += 1) {
      expect(distances[i]! - distances[i - 1]!).toBeGreaterThanOrEqual(8);
    }
  });
});

describe('series look', () => {
  it('counts round after the eighth series', () => {
    expect(seriesColor(lightTheme, 8)).toBe(seriesColor(lightTheme, 0));
    expect(seriesDash(lightTheme, 9)).toEqual([7, 3]);
    expect(seriesSymbol(lightTheme, 10)).toBe('triangle');
  });
});

it('prints in light colours on white, and puts Latin fonts first for English only', () => {
  expect(themeFor('dark', 'zh-CN')).toBe(darkTheme);
  expect(themeFor('paper', 'zh-CN')).toEqual({ ...lightTheme, surface: '#ffffff' });
  expect(themeFor('light', 'en')).toMatchObject({
    name: 'light',
    fontFamily: expect.stringMatching(/^"Segoe UI".*"PingFang SC"/) as string,
  });
});
