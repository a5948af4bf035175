import { QueryError, type EngineStatus } from '../../db/engine';
import { openDataset } from '../../db/open-dataset';
import type { SqlParam } from '../../sql/sql';

/** What a browser test can do with the engine as the product builds it, without a screen around it. */
export interface EngineProbe {
  readonly statuses: readonly EngineStatus['kind'][];
  /** Runs `pieces` with `params` between them; rows as text, or the error. Aborts after `abortAfterMs` if given. */
  run: (
    pieces: readonly string[],
    params: readonly SqlParam[],
    abortAfterMs?: number,
  ) => Promise<ProbeAnswer>;
}

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
const { engine } = await openDataset('./data/', ({ kind }) => statuses.push(kind));

window.engineProbe = {
  statuses,
  run: async (pieces, params, abortAfterMs) => {
    const begun = performance.now();
    const controller = new AbortController();
    if (abortAfterMs !== undefined) setTimeout(() => controller.abort(), abortAfterMs);
    try {
      const rows = await engine.query<Record<string, unknown>>(
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
  },
};

function asText(row: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell)]));
}
