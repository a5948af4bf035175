import type { ExportRequest, ExportResult } from './export-job';
import type { ExportAnswer } from './export-worker';

/** Writes one file in a worker of its own, which an abort ends at once. */
export function runExport(
  request: ExportRequest,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<ExportResult> {
  if (signal.aborted) return Promise.reject(new Error('stopped'));
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ExportResult>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
    worker.onmessage = ({ data }: MessageEvent<ExportAnswer>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else if (data.kind === 'done') resolve(data.result);
      else reject(new Error(data.detail));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
