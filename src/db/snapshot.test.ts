import { describe, expect, it } from 'vitest';
import { decimal, Decimal } from '../core/decimal';
import { queryKey, sql, type Query } from '../sql/sql';
import type { ResultTable } from './result-table';
import type { Engine, QueryOptions } from './engine';
import { buildSnapshot, SnapshotEngine, type Snapshot } from './snapshot';

interface LevelRow {
  readonly itemId: string;
  readonly value: Decimal | null;
}

const levelOf = (itemId: string): Query<LevelRow> =>
  sql`SELECT item_id, value FROM level_value WHERE item_id = ${itemId}`;

const levels: ResultTable = {
  columns: [
    { name: 'item_id', type: 'text' },
    { name: 'value', type: 'decimal' },
  ],
  rows: [
    ['three_public', decimal('12345678901234.56')],
    ['three_public', decimal('-0.05')],
    ['three_public', null],
  ],
};

/** An engine that notes what it was asked. */
function engineBehind() {
  const asked: (readonly [string, QueryOptions | undefined])[] = [];
  const engine: Engine = {
    query: (query, options) => {
      asked.push([queryKey(query), options]);
      return Promise.resolve([]);
    },
    queryColumns: () => Promise.reject(new Error('asked by column')),
  };
  return { asked, engine };
}

/** The snapshot as the page reads it from its file. */
const asShipped = (snapshot: Snapshot) => JSON.parse(JSON.stringify(snapshot)) as Snapshot;

/** An engine whose first answers are all there are. */
const engineOver = (answers: Snapshot, behind: Engine = engineBehind().engine) =>
  new SnapshotEngine(answers, () => Promise.resolve({}), behind);

const itemIds: Query = sql`SELECT item_id, ratio FROM level_value`;
const texts: ResultTable = {
  columns: [
    { name: 'item_id', type: 'text' },
    { name: 'ratio', type: 'real' },
  ],
  rows: [
    ['staff', 0.5],
    ['three_public', null],
  ],
};

const shipped = asShipped(
  buildSnapshot([
    [levelOf('three_public'), levels],
    [itemIds, texts],
  ]),
);

describe('a snapshot engine', () => {
  it('answers what the snapshot holds, without the engine behind it', async () => {
    const { asked, engine } = engineBehind();
    const rows = await engineOver(shipped, engine).query(levelOf('three_public'));
    expect(rows.map(({ itemId }) => itemId)).toEqual(Array(3).fill('three_public'));
    expect(asked).toEqual([]);
  });

  it('answers by column what it holds, and asks the engine for all else', async () => {
    const snapshot = engineOver(shipped);
    const held = await snapshot.queryColumns(itemIds);
    expect([held.rowCount, held.texts.get('item_id')!(1)]).toEqual([2, 'three_public']);
    expect([...held.reals.get('ratio')!]).toEqual([0.5, NaN]);
    await expect(snapshot.queryColumns(levelOf('three_public'))).rejects.toThrow(
      'value is decimal',
    );
    await expect(snapshot.queryColumns(levelOf('other'))).rejects.toThrow('asked by column');
  });

  it('answers exact decimals', async () => {
    const rows = await engineOver(shipped).query(levelOf('three_public'));
    expect(rows.map(({ value }) => value?.toFixed() ?? null)).toEqual([
      '12345678901234.56',
      '-0.05',
      null,
    ]);
    expect(rows[0]?.value).toBeInstanceOf(Decimal);
  });

  it('asks the engine behind it for all else, with the same options', async () => {
    const { asked, engine } = engineBehind();
    const options = { signal: new AbortController().signal };
    const rows = await engineOver(shipped, engine).query(levelOf('staff'), options);
    expect(rows).toEqual([]);
    expect(asked).toEqual([[queryKey(levelOf('staff')), options]]);
  });

  it('knows a query by its text and values, whatever its white space', () => {
    const engine = engineOver(shipped);
    const spaced = sql`SELECT item_id, value
      FROM level_value
      WHERE item_id = ${'three_public'}`;
    expect(engine.atHand(spaced)).toHaveLength(3);
    expect(engine.atHand(levelOf('staff'))).toBeNull();
    expect(
      engine.atHand(sql`SELECT item_id FROM level_value WHERE item_id = ${'three_public'}`),
    ).toBeNull();
  });

  it('gives every reader rows of their own', async () => {
    const engine = engineOver(shipped);
    const [one, other] = await Promise.all([
      engine.query(levelOf('three_public')),
      engine.query(levelOf('three_public')),
    ]);
    expect(one).toEqual(other);
    expect(one[0]).not.toBe(other[0]);
  });

  it('rejects with the signal’s reason once aborted, like every engine', async () => {
    const engine = engineOver(shipped);
    const signal = AbortSignal.abort(new Error('superseded'));
    await expect(engine.query(levelOf('three_public'), { signal })).rejects.toThrow('superseded');
  });

  it('rejects, and does not throw, where the file was damaged', async () => {
    const key = queryKey(levelOf('three_public'));
    const [itemId, value] = shipped[key]!.columns;
    const damaged: Snapshot = {
      [key]: { columns: [itemId!, { ...value!, cells: ['1', 'abc', null] }] },
    };
    const answer = engineOver(damaged).query(levelOf('three_public'));
    await expect(answer).rejects.toThrow('abc');
  });
});

