/** What the browser keeps for the site as short texts; null where it keeps nothing: there the mere look throws. */
export function siteStorage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
