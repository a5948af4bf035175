import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { queryText, type Query } from '../sql/sql';
import type { ResultTable } from './decode';
import { EngineUnavailable, QueryError, type EngineStatus } from './engine';
import { ResilientEngine } from './resilient-engine';
import { SessionLost, type Session } from './session';

/** A statement that a session was asked to run, waiting for the test to say how it went. */
interface Run {
  readonly session: number;
  readonly text: string;
  readonly signal: AbortSignal | undefined;
  readonly answer: (value: string) => void;
  readonly fail: (error: unknown) => void;
}

interface Row {
  readonly value: string;
}

const tableOf = (value: string): ResultTable => ({
  columns: [{ name: 'value', type: 'text' }],
  rows: [[value]],
});

const ask = (text: string): Query<Row> => ({ pieces: [text], params: [] });

/** An engine over sessions that do what the test says, one step at a time. */
function engineWith(start: (session: number) => Promise<void> = () => Promise.resolve()) {
  const statuses: EngineStatus[] = [];
  const runs: Run[] = [];
  const closed: number[] = [];
  let started = 0;
  const engine = new ResilientEngine({
    onStatus: (status) => statuses.push(status),
    start: async () => {
      const session = (started += 1);
      await start(session);
      return sessionOf(session);
    },
  });
  const sessionOf = (session: number): Session => ({
    run: (query, signal) =>
      new Promise((resolve, reject) => {
        runs.push({
          session,
          text: queryText(query),
          signal,
          answer: (value) => {
            resolve(tableOf(value));
          },
          fail: reject,
        });
      }),
    close: () => closed.push(session),
  });
  /** The nth statement that any session was asked to run, from 0; waits until it is asked. */
  const run = async (index: number): Promise<Run> => {
    await settle();
    const found = runs[index];
    if (found === undefined) throw new Error(`Only ${runs.length} statements were run`);
    return found;
  };
  return { engine, statuses, runs, closed, run, started: () => started };
}

/** Lets everything that can go on without the test's doing go on. */
const settle = () => setTimeout(0);

/** The kinds of status in their order. */
const kinds = (statuses: readonly EngineStatus[]) => statuses.map(({ kind }) => kind);

const gone = () => new SessionLost('memory access out of bounds');

describe('queries', () => {
  it('start the session once, when the first of them is asked', async () => {
    const { engine, statuses, run, started } = engineWith();
    await settle();
    expect(started()).toBe(0);
    const answers = Promise.all([engine.query(ask('a')), engine.query(ask('b'))]);
    (await run(0)).answer('1');
    (await run(1)).answer('2');
    expect(await answers).toEqual([[{ value: '1' }], [{ value: '2' }]]);
    expect(started()).toBe(1);
    expect(kinds(statuses)).toEqual(['starting', 'ready']);
  });

  it('run one at a time, in the order in which they were asked', async () => {
    const { engine, runs, run } = engineWith();
    const answers = Promise.all(['a', 'b', 'c'].map((text) => engine.query(ask(text))));
    for (const [index, text] of ['a', 'b', 'c'].entries()) {
      const current = await run(index);
      expect(current.text).toBe(text);
      expect(runs).toHaveLength(index + 1);
      current.answer(text.toUpperCase());
    }
    expect(await answers).toEqual([[{ value: 'A' }], [{ value: 'B' }], [{ value: 'C' }]]);
  });

  it('that are refused fail alone: not retried, the next one on the same session', async () => {
    const { engine, statuses, closed, run, runs } = engineWith();
    const refusal = new QueryError('no such column', 'SELECT x', []);
    const refused = expect(engine.query(ask('SELECT x'))).rejects.toBe(refusal);
    const next = engine.query(ask('b'));
    (await run(0)).fail(refusal);
    await refused;
    (await run(1)).answer('2');
    expect(await next).toEqual([{ value: '2' }]);
    expect(runs.map(({ session, text }) => [session, text])).toEqual([
      [1, 'SELECT x'],
      [1, 'b'],
    ]);
    expect(closed).toEqual([]);
    expect(kinds(statuses)).toEqual(['starting', 'ready']);
  });
});

