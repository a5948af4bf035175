/**
 * Who may import whom: the one table behind the layer check. A layer is a folder of src/ (or the app's
 * two root files, or scripts/). Importing within one's own layer is always allowed.
 */
export interface Layer {
  /** Regular expression of the layer's files, relative to the repository. */
  files: string;
  /** Layers that it may import; `{ layer, files }` opens only those files of the layer. */
  layers: readonly (LayerName | { layer: LayerName; files: string })[];
  /** Packages that it may import; `'any'` for the outermost layers. */
  packages: readonly string[] | 'any';
}

export type LayerName =
  | 'core'
  | 'model'
  | 'sql'
  | 'db'
  | 'analysis'
  | 'extract'
  | 'exchange'
  | 'offline'
  | 'charts'
  | 'state'
  | 'ui'
  | 'views'
  | 'app'
  | 'e2e'
  | 'scripts';

/** What the app is made of, from the bottom up. */
const appLayers = [
  'core',
  'model',
  'sql',
  'db',
  'analysis',
  'extract',
  'exchange',
  'offline',
  'charts',
  'state',
  'ui',
  'views',
] as const satisfies readonly LayerName[];

/** Views and state see the engine's interface, never an engine. */
const DB_INTERFACE = { layer: 'db', files: '^src/db/(engine|index)\\.ts$' } as const;

export const LAYERS: Readonly<Record<LayerName, Layer>> = {
  core: { files: '^src/core/', layers: [], packages: ['decimal.js'] },
  model: { files: '^src/model/', layers: ['core'], packages: ['valibot', 'papaparse'] },
  sql: { files: '^src/sql/', layers: ['core', 'model'], packages: [] },
  db: {
    files: '^src/db/',
    layers: ['core', 'model', 'sql'],
    packages: ['@duckdb/duckdb-wasm', '@duckdb/node-api', '@uwdata/flechette', 'arquero'],
  },
  analysis: { files: '^src/analysis/', layers: ['core', 'model'], packages: ['arquero'] },
  extract: {
    files: '^src/extract/',
    layers: ['core', 'model'],
    packages: ['mammoth', 'pdfjs-dist', 'read-excel-file', 'word-extractor', 'fflate'],
  },
  exchange: {
    files: '^src/exchange/',
    layers: ['core', 'model'],
    packages: [
      'fflate',
      'fzstd',
      'hyparquet',
      'hyparquet-writer',
      'papaparse',
      'pptxgenjs',
      'read-excel-file',
      'valibot',
      'write-excel-file',
    ],
  },
  // Imported by the build as well, which tells the service worker what there is.
  offline: { files: '^src/offline/', layers: ['core'], packages: ['svelte'] },
  charts: {
    files: '^src/charts/',
    layers: ['core', 'model', 'analysis'],
    packages: ['echarts'],
  },
  state: {
    files: '^src/state/',
    layers: ['core', 'model', 'sql', 'analysis', DB_INTERFACE],
    packages: ['svelte', 'valibot'],
  },
  ui: { files: '^src/ui/', layers: ['core', 'model', 'charts'], packages: ['svelte', 'echarts'] },
  views: {
    files: '^src/views/',
    layers: ['core', 'model', 'sql', 'analysis', 'charts', 'extract', 'exchange', 'state', 'ui'],
    packages: [
      'svelte',
      'echarts',
      // The SQL editor of the data screen.
      '@codemirror/autocomplete',
      '@codemirror/commands',
      '@codemirror/lang-sql',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/highlight',
      'sql-formatter',
    ],
  },
  app: {
    files: '^src/[^/]+$',
    layers: appLayers,
    packages: 'any',
  },
  e2e: {
    files: '^src/e2e/',
    layers: [...appLayers, 'app', 'scripts'],
    packages: 'any',
  },
  scripts: {
    files: '^scripts/',
    // All that works without a page.
    layers: appLayers.slice(0, appLayers.indexOf('ui')),
    packages: 'any',
  },
};

/** Tests and the samples they share may reach for any layer (a query is tested on a real engine). */
export const TEST_FILES = '\\.test\\.ts$|-(sample|fixture)\\.ts$|/testing/|^src/e2e/';

export const LAYER_NAMES = Object.keys(LAYERS) as LayerName[];

/** The layer that a file belongs to; undefined for files outside src/ and scripts/. */
export function layerOf(file: string): LayerName | undefined {
  return LAYER_NAMES.find((name) => new RegExp(LAYERS[name].files).test(file));
}

/** Patterns of all files that a layer may import, its own among them. */
export function importablePatterns(name: LayerName): string[] {
  const own = LAYERS[name].files;
  return [
    own,
    ...LAYERS[name].layers.map((entry) =>
      typeof entry === 'string' ? LAYERS[entry].files : entry.files,
    ),
  ];
}
