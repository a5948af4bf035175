import { OfflineFiles, type Build } from './offline-files';

/**
 * Lets the page open and answer without a network. Where a browser has no service workers (plain http on an intranet),
 * it is simply absent. A new version waits until the reader takes it: a page never mixes two.
 */

/** Written into the finished file by scripts/build/offline.ts. */
declare const __BUILD__: Build;

// The compiler knows the page's world only; of the worker's, this is all that is used.
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
const worker = globalThis as unknown as {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent & WorkerEvent) => void): void;
};

const files = new OfflineFiles(__BUILD__, worker.registration.scope, caches, (request, init) =>
  fetch(request, init),
);

worker.addEventListener('install', (event) => event.waitUntil(files.install()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(files.removeOthers().then(() => worker.clients.claim())),
);
worker.addEventListener('fetch', (event) => {
  const answer = files.answer(event.request);
  if (answer !== null) event.respondWith(answer);
});
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
});
