import type { ImportCheck } from './import-job';
import type { ImportAnswer, ImportRequest, Numbered, PlanMessage } from './import-messages';
import type { WrittenPackage } from './package-archive';
import type { GivenFile } from './raw-table';

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
    files: readonly GivenFile[],
    basePackage: Uint8Array,
    plan: PlanMessage,
    onProgress: (share: number, file: string) => void,
  ): Promise<ImportCheck> {
    return this.ask({ kind: 'read', files, basePackage, plan }, (answer) => {
      if (answer.kind === 'progress') onProgress(answer.share, answer.file);
      return answer.kind === 'checked' ? answer.check : null;
    });
  }

  check(plan: PlanMessage): Promise<ImportCheck> {
    return this.ask({ kind: 'check', plan }, (answer) =>
      answer.kind === 'checked' ? answer.check : null,
    );
  }

  write(plan: PlanMessage, title: string, asOf: string): Promise<WrittenPackage> {
    return this.ask({ kind: 'write', plan, title, asOf }, (answer) =>
      answer.kind === 'written' ? answer.written : null,
    );
  }

  close(): void {
    this.worker.terminate();
    this.failAll(new Error('closed'));
  }

  private ask<T>(message: ImportRequest, take: (answer: ImportAnswer) => T | null): Promise<T> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.open.set(id, {
        hear: (answer) => {
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
