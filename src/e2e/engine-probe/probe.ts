import { strFromU8, unzipSync } from 'fflate';
import { QueryError, type Engine, type EngineStatus } from '../../db/engine';
import { openDataset, openTables, readListing } from '../../db/open-dataset';
import { DESCRIPTOR_PATH, parseDataPackage } from '../../model/data-package';
import { tableDdlColumns } from '../../model/table-schema';
import type { SqlParam } from '../../sql/sql';

/** What a browser test can do with the engine as the product builds it, without a screen around it. */
export interface EngineProbe {
  readonly statuses: readonly EngineStatus['kind'][];
  /** Runs `pieces` with `params` between them; rows as text, or the error. Aborts after `abortAfterMs` if given. */
  run: Run;
  /** The same on an engine that computes the dataset from the tables of its package, as it does imported ones. */
  runOnTables: Run;
}

type Run = (
  pieces: readonly string[],
  params: readonly SqlParam[],
  abortAfterMs?: number,
) => Promise<ProbeAnswer>;

export interface ProbeAnswer {
  readonly rows?: readonly Readonly<Record<string, string>>[];
  readonly error?: {
    readonly name: string;
    readonly detail: string;
    readonly sqlText: string | null;
  };
  readonly elapsedMs: number;
}

declare global {
  interface Window {
    engineProbe?: EngineProbe;
  }
}

const statuses: EngineStatus['kind'][] = [];
const [dataset] = await readListing('./data/');
const { engine } = await openDataset('./data/', dataset, 'all', ({ kind }) => statuses.push(kind));

const onTables = openTables(
  async () => {
    const response = await fetch(`./data/${dataset.path}${dataset.package!.path}`);
    const entries = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const parsed = parseDataPackage(JSON.parse(strFromU8(entries[DESCRIPTOR_PATH]!)));
    if (!parsed.ok) throw new Error('the package is not valid');
    return parsed.value.resources.map((resource) => ({
      name: resource.name,
      path: resource.path,
      columns: tableDdlColumns(resource),
      text: strFromU8(entries[resource.path]!),
    }));
  },
  () => undefined,
);

window.engineProbe = { statuses, run: runOn(engine), runOnTables: runOn(onTables.engine) };

function runOn(asked: Engine): Run {
  return async (pieces, params, abortAfterMs) => {
    const begun = performance.now();
    const controller = new AbortController();
    if (abortAfterMs !== undefined) setTimeout(() => controller.abort(), abortAfterMs);
    try {
      const rows = await asked.query<Record<string, unknown>>(
        { pieces, params },
        { signal: controller.signal },
      );
      return { rows: rows.map(asText), elapsedMs: performance.now() - begun };
    } catch (error) {
      return {
        error: {
          name: error instanceof Error ? error.name : typeof error,
          detail: error instanceof QueryError ? error.detail : String(error),
          sqlText: error instanceof QueryError ? error.sqlText : null,
        },
        elapsedMs: performance.now() - begun,
      };
    }
  };
}

function asText(row: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell)]));
}
