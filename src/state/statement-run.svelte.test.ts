import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SqlConsole, StatementOutcome } from '../db/engine';
import { StatementRun } from './statement-run.svelte';

const result = { columns: [], rows: [], isCut: false, hasCutCells: false };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function passing(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** A console that answers nothing until it is stopped. */
function endless(): SqlConsole {
  return {
    run: (_, signal) =>
      new Promise<StatementOutcome>((resolve) => {
        signal.addEventListener('abort', () => resolve({ kind: 'stopped' }));
      }),
    close: vi.fn(),
  };
}

describe('a run', () => {
  it('keeps the answer with its statement and time', async () => {
    const console: SqlConsole = {
      run: () =>
        new Promise((resolve) => {
          setTimeout(() => resolve({ kind: 'answered', result }), 250);
        }),
      close: () => undefined,
    };
    const run = new StatementRun(() => Promise.resolve(console));
    const done = run.run('SELECT 1');
    await vi.advanceTimersByTimeAsync(200);
    expect([run.isRunning, run.elapsedMs]).toEqual([true, 200]);
    await vi.advanceTimersByTimeAsync(50);
    await done;
    expect(run.status).toEqual({ kind: 'answered', statement: 'SELECT 1', result, ms: 250 });
  });

  it('does not count the start of the engine as its own time', async () => {
    const run = new StatementRun((onStatus) =>
      Promise.resolve({
        run: async () => {
          await passing(3000);
          onStatus({ kind: 'ready' });
          await passing(20);
          return { kind: 'answered', result };
        },
        close: () => undefined,
      }),
    );
    const done = run.run('SELECT 1');
    await vi.advanceTimersByTimeAsync(3020);
    await done;
    expect(run.status).toMatchObject({ kind: 'answered', ms: 20 });
  });

  it('is not ended by its time while the engine starts, only by the reader', async () => {
    const run = new StatementRun((onStatus) =>
      Promise.resolve({
        run: async (_, signal) => {
          onStatus({ kind: 'starting', loadedBytes: 0, totalBytes: null });
          await passing(15_000);
          if (signal.aborted) return { kind: 'stopped' };
          onStatus({ kind: 'ready' });
          return { kind: 'answered', result };
        },
        close: () => undefined,
      }),
    );
    run.timeLimit = 10;
    const first = run.run('SELECT 1');
    await vi.advanceTimersByTimeAsync(15_000);
    await first;
    expect(run.status).toMatchObject({ kind: 'answered' });
    const second = run.run('SELECT 1');
    await vi.advanceTimersByTimeAsync(3000);
    run.stop();
    await vi.advanceTimersByTimeAsync(12_000);
    await second;
    expect(run.status).toMatchObject({ kind: 'stopped', by: 'reader' });
  });

  it('ends by the reader, or by the time that it may take', async () => {
    const run = new StatementRun(() => Promise.resolve(endless()));
    const first = run.run('SELECT 1');
    await vi.advanceTimersByTimeAsync(1000);
    run.stop();
    await first;
    expect(run.status).toEqual({ kind: 'stopped', by: 'reader', ms: 1000 });
    run.timeLimit = 10;
    const second = run.run('SELECT 1');
    await vi.advanceTimersByTimeAsync(10_000);
    await second;
    expect(run.status).toEqual({ kind: 'stopped', by: 'time', ms: 10_000 });
  });

  it('opens one console for all statements, and closes it', async () => {
    const console = endless();
    const open = vi.fn(() => Promise.resolve(console));
    const run = new StatementRun(open);
    const first = run.run('a');
    void run.run('b');
    await vi.advanceTimersByTimeAsync(0);
    expect(run.status).toEqual({ kind: 'running', statement: 'a' });
    run.close();
    await first;
    await vi.advanceTimersByTimeAsync(0);
    expect(open).toHaveBeenCalledOnce();
    expect(console.close).toHaveBeenCalledOnce();
  });

  it('says where the console cannot be opened, and tries again', async () => {
    const open = vi.fn(() => Promise.reject<SqlConsole>(new Error('offline')));
    const run = new StatementRun(open);
    await run.run('a');
    expect(run.status).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'engine_unavailable', detail: 'offline' },
    });
    await run.run('a');
    expect(open).toHaveBeenCalledTimes(2);
  });
});
