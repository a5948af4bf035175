import { readdirSync } from 'node:fs';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { type ComponentImport, readComponentImports } from './component-imports';
import { buildRules, NO_ORPHANS } from './layer-rules';
import { importablePatterns, layerOf, LAYERS } from './layer-table';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');

const IN_PACKAGE = /^node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/;

/** One forbidden import; for a cycle `to` is the way round, for an orphan the file itself. */
export interface LayerViolation {
  from: string;
  to: string;
  rule: string;
}

/** Judges one import of a component by the layer table; undefined when it is allowed. */
function judgeComponentImport(found: ComponentImport): LayerViolation | undefined {
  const { from, to, kind } = found;
  const layer = layerOf(from);
  if (layer === undefined) return { from, to, rule: 'file-belongs-to-no-layer' };
  const { packages } = LAYERS[layer];
  const allowed =
    kind === 'package'
      ? packages === 'any' || packages.includes(to)
      : importablePatterns(layer).some((pattern) => new RegExp(pattern).test(to));
  return allowed
    ? undefined
    : {
        from,
        to,
        rule: `${layer}-may-not-import-this-${kind === 'package' ? 'package' : 'layer'}`,
      };
}

async function cruiseFolders(root: string, folders: string[]): Promise<LayerViolation[]> {
  const { output } = await cruise(
    folders,
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: buildRules() },
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['svelte', 'browser', 'import', 'default', 'types'],
        mainFields: ['module', 'main', 'types'],
        extensions: ['.ts', '.js', '.mjs', '.json', '.svelte', '.d.ts'],
      },
    },
    {},
    { tsConfig: extractTSConfig(path.join(REPOSITORY, 'tsconfig.json')) },
  );
  return (output as ICruiseResult).summary.violations.map(({ from, to, rule, cycle }) => ({
    from,
    to: cycle ? cycle.map((step) => step.name).join(' → ') : to,
    rule: rule.name,
  }));
}

/** Folders of src/ that the layer table does not know, so that no new layer slips past it. */
function unknownFolders(root: string): LayerViolation[] {
  return readdirSync(path.join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && layerOf(`src/${entry.name}/x.ts`) === undefined)
    .map(({ name }) => ({
      from: `src/${name}/`,
      to: 'scripts/checks/layer-table.ts',
      rule: 'folder-is-missing-in-the-layer-table',
    }));
}

/**
 * Reads every import below `folders` of the tree at `root` and returns those that the layer table does
 * not allow, with cycles, orphans and imports that lead nowhere.
 */
export async function findLayerViolations(
  folders: string[],
  root = REPOSITORY,
): Promise<LayerViolation[]> {
  const componentImports = readComponentImports(root, folders);
  const usedByComponents = new Set(componentImports.map(({ to }) => to));
  const cruised = (await cruiseFolders(root, folders)).filter(
    ({ from, rule }) => rule !== NO_ORPHANS || !usedByComponents.has(from),
  );
  const known = new Set(cruised.map(({ from, to }) => `${from} → ${to.replace(IN_PACKAGE, '$1')}`));
  const fromComponents = componentImports
    .map(judgeComponentImport)
    .filter((violation) => violation !== undefined)
    .filter(({ from, to }) => !known.has(`${from} → ${to}`));
  return [...unknownFolders(root), ...cruised, ...fromComponents];
}
