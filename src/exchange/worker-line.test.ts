import { describe, expect, it } from 'vitest';
import { WorkerBroken, WorkerLine, type Numbered } from './worker-line';

/** A worker that does what the test says; it is ended once the line is. */
class FakeWorker {
  onmessage: (event: { readonly data: Numbered<string> }) => void = () => undefined;
  onerror: (event: { readonly message?: string }) => void = () => undefined;
  onmessageerror: () => void = () => undefined;
  readonly asked: Numbered<string>[] = [];
  isEnded = false;

  postMessage(question: Numbered<string>): void {
    this.asked.push(question);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(index: number, message: string): void {
    this.onmessage({ data: { id: this.asked[index]!.id, message } });
  }
}

function lineOf(worker: FakeWorker): WorkerLine<string, string> {
  return new WorkerLine(worker as unknown as Worker);
}

const whole = (answer: string) => (answer.startsWith('…') ? null : answer);

describe('a line to a worker', () => {
  it('gives each question its own answer, whatever comes before it', async () => {
    const worker = new FakeWorker();
    const line = lineOf(worker);
    const answers = [line.ask('a', whole), line.ask('b', whole)];
    worker.say(1, 'B');
    worker.say(0, '… half');
    worker.say(0, 'A');
    expect(await Promise.all(answers)).toEqual(['A', 'B']);
  });

  it.each([
    ['whose script does not load', (worker: FakeWorker) => worker.onerror({}), 'not_loaded'],
    ['that crashes', (worker: FakeWorker) => worker.onerror({ message: 'boom' }), 'crashed'],
    ['whose answer cannot be read', (worker: FakeWorker) => worker.onmessageerror(), 'crashed'],
  ])('%s refuses what is asked, and what is asked later', async (_, fail, fault) => {
    const worker = new FakeWorker();
    const line = lineOf(worker);
    const open = line.ask('a', whole);
    fail(worker);
    await expect(open).rejects.toMatchObject({ name: 'WorkerBroken', fault });
    await expect(line.ask('b', whole)).rejects.toBeInstanceOf(WorkerBroken);
    expect(worker.asked).toHaveLength(1);
    expect(worker.isEnded).toBe(true);
  });

  it('says that it was closed, not that it has broken', async () => {
    const worker = new FakeWorker();
    const line = lineOf(worker);
    const open = line.ask('a', whole);
    line.close('stopped');
    worker.onerror({ message: 'late' });
    await expect(open).rejects.toThrow('stopped');
    await expect(line.ask('b', whole)).rejects.toThrow('stopped');
  });
});
