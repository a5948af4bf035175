import { describe, expect, it } from 'vitest';
import { foreignAddresses, initialFiles, inlineStyles, isEngine } from './bundle';

describe('the bundle rules', () => {
  it('count scripts, preloads and styles of index.html as initial, and nothing else', () => {
    const html = `<link rel="icon" href="data:,"><script src="./theme.js"></script>
      <script type="module" crossorigin src="./assets/index-a.js"></script>
      <link rel="modulepreload" crossorigin href="./assets/core-b.js">
      <link rel="stylesheet" crossorigin href="./assets/index-c.css">`;
    expect(initialFiles(html)).toEqual([
      'theme.js',
      'assets/index-a.js',
      'assets/core-b.js',
      'assets/index-c.css',
    ]);
  });

  it('count the script that theme.js starts, what it imports, the texts of one language, and styles in the page', () => {
    const html = `<style>a{color:red}</style><style>@media (width<=9px){b{}}</style>
      <script src="./theme.js" data-entry="./assets/index-a.js" data-imports="./assets/i.js" data-zh-cn="./assets/zh.js ./assets/q.js" data-en="./assets/en.js"></script>`;
    expect(initialFiles(html)).toEqual([
      'theme.js',
      'assets/index-a.js',
      'assets/i.js',
      'assets/zh.js',
      'assets/q.js',
    ]);
    expect(inlineStyles(html)).toBe('a{color:red}@media (width<=9px){b{}}');
  });

  it('leave the WebAssembly of the engine out of the budget, but not its worker', () => {
    expect(isEngine('assets/duckdb-eh-9ubY-jlA.wasm')).toBe(true);
    expect(isEngine('assets/duckdb-browser-eh.worker-hQa-dcAV.js')).toBe(false);
  });

  it('find an address of another origin once, and know the harmless ones', () => {
    const text = `fetch("https://cdn.example.org/a.js");fetch("https://cdn.example.org/a.js");
      createElementNS("http://www.w3.org/2000/svg","svg"); new WebSocket('wss://example.org')`;
    expect(foreignAddresses('assets/a.js', text)).toEqual([
      { file: 'assets/a.js', address: 'https://cdn.example.org/a.js' },
      { file: 'assets/a.js', address: 'wss://example.org' },
    ]);
  });
});
