import { Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import { describe, expect, it } from 'vitest';
import { allHouseRules, housePlugin } from './house-rules.js';

const languageOptions = svelte.configs.base.find(
  (config) => config.languageOptions?.parser,
)?.languageOptions;
const svelteLanguage = languageOptions ? { languageOptions } : {};

/** Names of the house rules that a piece of code breaks, once each. */
function broken(code: string, file: 'a.js' | 'A.svelte' = 'a.js'): string[] {
  const messages = new Linter().verify(
    code,
    {
      files: ['**/*.{js,svelte}'],
      plugins: { house: housePlugin },
      rules: allHouseRules,
      ...(file === 'A.svelte' ? svelteLanguage : {}),
    },
    file,
  );
  return [...new Set(messages.map(({ ruleId, message }) => ruleId ?? message))].sort();
}

describe('the house rules', () => {
  it.each([
    ['new Decimal(1)', 'house/one-maker-of-decimals'],
    ["Number('1')", 'house/no-lossy-number-parsing'],
    ["Number.parseFloat('1')", 'house/no-lossy-number-parsing'],
    ['a ?? 0', 'house/no-zero-default'],
    ['a || 0', 'house/no-zero-default'],
    ['a ??= 0', 'house/no-zero-default'],
    ['Math.random()', 'house/no-chance-or-clock'],
    ['new Date()', 'house/no-chance-or-clock'],
    ["a.innerHTML = '<b>'", 'house/no-raw-html'],
    ["engine.query('SELECT 1')", 'house/queries-live-below-views'],
    ["const a = '合计'", 'house/no-prose-in-code'],
    ['const a = `合计`', 'house/no-prose-in-code'],
  ])('forbid %s', (code, rule) => {
    expect(broken(code)).toEqual([rule]);
  });

  it.each(['a ?? 10', 'a || b', 'new Date(a)', "a.textContent = 'b'", 'Number.isInteger(a)'])(
    'allow %s',
    (code) => {
      expect(broken(code)).toEqual([]);
    },
  );

  it.each(['<p>Total</p>', '<p>合计</p>', '<p title="Total"></p>', '<img alt="Chart" src="a" />'])(
    'forbid the words in %s',
    (markup) => {
      expect(broken(markup, 'A.svelte')).toEqual(['house/no-literal-text']);
    },
  );

  it.each([
    '<p class="total">{text} · {share} %</p>',
    '<p title={text}>—</p>',
    "<style>p::before { content: 'x y'; }</style>",
  ])('allow %s', (markup) => {
    expect(broken(markup, 'A.svelte')).toEqual([]);
  });
});