describe('the rest of the answers', () => {
  const first = asShipped(buildSnapshot([[levelOf('three_public'), levels]]));
  const rest = asShipped(buildSnapshot([[itemIds, texts]]));

  /** An engine whose rest is read as `readings` say, one after another; counts the readings and what is asked behind. */
  function inParts(...readings: readonly Promise<Snapshot>[]) {
    const read = { times: 0 };
    const { asked, engine: behind } = engineBehind();
    const readRest = () => readings[read.times++] ?? Promise.reject(new Error('read too often'));
    return { asked, read, engine: new SnapshotEngine(first, readRest, behind) };
  }

  it('is not read for what the first answers hold', async () => {
    const { read, engine } = inParts();
    expect(await engine.query(levelOf('three_public'))).toHaveLength(3);
    expect(read.times).toBe(0);
  });

  it('is read once, by the first question that needs it, and keeps the engine out of it', async () => {
    const { asked, read, engine } = inParts(Promise.resolve(rest));
    const [rows, late, columns] = await Promise.all([
      engine.query(itemIds),
      engine.queryLate(itemIds),
      engine.queryColumns(itemIds),
    ]);
    expect([rows.length, late.length, columns.rowCount]).toEqual([2, 2, 2]);
    expect(read.times).toBe(1);
    expect(asked).toEqual([]);
  });

  it('is waited for before the engine is asked', async () => {
    let arrive: (rest: Snapshot) => void = () => undefined;
    const arriving = new Promise<Snapshot>((resolve) => {
      arrive = resolve;
    });
    const { asked, engine } = inParts(arriving);
    const answer = engine.query(levelOf('staff'));
    await Promise.resolve();
    expect(asked).toEqual([]);
    arrive(rest);
    await answer;
    expect(asked).toEqual([[queryKey(levelOf('staff')), undefined]]);
  });

  it('is at hand once it is loaded, and not before', async () => {
    const { read, engine } = inParts(Promise.resolve(rest));
    expect(engine.atHand(itemIds)).toBeNull();
    expect(read.times).toBe(0);
    await engine.loadRest();
    expect(engine.atHand(itemIds)).toHaveLength(2);
    await engine.query(levelOf('staff'));
    expect(read.times).toBe(1);
  });

  it('fails the questions that need it where it cannot be read, and is read again by the next', async () => {
    const lost = Promise.reject<Snapshot>(new Error('cut off'));
    const { asked, engine } = inParts(lost, Promise.resolve(rest));
    const failing = [engine.query(itemIds), engine.query(levelOf('staff'))];
    expect(await Promise.allSettled(failing)).toMatchObject(
      Array(2).fill({ status: 'rejected', reason: { message: 'cut off' } }),
    );
    expect(asked).toEqual([]);
    expect(await engine.query(levelOf('three_public'))).toHaveLength(3);
    expect(await engine.query(itemIds)).toHaveLength(2);
  });

  it('is not waited for by a question that was cancelled', async () => {
    const { asked, engine } = inParts(new Promise<Snapshot>(() => {}));
    const controller = new AbortController();
    const answer = engine.query(itemIds, { signal: controller.signal });
    controller.abort(new Error('superseded'));
    await expect(answer).rejects.toThrow('superseded');
    expect(asked).toEqual([]);
  });
});

describe('keys that objects have of their own', () => {
  /** A query whose key is `word`, as far as a key can be: values always follow the text. */
  const named = (word: string): Query => ({ pieces: [word], params: [] });
  const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  it.each(words)('%s is not held', async (word) => {
    const { asked, engine } = engineBehind();
    const snapshotEngine = engineOver(shipped, engine);
    expect(snapshotEngine.atHand(named(word))).toBeNull();
    await snapshotEngine.query(named(word));
    expect(asked).toHaveLength(1);
  });

  it('an answer that the snapshot only inherits is not held', async () => {
    const { asked, engine } = engineBehind();
    const inherited = Object.create(shipped) as Snapshot;
    const snapshotEngine = engineOver(inherited, engine);
    expect(snapshotEngine.atHand(levelOf('three_public'))).toBeNull();
    expect(await snapshotEngine.query(levelOf('three_public'))).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it.each(words)('%s can be asked and held like any other', async (word) => {
    const { asked, engine } = engineBehind();
    const held = asShipped(buildSnapshot([[named(word), levels]]));
    expect(await engineOver(held, engine).query(named(word))).toHaveLength(3);
    expect(asked).toEqual([]);
    expect(Object.getPrototypeOf(held)).toBe(Object.prototype);
  });
});

describe('building a snapshot', () => {
  it('gives the same file for the same answers in any order', () => {
    const answers = ['b', 'a', 'c'].map((id) => [levelOf(id), levels] as const);
    const text = JSON.stringify(buildSnapshot(answers));
    expect(JSON.stringify(buildSnapshot([...answers].reverse()))).toBe(text);
    expect(Object.keys(buildSnapshot(answers))).toEqual(
      ['a', 'b', 'c'].map((id) => queryKey(levelOf(id))),
    );
  });

  it('refuses a figure that JSON cannot hold', () => {
    const table: ResultTable = { columns: [{ name: 'ratio', type: 'real' }], rows: [[Infinity]] };
    expect(() => buildSnapshot([[levelOf('a'), table]])).toThrow(RangeError);
  });
});
