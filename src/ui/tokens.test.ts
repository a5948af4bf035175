import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { darkTheme, lightTheme, pageRamp } from '../charts/theme';
import type { ChartTheme } from '../charts/theme';

const css = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8');

/** The custom properties of the first rule that is opened by exactly this selector. */
function declarations(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start === -1) throw new Error(`no rule for ${selector}`);
  const body = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!]),
  );
}

const light = declarations(':root');
const systemDark = declarations(':root:not([data-theme])');
const chosenDark = declarations(":root[data-theme='dark']");

const sharedColors: Readonly<Record<string, keyof ChartTheme>> = {
  '--surface': 'surface',
  '--surface-raised': 'raised',
  '--surface-sunken': 'missing',
  '--ink': 'ink',
  '--muted': 'muted',
  '--rule': 'faint',
  '--accent': 'accent',
  '--accent-wash': 'band',
  '--good': 'good',
  '--bad': 'bad',
};

describe('colour tokens', () => {
  it('are the same in a dark theme chosen by the reader and one taken from the system', () => {
    expect([...chosenDark]).toEqual([...systemDark]);
  });

  it.each(Object.entries(sharedColors))('%s equals the %s colour of the charts', (token, role) => {
    expect(light.get(token)).toBe(lightTheme[role]);
    expect(chosenDark.get(token)).toBe(darkTheme[role]);
  });

  it('have the steps of the ramp as the charts have them, each fill with its ink', () => {
    const named = (tokens: Map<string, string>) =>
      pageRamp.map(({ fill, ink }) => ({
        fill: tokens.get(fill.slice('var('.length, -1)),
        ink: tokens.get(ink.slice('var('.length, -1)),
      }));
    expect(named(light)).toEqual(lightTheme.sequential);
    expect(named(chosenDark)).toEqual(darkTheme.sequential);
  });
});
