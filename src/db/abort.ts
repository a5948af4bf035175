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

/** Throws the reason of a signal that is aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw abortReason(signal);
}
