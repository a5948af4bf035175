import { exportDataset, type ExportRequest, type ExportResult } from './export-job';

/** What the worker says; progress, 0–1, precedes the rest. */
export type ExportAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: ExportResult }
  | { readonly kind: 'failed'; readonly detail: string };

/** Writes files away from the page, which stays responsive. */

// The compiler knows the page's world only; of the worker's, this is all that is used.
const scope = globalThis as unknown as {
  postMessage(answer: ExportAnswer): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ExportRequest>) => void): void;
};

scope.addEventListener('message', ({ data }) => {
  exportDataset(data, (share) => scope.postMessage({ kind: 'progress', share })).then(
    (result) => scope.postMessage({ kind: 'done', result }),
    (error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error);
      scope.postMessage({ kind: 'failed', detail });
    },
  );
});
