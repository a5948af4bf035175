import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** Circumstances under which a page is loaded. */
export interface Profile {
  readonly name: string;
  /** How many times slower than this machine the page computes. */
  readonly slowdown: number;
  /** Null: as fast as the machine talks to itself. */
  readonly network: { readonly megabits: number; readonly latencyMs: number } | null;
}

export const unthrottled: Profile = { name: 'unthrottled', slowdown: 1, network: null };
export const officePc: Profile = {
  name: '4× CPU, 10 Mbit/s, 40 ms',
  slowdown: 4,
  network: { megabits: 10, latencyMs: 40 },
};

/** Puts a page under a profile; gives the session with which its network is watched. */
export async function applyProfile(
  context: BrowserContext,
  page: Page,
  { slowdown, network }: Profile,
): Promise<CDPSession> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (network !== null) {
    const bytesPerSecond = (network.megabits * 1_000_000) / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latencyMs,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
  }
  return session;
}
