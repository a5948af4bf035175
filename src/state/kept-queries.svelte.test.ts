import { describe, expect, it } from 'vitest';
import { KeptQueries } from './kept-queries.svelte';

function memory(initial: string | null = null) {
  let text = initial;
  return {
    getItem: () => text,
    setItem: (_key: string, value: string) => {
      text = value;
    },
  };
}

describe('the history', () => {
  it('survives a reload, the latest first, each statement once', () => {
    const storage = memory();
    const queries = new KeptQueries(storage);
    for (const statement of ['a', 'b', 'a']) queries.remember(statement);
    expect(new KeptQueries(storage).history).toEqual(['a', 'b']);
  });

  it('holds the last fifty, and can be emptied', () => {
    const queries = new KeptQueries(memory());
    for (let n = 1; n <= 51; n += 1) queries.remember(`SELECT ${n}`);
    expect([queries.history.length, queries.history[0]]).toEqual([50, 'SELECT 51']);
    expect(queries.history).not.toContain('SELECT 1');
    queries.forgetHistory();
    expect(queries.history).toEqual([]);
  });

  it('loses nothing to another tab', () => {
    const storage = memory();
    const [here, there] = [new KeptQueries(storage), new KeptQueries(storage)];
    here.remember('a');
    there.remember('b');
    expect(new KeptQueries(storage).history).toEqual(['b', 'a']);
  });
});

describe('the draft', () => {
  it('survives leaving the screen, beside all else that is kept', () => {
    const storage = memory();
    const queries = new KeptQueries(storage);
    queries.remember('SELECT 1');
    queries.keepDraft('SELECT 2 --');
    const again = new KeptQueries(storage);
    expect([again.lastDraft, again.history]).toEqual(['SELECT 2 --', ['SELECT 1']]);
  });
});

describe('saved queries', () => {
  it('are replaced under the same name, renamed and removed', () => {
    const storage = memory();
    const queries = new KeptQueries(storage);
    queries.save('执行率', 'SELECT 1');
    queries.save('执行率', 'SELECT 2');
    queries.save('得分', 'SELECT 3');
    expect(queries.rename('得分', '执行率')).toBe(false);
    expect(queries.rename('得分', '自评得分')).toBe(true);
    queries.remove('执行率');
    expect(new KeptQueries(storage).saved).toEqual([{ name: '自评得分', statement: 'SELECT 3' }]);
  });

  it('are no more than can be looked over', () => {
    const queries = new KeptQueries(memory());
    for (let n = 1; n <= 200; n += 1) expect(queries.save(`${n}`, '')).toBe(true);
    expect(queries.save('201', '')).toBe(false);
    expect(queries.save('200', 'SELECT 1')).toBe(true);
  });

  it.each(['{{', '7', 'null', '[]', '{"saved":[{"name":7}],"history":{"a":1}}'])(
    'pass over what is none: %s',
    (text) => {
      const queries = new KeptQueries(memory(text));
      expect([queries.saved, queries.history]).toEqual([[], []]);
    },
  );

  it('last as long as the page, and say so, where the browser keeps nothing', () => {
    const queries = new KeptQueries({
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    });
    queries.save('a', 'SELECT 1');
    queries.save('b', 'SELECT 2');
    expect(queries.saved).toHaveLength(2);
    expect(queries.isKept).toBe(false);
  });
});
