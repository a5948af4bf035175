import type { ImportCheck } from './import-job';
import type { ImportAnswer, ImportProgress, ImportRequest, PlanMessage } from './import-messages';
import type { TableBytes, WrittenPackage } from './package-archive';
import { WorkerLine } from './worker-line';

type HearProgress = (progress: ImportProgress) => void;

/** The page's side of one import. Ends with `close`, which also stops whatever it is at. */
export class ImportClient {
  private readonly line = new WorkerLine<ImportRequest, ImportAnswer>(
    new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }),
  );

  read(
    request: Omit<Extract<ImportRequest, { kind: 'read' }>, 'kind'>,
    onProgress: HearProgress,
  ): Promise<ImportCheck> {
    return this.ask({ kind: 'read', ...request }, onProgress, checkOf);
  }

  check(plan: PlanMessage, onProgress: HearProgress): Promise<ImportCheck> {
    return this.ask({ kind: 'check', plan }, onProgress, checkOf);
  }

  write(
    plan: PlanMessage,
    title: string,
    asOf: string,
    onProgress: HearProgress,
  ): Promise<WrittenPackage> {
    return this.ask({ kind: 'write', plan, title, asOf }, onProgress, (answer) =>
      answer.kind === 'written' ? answer.written : null,
    );
  }

  /** The tables of a package that is kept. Rejects where its content is not that of `hash`. */
  unpack(zip: Uint8Array, hash: string): Promise<readonly TableBytes[]> {
    const none = () => undefined;
    return this.ask({ kind: 'unpack', zip, hash }, none, (answer) =>
      answer.kind === 'unpacked' ? answer.tables : null,
    );
  }

  close(): void {
    this.line.close('closed');
  }

  private ask<T>(
    request: ImportRequest,
    onProgress: HearProgress,
    resultOf: (answer: ImportAnswer) => T | null,
  ): Promise<T> {
    return this.line.ask(request, (answer) => {
      if (answer.kind === 'progress') onProgress(answer.progress);
      if (answer.kind === 'failed') throw new Error(answer.detail);
      return resultOf(answer);
    });
  }
}

function checkOf(answer: ImportAnswer): ImportCheck | null {
  return answer.kind === 'checked' ? answer.check : null;
}
