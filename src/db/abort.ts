/**
 * Aborts as old browsers know them: `AbortSignal.reason` came with Chromium 98 and `throwIfAborted` with 100, while the
 * product serves Chromium 89 on.
 */
export function abortReason(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error
    ? reason
    : new DOMException('The query was cancelled', 'AbortError');
}

/** Never resolves; rejects with the signal's reason as soon as it is aborted. For races with work that goes on. */
export function rejectedOnAbort(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(abortReason(signal));
    signal?.addEventListener('abort', () => reject(abortReason(signal)), { once: true });
  });
}

/** Throws the reason of a signal that is aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw abortReason(signal);
}
