import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Engine } from '../db/engine';
import { sql, type Query } from '../sql/sql';
import { QueryResource } from './query-resource.svelte';

interface Row {
  readonly id: string;
}
const rowsOf = (id: string): Query<Row> => sql`SELECT id FROM t WHERE id = ${id}`;
const idOf = (query: Query) => String(query.params[0]);

/** Has the rows of 'near' at hand and answers all others later; `asked` is what it was asked to wait for. */
function engineOf(damaged = false) {
  const asked: string[] = [];
  const engine: Engine = {
    query: <R>(query: Query<R>) => {
      asked.push(idOf(query));
      return damaged
        ? Promise.reject(new Error('damaged'))
        : Promise.resolve([{ id: idOf(query) }] as unknown as R[]);
    },
    queryColumns: () => Promise.reject(new Error('not asked')),
    atHand: <R>(query: Query<R>) => {
      if (damaged) throw new Error('damaged');
      return idOf(query) === 'near' ? ([{ id: 'near' }] as unknown as R[]) : null;
    },
  };
  return { asked, engine };
}

let end = () => {};
afterEach(() => end());

/** A resource in a component, as far as it needs one, and what changes what it asks for. */
function resourceOf(engine: Engine, first: string | null) {
  let id = $state(first);
  let resource!: QueryResource<Row>;
  let atOnce: readonly string[] = [];
  end = $effect.root(() => {
    resource = new QueryResource(
      () => engine,
      () => (id === null ? null : rowsOf(id)),
    );
    atOnce = [resource.status.kind, ...resource.rows.map((row) => row.id)];
  });
  flushSync();
  const show = () => [resource.status.kind, ...resource.rows.map((row) => row.id)];
  const choose = (next: string | null) => {
    id = next;
    flushSync();
  };
  const settle = () =>
    new Promise((resolve) => {
      setTimeout(resolve);
    });
  return { atOnce, show, choose, settle, resource };
}

describe('rows that need no waiting', () => {
  it('are there before anything is drawn, and are not asked for again', async () => {
    const { asked, engine } = engineOf();
    const { atOnce, show, settle } = resourceOf(engine, 'near');
    expect(atOnce).toEqual(['ready', 'near']);
    await settle();
    expect(show()).toEqual(['ready', 'near']);
    expect(asked).toEqual([]);
  });

  it('take the place of others without a moment of loading', async () => {
    const { asked, engine } = engineOf();
    const { atOnce, show, choose, settle } = resourceOf(engine, 'far');
    expect(atOnce).toEqual(['loading']);
    await settle();
    expect(show()).toEqual(['ready', 'far']);
    choose('near');
    expect(show()).toEqual(['ready', 'near']);
    expect(asked).toEqual(['far']);
  });

  it('come back after nothing was asked for', () => {
    const { show, choose } = resourceOf(engineOf().engine, 'near');
    choose(null);
    expect(show()).toEqual(['ready']);
    choose('near');
    expect(show()).toEqual(['ready', 'near']);
  });

  it('that are damaged are an error like any other', async () => {
    const { atOnce, show, settle } = resourceOf(engineOf(true).engine, 'near');
    expect(atOnce).toEqual(['loading']);
    await settle();
    expect(show()).toEqual(['error']);
  });
});

describe('a choice that is taken back before its answer', () => {
  it('leaves the rows that are there', async () => {
    const { asked, engine } = engineOf();
    const { show, choose, settle } = resourceOf(engine, 'near');
    choose('far');
    expect(show()).toEqual(['loading', 'near']);
    choose('near');
    await settle();
    expect(show()).toEqual(['ready', 'near']);
    expect(asked).toEqual(['far']);
  });
});
