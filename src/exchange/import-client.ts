import type { ImportCheck } from './import-job';
import type {
  ImportAnswer,
  ImportProgress,
  ImportRequest,
  Numbered,
  PlanMessage,
} from './import-messages';
import type { TableBytes, WrittenPackage } from './package-archive';

type HearProgress = (progress: ImportProgress) => void;

interface Question {
  /** Whether it is answered. */
  readonly hear: (answer: ImportAnswer) => boolean;
  readonly fail: (error: Error) => void;
}

/** The page's side of one import. Ends with `close`, which also stops whatever it is at. */
export class ImportClient {
  private readonly worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    type: 'module',
  });
  private readonly open = new Map<number, Question>();
  private lastId = 0;

  constructor() {
    this.worker.onmessage = ({ data }: MessageEvent<Numbered<ImportAnswer>>) => {
      if (this.open.get(data.id)?.hear(data.message) === true) this.open.delete(data.id);
    };
    this.worker.onerror = ({ message }) => this.failAll(new Error(message));
  }

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
    this.worker.terminate();
    this.failAll(new Error('closed'));
  }

  private ask<T>(
    message: ImportRequest,
    onProgress: HearProgress,
    take: (answer: ImportAnswer) => T | null,
  ): Promise<T> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.open.set(id, {
        hear: (answer) => {
          if (answer.kind === 'progress') onProgress(answer.progress);
          if (answer.kind === 'failed') reject(new Error(answer.detail));
          const taken = take(answer);
          if (taken !== null) resolve(taken);
          return answer.kind !== 'progress';
        },
        fail: reject,
      });
      this.worker.postMessage({ id, message } satisfies Numbered<ImportRequest>);
    });
  }

  private failAll(error: Error): void {
    for (const { fail } of this.open.values()) fail(error);
    this.open.clear();
  }
}

function checkOf(answer: ImportAnswer): ImportCheck | null {
  return answer.kind === 'checked' ? answer.check : null;
}
