import { exportDataset, type ExportRequest, type ExportResult } from './export-job';
import type { HandedRows } from './handed-rows';
import type { Numbered } from './worker-line';

/** What the page asks of the worker: to take rows, then to write them; or to write a package, which needs none. */
export type ExportQuestion =
  | ({ readonly kind: 'rows' } & HandedRows)
  | { readonly kind: 'write'; readonly request: ExportRequest };

/** What the worker says; progress, 0–1, precedes the rest. */
export type ExportAnswer =
  | { readonly kind: 'taken' }
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: ExportResult }
  | { readonly kind: 'failed'; readonly detail: string };

/** Writes files away from the page, which stays responsive. */

// The compiler knows the page's world only; of the worker's, this is all that is used.
const scope = globalThis as unknown as {
  postMessage(answer: Numbered<ExportAnswer>): void;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<Numbered<ExportQuestion>>) => void,
  ): void;
};

const handed: HandedRows[] = [];

scope.addEventListener('message', ({ data: { id, message } }) => {
  const say = (answer: ExportAnswer) => scope.postMessage({ id, message: answer });
  if (message.kind === 'rows') {
    handed.push(message);
    say({ kind: 'taken' });
    return;
  }
  exportDataset(message.request, (share) => say({ kind: 'progress', share }), handed)
    .then((result) => say({ kind: 'done', result }))
    // A file that cannot be handed over, for want of room, fails as well.
    .catch((error: unknown) =>
      say({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) }),
    );
});
