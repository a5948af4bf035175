import { keptCacheName } from './offline-files';

const askAgainMs = 1000;
/** Longer no reader waits for an old worker that believes that it has work to do. */
const mostWaitMs = 5000;

/** Undefined where the browser has none; where it lets no page keep anything, the mere look may throw. */
export function workerContainer(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

/**
 * Whether this page works without a network, and whether a newer version of it waits. Without service workers (plain
 * http, an old browser, switched off) nothing of this happens, and nothing else changes.
 */
export class Offline {
  /** A newer version is stored and waits to be taken. */
  hasUpdate = $state(false);
  private registration: ServiceWorkerRegistration | null = null;
  private isStarted = false;

  constructor(private readonly container: ServiceWorkerContainer | undefined) {}

  /** Stores this version for the next visit, and looks whether there is a newer one; once for the page. */
  async start(): Promise<void> {
    const { container } = this;
    if (container === undefined || this.isStarted) return;
    this.isStarted = true;
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
      // This page came from the server: what waits here is its own version, and keeps no reader from anything.
      if (!isControlled) this.askToTakeOver();
    } catch {
      // The server may not offer it, or a policy forbid it.
    }
  }

  /** Goes on with the newer version: the page is loaded anew once the old worker has given way. */
  takeUpdate(): void {
    this.askToTakeOver();
    // It gives way only when it is idle, which a browser with much to do does not always notice.
    const asking = setInterval(() => this.askToTakeOver(), askAgainMs);
    setTimeout(() => {
      clearInterval(asking);
      void this.leaveOldVersion();
    }, mostWaitMs);
  }

  private askToTakeOver(): void {
    this.registration?.waiting?.postMessage('take over');
  }

  /**
   * Without its worker the page comes from the server, and stores the newer version as on a first visit. Chromium keeps
   * a worker whose request was broken off by a page that is gone for as long as five minutes.
   */
  private async leaveOldVersion(): Promise<void> {
    // Without a server the page would be gone with its worker.
    const isThere = await fetch('./sw.js', { method: 'HEAD', cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (!isThere || !(await this.registration?.unregister())) return;
    location.reload();
  }

  /** Stores files for visits without a network, once there is a worker that answers with them. URLs are absolute. */
  async keep(urls: readonly string[]): Promise<void> {
    try {
      const ready = await this.container?.ready;
      if (ready === undefined) return;
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
