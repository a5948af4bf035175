import { describe, expect, it } from 'vitest';
import { ask, engineWith, settle } from './testing/scripted-sessions';

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
