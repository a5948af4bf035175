import type { ExportRequest, ExportResult } from './export-job';
import type { ExportAnswer, ExportQuestion } from './export-worker';
import type { HandedRows } from './handed-rows';
import { WorkerLine } from './worker-line';

/** Rows on their way to the worker; `share`: how much of all has come with them, 0–1. */
export type ComingRows = HandedRows & { readonly share: number };

/**
 * Writes one file in a worker of its own, which an abort ends at once; `rows` are those of a dataset that comes without a
 * package. Rejects with WorkerBroken where there is no worker, and with what reading the rows rejects with.
 */
export async function runExport(
  request: ExportRequest,
  signal: AbortSignal,
  onProgress: (share: number) => void,
  rows: AsyncIterable<ComingRows> | null = null,
): Promise<ExportResult> {
  if (signal.aborted) throw new Error('stopped');
  const line = new WorkerLine<ExportQuestion, ExportAnswer>(
    new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' }),
  );
  signal.addEventListener('abort', () => line.close('stopped'), { once: true });
  try {
    for await (const { share, ...piece } of rows ?? []) {
      await line.ask({ kind: 'rows', ...piece }, (answer) => answer.kind === 'taken' || null);
      onProgress(share);
    }
    return await line.ask({ kind: 'write', request }, (answer) => {
      if (answer.kind === 'failed') throw new Error(answer.detail);
      if (answer.kind === 'progress') onProgress(answer.share);
      return answer.kind === 'done' ? answer.result : null;
    });
  } finally {
    line.close('done');
  }
}