describe('a lost session', () => {
  it('is replaced, its query retried, and the reader told', async () => {
    const { engine, statuses, closed, run, runs } = engineWith();
    const answer = engine.query(ask('a'));
    (await run(0)).fail(gone());
    (await run(1)).answer('1');
    expect(await answer).toEqual([{ value: '1' }]);
    expect(runs.map(({ session, text }) => [session, text])).toEqual([
      [1, 'a'],
      [2, 'a'],
    ]);
    expect(closed).toEqual([1]);
    expect(kinds(statuses)).toEqual(['starting', 'ready', 'starting', 'ready', 'restarted']);
    expect(statuses.at(-1)).toEqual({ kind: 'restarted', reason: 'memory access out of bounds' });
  });

  it('leaves the queries that wait in their order, on the new session', async () => {
    const { engine, run, runs } = engineWith();
    const answers = Promise.all([engine.query(ask('a')), engine.query(ask('b'))]);
    (await run(0)).fail(gone());
    (await run(1)).answer('1');
    (await run(2)).answer('2');
    expect(await answers).toEqual([[{ value: '1' }], [{ value: '2' }]]);
    expect(runs.map(({ session, text }) => [session, text])).toEqual([
      [1, 'a'],
      [2, 'a'],
      [2, 'b'],
    ]);
  });

  it('that is lost again by the same query fails that query alone', async () => {
    const { engine, closed, run, runs } = engineWith();
    const second = gone();
    const deadly = expect(engine.query(ask('deadly'))).rejects.toBe(second);
    const next = engine.query(ask('b'));
    (await run(0)).fail(gone());
    (await run(1)).fail(second);
    await deadly;
    (await run(2)).answer('2');
    expect(await next).toEqual([{ value: '2' }]);
    expect(runs.map(({ session, text }) => [session, text])).toEqual([
      [1, 'deadly'],
      [2, 'deadly'],
      [3, 'b'],
    ]);
    expect(closed).toEqual([1, 2]);
  });

  it('is not retried for a query that was aborted meanwhile', async () => {
    const { engine, run, runs, started } = engineWith();
    const controller = new AbortController();
    const answer = expect(engine.query(ask('a'), { signal: controller.signal })).rejects.toThrow(
      'superseded',
    );
    const current = await run(0);
    controller.abort(new Error('superseded'));
    current.fail(gone());
    await answer;
    await settle();
    expect([runs.length, started()]).toEqual([1, 1]);
  });
});

