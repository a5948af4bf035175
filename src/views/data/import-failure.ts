import { WorkerBroken, type WorkerFault } from '../../exchange/worker-line';
import { unavailableReason } from '../../state/query-resource.svelte';

export type ImportTask = 'reading' | 'checking' | 'writing';

/** Why an import ended by itself; `cause` null: what the product itself says of it is all that is known. */
export interface ImportFailure {
  readonly task: ImportTask;
  readonly cause: 'base' | 'dropped' | WorkerFault | null;
  readonly detail: string;
}

/** The package that an import is read against did not come. */
export class BaseUnavailable extends Error {
  override readonly name = 'BaseUnavailable';
}

export function causeOf(error: unknown): ImportFailure['cause'] {
  if (error instanceof BaseUnavailable) return 'base';
  if (unavailableReason(error) !== null) return 'not_loaded';
  return error instanceof WorkerBroken ? error.fault : null;
}

export function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
