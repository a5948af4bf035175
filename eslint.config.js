import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { allHouseRules, housePlugin } from './scripts/checks/lint/house-rules.js';

/** Tests, and the samples that they share. */
const TESTS = [
  'src/**/*.test.ts',
  'src/**/*-{sample,fixture}.ts',
  'src/**/testing/**',
  'src/e2e/**',
  'scripts/**/*.test.ts',
];

/**
 * Core rules that the compiler does not already cover.
 * @type {import('eslint').Linter.RulesRecord}
 */
const coreRules = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-alert': 'error',
  'no-console': 'error',
  'no-constant-binary-expression': 'error',
  'no-constant-condition': ['error', { checkLoops: false }],
  'no-control-regex': 'off',
  'no-debugger': 'error',
  'no-empty': 'error',
  'no-eval': 'error',
  'no-fallthrough': 'error',
  'no-implied-eval': 'error',
  'no-irregular-whitespace': 'error',
  'no-new-func': 'error',
  'no-param-reassign': 'error',
  'no-promise-executor-return': 'error',
  'no-prototype-builtins': 'error',
  'no-self-compare': 'error',
  'no-sparse-arrays': 'error',
  'no-template-curly-in-string': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-escape': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

/**
 * Rules that need types and are worth the time they cost.
 * @type {import('eslint').Linter.RulesRecord}
 */
const typedRules = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-base-to-string': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-for-in-array': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
};

export default defineConfig(
  {
    ignores: ['dist/', 'public/data/', 'coverage/', '.cache/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ['src/**', 'scripts/**', 'vite.config.ts'],
    plugins: { house: housePlugin },
    rules: {
      ...coreRules,
      ...allHouseRules,
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A rule of SvelteKit's router; links here are plain hash links.
      'svelte/no-navigation-without-resolve': 'off',
      // Look-up sets and dates that never change need no reactive twin.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/block-lang': ['error', { script: 'ts' }],
      'svelte/button-has-type': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/no-at-debug-tags': 'error',
      'svelte/no-inspect': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: tseslint.parser },
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: typedRules,
  },
  {
    // In markup `let` is how props are declared, though most are never assigned.
    files: ['**/*.svelte'],
    rules: { 'prefer-const': 'off' },
  },

  // Where the project's bans do not hold, each for its reason.
  { files: ['src/core/decimal.ts'], rules: { 'house/one-maker-of-decimals': 'off' } },
  // Files that leave the page say on which day they did.
  { files: ['src/core/clock.ts'], rules: { 'house/no-chance-or-clock': 'off' } },
  {
    // The modules that turn untrusted text into numbers, with tests of every malformed kind.
    files: ['src/core/parse*.ts', 'src/core/decimal.ts', 'src/state/address-fields.ts'],
    rules: { 'house/no-lossy-number-parsing': 'off' },
  },
  {
    files: ['src/db/**', 'src/sql/**', 'src/state/**', 'scripts/**', ...TESTS],
    rules: { 'house/queries-live-below-views': 'off' },
  },
  {
    // Prose is banned where it would reach the screen; the domain's own words (优, 万元) are data.
    files: ['src/**', 'scripts/**', 'vite.config.ts'],
    ignores: [
      'src/ui/**',
      'src/views/**',
      'src/charts/**',
      'src/state/**',
      'src/App.svelte',
      'src/main.ts',
    ],
    rules: { 'house/no-prose-in-code': 'off' },
  },
  {
    // Command-line tools talk to the console, read ports and sizes, and tell the time.
    files: ['scripts/**'],
    rules: { 'no-console': 'off', 'house/no-chance-or-clock': 'off' },
  },
  {
    files: ['scripts/*.ts', 'scripts/serve/**', 'scripts/checks/**', 'scripts/bench/**'],
    rules: { 'house/no-lossy-number-parsing': 'off' },
  },
  {
    files: TESTS,
    rules: {
      'house/no-lossy-number-parsing': 'off',
      'house/no-prose-in-code': 'off',
    },
  },
  {
    files: ['public/theme.js'],
    languageOptions: { globals: globals.browser, sourceType: 'script' },
  },
);