describe('an abort', () => {
  it('while the query waits its turn rejects at once, and the query never runs', async () => {
    const { engine, run, runs } = engineWith();
    const controller = new AbortController();
    const first = engine.query(ask('a'));
    const superseded = engine.query(ask('b'), { signal: controller.signal });
    const third = engine.query(ask('c'));
    const current = await run(0);
    const reason = new Error('superseded');
    controller.abort(reason);
    // The first query still runs: the rejection waits for nothing.
    await expect(superseded).rejects.toBe(reason);
    current.answer('1');
    (await run(1)).answer('3');
    expect(await Promise.all([first, third])).toEqual([[{ value: '1' }], [{ value: '3' }]]);
    expect(runs.map(({ text }) => text)).toEqual(['a', 'c']);
  });

  it('before the query is asked rejects at once, though others run', async () => {
    const { engine, run, runs } = engineWith();
    const first = engine.query(ask('a'));
    const current = await run(0);
    const signal = AbortSignal.abort(new Error('superseded'));
    await expect(engine.query(ask('b'), { signal })).rejects.toThrow('superseded');
    current.answer('1');
    await first;
    await settle();
    expect(runs.map(({ text }) => text)).toEqual(['a']);
  });

  it('while the session starts rejects at once, and the query never runs', async () => {
    let ready: () => void = () => undefined;
    const { engine, run, runs } = engineWith(
      () =>
        new Promise((resolve) => {
          ready = resolve;
        }),
    );
    const controller = new AbortController();
    const superseded = engine.query(ask('a'), { signal: controller.signal });
    const next = engine.query(ask('b'));
    await settle();
    controller.abort(new Error('superseded'));
    await expect(superseded).rejects.toThrow('superseded');
    ready();
    (await run(0)).answer('2');
    expect(await next).toEqual([{ value: '2' }]);
    expect(runs.map(({ text }) => text)).toEqual(['b']);
  });

  it('while the query runs reaches the session, and the next query waits until it has stopped', async () => {
    const { engine, run, runs } = engineWith();
    const controller = new AbortController();
    const superseded = engine.query(ask('a'), { signal: controller.signal });
    const next = engine.query(ask('b'));
    const current = await run(0);
    expect(current.signal).toBe(controller.signal);
    const reason = new Error('superseded');
    controller.abort(reason);
    await expect(superseded).rejects.toBe(reason);
    await settle();
    expect(runs).toHaveLength(1);
    current.fail(reason);
    (await run(1)).answer('2');
    expect(await next).toEqual([{ value: '2' }]);
    expect(runs[1]?.session).toBe(1);
  });

  it('after the answer changes nothing', async () => {
    const { engine, run } = engineWith();
    const controller = new AbortController();
    const answer = engine.query(ask('a'), { signal: controller.signal });
    (await run(0)).answer('1');
    expect(await answer).toEqual([{ value: '1' }]);
    controller.abort();
    await settle();
    const again = engine.query(ask('b'));
    (await run(1)).answer('2');
    expect(await again).toEqual([{ value: '2' }]);
  });
});

describe('a start that fails', () => {
  const offline = new Error('duckdb-eh.wasm: HTTP 404');
  const failsFirst = (error: Error) => (session: number) =>
    session === 1 ? Promise.reject(error) : Promise.resolve();

  it('fails the query that waits for it and is reported; the next query starts anew', async () => {
    const { engine, statuses, run, started } = engineWith(failsFirst(offline));
    await expect(engine.query(ask('a'))).rejects.toMatchObject({
      name: 'EngineUnavailable',
      cause: offline,
    });
    expect(statuses.at(-1)).toEqual({ kind: 'failed', reason: 'duckdb-eh.wasm: HTTP 404' });
    const next = engine.query(ask('b'));
    (await run(0)).answer('2');
    expect(await next).toEqual([{ value: '2' }]);
    expect(started()).toBe(2);
    expect(kinds(statuses)).toEqual(['starting', 'failed', 'starting', 'ready']);
  });

  it('is not tried again for the same query, even where the worker dies while it starts', async () => {
    const { engine, statuses, started } = engineWith(failsFirst(gone()));
    await expect(engine.query(ask('a'))).rejects.toBeInstanceOf(EngineUnavailable);
    await settle();
    expect(started()).toBe(1);
    expect(kinds(statuses)).toEqual(['starting', 'failed']);
  });

  it('after a loss fails the query that was to be retried', async () => {
    const { engine, statuses, run } = engineWith((session) =>
      session === 2 ? Promise.reject(offline) : Promise.resolve(),
    );
    const answer = expect(engine.query(ask('a'))).rejects.toMatchObject({
      name: 'EngineUnavailable',
      cause: offline,
    });
    (await run(0)).fail(gone());
    await answer;
    expect(kinds(statuses)).toEqual(['starting', 'ready', 'starting', 'failed']);
  });
});

describe('warming', () => {
  it('starts the session that the first query then finds', async () => {
    const { engine, run, started } = engineWith();
    await engine.warm();
    await engine.warm();
    const answer = engine.query(ask('a'));
    (await run(0)).answer('1');
    await answer;
    expect(started()).toBe(1);
  });

  it('never rejects: a failed start shows in the status', async () => {
    const { engine, statuses } = engineWith(() => Promise.reject(new Error('offline')));
    await expect(engine.warm()).resolves.toBeUndefined();
    expect(statuses.at(-1)).toEqual({ kind: 'failed', reason: 'offline' });
  });
});
