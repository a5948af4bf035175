import { keptCacheName } from './offline-files';

const askAgainMs = 1000;

/**
 * Whether this page works without a network, and whether a newer version of it waits. Without service workers (plain
 * http, an old browser, switched off) nothing of this happens, and nothing else changes.
 */
export class Offline {
  /** A newer version is stored and waits to be taken. */
  hasUpdate = $state(false);
  private registration: ServiceWorkerRegistration | null = null;

  constructor(private readonly container: ServiceWorkerContainer | undefined) {}

  /** Stores this version for the next visit, and looks whether there is a newer one. */
  async start(): Promise<void> {
    const { container } = this;
    if (container === undefined) return;
    let isControlled = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      // Taken here or in another window: what this page would still load is no longer there.
      if (isControlled) location.reload();
      isControlled = true;
    });
    try {
      const registration = await container.register('./sw.js', { updateViaCache: 'none' });
      this.registration = registration;
      const watch = () =>
        registration.installing?.addEventListener('statechange', () => this.look());
      registration.addEventListener('updatefound', watch);
      // The browser looks for a newer version by itself as well, and may have begun.
      watch();
      this.look();
    } catch {
      // The server may not offer it, or a policy forbid it.
    }
  }

  /** Goes on with the newer version: the page is loaded anew once the old worker has given way. */
  takeUpdate(): void {
    const ask = () => this.registration?.waiting?.postMessage('take over');
    ask();
    // It gives way only when it is idle, which a browser with much to do does not always notice.
    setInterval(ask, askAgainMs);
  }

  /** Stores files for visits without a network, once there is a worker that answers with them. URLs are absolute. */
  async keep(urls: readonly string[]): Promise<void> {
    const ready = await this.container?.ready;
    if (ready === undefined) return;
    try {
      const cache = await caches.open(keptCacheName(ready.scope));
      for (const url of urls) if ((await cache.match(url)) === undefined) await cache.add(url);
    } catch {
      // No room, or no permission: these files need the network then.
    }
  }

  private look(): void {
    this.hasUpdate = this.registration?.waiting != null && this.container?.controller != null;
  }
}
