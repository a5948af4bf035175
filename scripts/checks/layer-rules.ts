import type { IForbiddenRuleType } from 'dependency-cruiser';
import { importablePatterns, LAYER_NAMES, type LayerName, LAYERS, TEST_FILES } from './layer-table';

/** Files of the project itself, as opposed to packages and what Node brings along. */
const OWN_FILES = '^(src|scripts)/';
/** Only these parts of src/ ever run in Node. */
const NODE_SIDE = '^src/(db|sql)/native|^src/e2e/';

const ENGINE_FOLDER = '^src/db/';
/** The engine's worker and WebAssembly, whose addresses vite resolves at build. */
const ENGINE_ASSETS = '^@duckdb/duckdb-wasm/dist/.+\\?url$';
/** What Svelte's compiler adds to a component. */
const COMPILER_IMPORTS = '^svelte/internal/';

/** Name of the rule that layers.ts corrects for type-only imports of components. */
export const NO_ORPHANS = 'no-orphans';

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function layerRule(name: LayerName): IForbiddenRuleType {
  return {
    name: `${name}-may-not-import-this-layer`,
    severity: 'error',
    from: { path: LAYERS[name].files, pathNot: TEST_FILES },
    to: { path: OWN_FILES, pathNot: importablePatterns(name) },
  };
}

function packageRule(name: LayerName): IForbiddenRuleType[] {
  const { packages, files } = LAYERS[name];
  if (packages === 'any') return [];
  const allowed = packages.map((name) => `node_modules/${escapeRegExp(name)}/`);
  return [
    {
      name: `${name}-may-not-import-this-package`,
      severity: 'error',
      from: { path: files, pathNot: TEST_FILES },
      to: { path: 'node_modules/', ...(allowed.length > 0 ? { pathNot: allowed } : {}) },
    },
  ];
}

/** The dependency-cruiser rules that the layer table stands for, and those that hold everywhere. */
export function buildRules(): IForbiddenRuleType[] {
  return [
    ...LAYER_NAMES.flatMap((name) => [layerRule(name), ...packageRule(name)]),
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: NO_ORPHANS,
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', TEST_FILES] },
      to: {},
    },
    {
      name: 'no-unresolvable-import',
      severity: 'error',
      from: { pathNot: ENGINE_FOLDER },
      to: { couldNotResolve: true, pathNot: COMPILER_IMPORTS },
    },
    {
      name: 'no-unresolvable-import',
      severity: 'error',
      from: { path: ENGINE_FOLDER },
      to: { couldNotResolve: true, pathNot: ENGINE_ASSETS },
    },
    {
      name: 'product-may-not-import-tests',
      severity: 'error',
      from: { pathNot: TEST_FILES },
      to: { path: TEST_FILES },
    },
    {
      name: 'product-may-not-import-node',
      severity: 'error',
      from: { path: '^src/', pathNot: [TEST_FILES, NODE_SIDE] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-may-not-import-dev-dependency',
      severity: 'error',
      from: { path: '^src/', pathNot: [TEST_FILES, NODE_SIDE] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ];
}
