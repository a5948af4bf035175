/* global importScripts */
/// <reference lib="webworker.importscripts" />
// The engine's worker, run by this one. Where the engine fails inside itself (a damaged module, a trap outside of a
// call) it only rejects a promise that nobody awaits, and the page would wait for an answer that never comes. Here
// such a rejection becomes an error of the worker, which the page hears. A classic script: the engine's is one. Its
// URL comes as the worker's name: a fragment of this one's would be lost on the way through a service worker.
addEventListener('unhandledrejection', (event) => {
  const message = String(event.reason);
  event.preventDefault();
  setTimeout(() => {
    throw new Error(message);
  });
});
importScripts(self.name);
