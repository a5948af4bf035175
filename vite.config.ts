import { svelte } from '@sveltejs/vite-plugin-svelte';
import { statSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { firstView } from './scripts/build/first-view.ts';
import { offline } from './scripts/build/offline.ts';
import { precompress } from './scripts/build/precompress.ts';
import { CSP_META } from './scripts/csp.ts';

/** Puts the Content-Security-Policy into the built index.html (the dev server needs inline scripts). */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CSP_META },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

/** Bytes of the engine's modules, so that the page can say how far their loading is. */
const engineBytes = Object.fromEntries(
  ['eh', 'mvp'].map((name) => [
    name,
    statSync(`node_modules/@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`).size,
  ]),
);

export default defineConfig({
  // Relative addresses: the build works under any path of any server.
  base: './',
  define: { 'import.meta.env.ENGINE_BYTES': JSON.stringify(engineBytes) },
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    contentSecurityPolicy(),
    firstView(),
    // Both look at the finished folder, in this order.
    offline(),
    precompress(),
  ],
  build: {
    // Domestic desktop browsers lag behind: Chromium 89 is the oldest that is served.
    target: 'chrome89',
    // A worker or stylesheet inlined as a data: address would be refused by the policy.
    assetsInlineLimit: 0,
    // One stylesheet for all: the first view needs a third of it, and waits for one answer instead of twelve.
    cssCodeSplit: false,
    // The engine's WebAssembly is large on purpose; sizes are judged by scripts/check-bundle.ts.
    chunkSizeWarningLimit: Infinity,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What the first view runs comes in three files: each request more costs a round trip, or its share of one.
          groups: [
            { name: 'app', tags: ['$initial'], priority: 2 },
            { name: 'overview', test: /\/views\/overview\/View\.svelte$/, priority: 1 },
            { name: 'lines', test: /\/charts\/load-lines\.ts$/ },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          maxWorkers: 2,
          // No test leaves anything in a module; starting each file anew takes as long as the tests.
          isolate: false,
          environment: 'node',
          setupFiles: ['src/core/messages/testing/load-all.ts'],
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.svelte.test.ts'],
          // Many tests load the whole dataset; a busy machine takes its time.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Rune classes as the browser runs them: in Node, Svelte would compile them for the server,
        // where nothing reacts. A test that needs reactivity is named *.svelte.test.ts.
        plugins: [
          svelte({
            configFile: false,
            compilerOptions: { runes: true },
            dynamicCompileOptions: () => ({ generate: 'client' }),
          }),
        ],
        ssr: { resolve: { conditions: ['browser', 'module', 'import', 'default'] } },
        test: {
          name: 'runes',
          maxWorkers: 2,
          isolate: false,
          environment: 'node',
          setupFiles: ['src/core/messages/testing/load-all.ts'],
          include: ['src/**/*.svelte.test.ts'],
          server: { deps: { inline: ['svelte'] } },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          setupFiles: ['src/core/messages/testing/load-all.ts'],
          include: ['src/e2e/**/*.e2e.ts'],
          globalSetup: ['src/e2e/global-setup.ts'],
          // A browser each: while one waits for its page, the other works.
          maxWorkers: 2,
          // All files of a worker share its browser: starting one costs more than most visits.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
