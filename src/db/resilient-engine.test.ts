import { describe, expect, it } from 'vitest';
import { EngineUnavailable, QueryError } from './engine';
import { ask, engineWith, gone, kinds, settle } from './testing/scripted-sessions';

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
