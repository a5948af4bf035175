import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** Bytes that the browser's busiest page holds, its workers and their WebAssembly included; null off Linux. */
export async function tabBytes(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => sizeOf(id));
    const known = sizes.filter((size) => size !== null);
    return known.length === 0 ? null : Math.max(...known);
  } finally {
    await session.detach();
  }
}

/** Resident bytes of a process, as Linux tells them in KB. */
function sizeOf(id: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : +kilobytes * 1024;
  } catch {
    return null;
  }
}
