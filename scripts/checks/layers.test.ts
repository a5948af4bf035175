import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSpecifiers } from './component-imports';
import { importablePatterns, layerOf } from './layer-table';
import { findLayerViolations } from './layers';

let root: string;

beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'layers-')));
});

afterEach(() => rm(root, { recursive: true }));

/** Lays out a small tree and returns the violations as `from → to: rule`. */
async function violationsOf(files: Record<string, string>): Promise<string[]> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  const violations = await findLayerViolations(['src'], root);
  return violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule}`);
}

const ENGINE = 'export interface Engine { name: string }\n';

describe('the layer check', () => {
  it('lets a module import from the layers below it', async () => {
    const violations = await violationsOf({
      'src/core/money.ts': 'export const wan = 10000;\n',
      'src/model/report.ts': "import { wan } from '../core/money';\nexport const unit = wan;\n",
    });
    expect(violations).toEqual([]);
  });

  it('reports an import of a layer above, a type alone included', async () => {
    const violations = await violationsOf({
      'src/core/money.ts': "import type { Engine } from '../db/engine';\nexport type M = Engine;\n",
      'src/db/engine.ts': ENGINE,
    });
    expect(violations).toEqual([
      'src/core/money.ts → src/db/engine.ts: core-may-not-import-this-layer',
    ]);
  });

  it('reports what a component imports, its type-only imports included', async () => {
    const violations = await violationsOf({
      'src/ui/Card.svelte': `<script lang="ts">
        import { query } from '../state/query';
        import type { Engine } from '../db/engine';
        let { engine }: { engine: Engine } = $props();
      </script>{query(engine)}`,
      'src/db/engine.ts': ENGINE,
      'src/state/query.ts': 'export const query = (input: unknown) => input;\n',
    });
    expect(violations.sort()).toEqual([
      'src/ui/Card.svelte → src/db/engine.ts: ui-may-not-import-this-layer',
      'src/ui/Card.svelte → src/state/query.ts: ui-may-not-import-this-layer',
    ]);
  });

  it('opens the engine interface to state, and nothing else of db', async () => {
    const violations = await violationsOf({
      'src/state/answers.ts':
        "import type { Engine } from '../db/engine';\nimport { wasm } from '../db/wasm';\nexport const e: Engine = wasm;\n",
      'src/db/engine.ts': ENGINE,
      'src/db/wasm.ts':
        "import type { Engine } from './engine';\nexport const wasm: Engine = { name: 'wasm' };\n",
    });
    expect(violations).toEqual([
      'src/state/answers.ts → src/db/wasm.ts: state-may-not-import-this-layer',
    ]);
  });

  it('reports a cycle, an import that leads nowhere and Node in the product', async () => {
    const violations = await violationsOf({
      'src/core/a.ts': "import { b } from './b';\nexport const a = (): unknown => b;\n",
      'src/core/b.ts': "import { a } from './a';\nexport const b = (): unknown => a;\n",
      'src/core/c.ts':
        "import { d } from './gone';\nimport fs from 'node:fs';\nexport const c = [d, fs];\n",
    });
    expect(violations.map((line) => line.split(': ')[1])).toEqual(
      expect.arrayContaining([
        'no-cycles',
        'no-unresolvable-import',
        'product-may-not-import-node',
      ]),
    );
  });

  it('reports a file that nobody uses and a folder that the table does not know', async () => {
    const violations = await violationsOf({
      'src/core/lonely.ts': 'export const lonely = 1;\n',
      'src/helpers/misc.ts': "import { wan } from '../core/money';\nexport const m = wan;\n",
      'src/core/money.ts': 'export const wan = 10000;\n',
    });
    expect(violations).toEqual([
      'src/helpers/ → scripts/checks/layer-table.ts: folder-is-missing-in-the-layer-table',
      'src/core/lonely.ts → src/core/lonely.ts: no-orphans',
    ]);
  });
});

describe('the layer table', () => {
  it('knows the layer of a file by its folder', () => {
    expect(layerOf('src/core/messages/zh-cn/ui.ts')).toBe('core');
    expect(layerOf('src/App.svelte')).toBe('app');
    expect(layerOf('vite.config.ts')).toBeUndefined();
  });

  it('keeps core free of every other layer', () => {
    expect(importablePatterns('core')).toEqual(['^src/core/']);
  });
});

describe('importSpecifiers', () => {
  it('reads both scripts of a component', () => {
    const source =
      "<script module>import a from './a';</script><script lang=\"ts\">import type { B } from './b';</script>";
    expect(importSpecifiers(source).sort()).toEqual(['./a', './b']);
  });
});
