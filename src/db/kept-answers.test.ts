import { expect, it } from 'vitest';
import { sql } from '../sql/sql';
import { KeptAnswers } from './kept-answers';

const ask = (value: number) => sql`SELECT ${value}`;
const answer = (megabytes: number) => new Uint8Array(megabytes * 2 ** 20);

it('finds the answer to the same statement with the same values, and to no other', () => {
  const kept = new KeptAnswers();
  const one = answer(1);
  kept.keep(ask(1), one);
  expect(kept.find(sql`SELECT   ${1}`)).toBe(one);
  expect(kept.find(ask(2))).toBeNull();
});

it('forgets what was not used for longest once it holds 32 MB', () => {
  const kept = new KeptAnswers();
  for (let value = 1; value <= 8; value += 1) kept.keep(ask(value), answer(4));
  expect(kept.find(ask(1))).not.toBeNull();
  kept.keep(ask(9), answer(4));
  expect(kept.find(ask(2))).toBeNull();
  expect([1, 3, 8, 9].map((value) => kept.find(ask(value))?.length)).toEqual(
    Array.from({ length: 4 }, () => 4 * 2 ** 20),
  );
});

it('counts an answer once that came twice', () => {
  const kept = new KeptAnswers();
  for (let time = 0; time < 20; time += 1) kept.keep(ask(1), answer(4));
  for (let value = 2; value <= 8; value += 1) kept.keep(ask(value), answer(4));
  expect(kept.find(ask(1))).not.toBeNull();
});

it('keeps no answer of more than 4 MB', () => {
  const kept = new KeptAnswers();
  kept.keep(ask(1), answer(5));
  expect(kept.find(ask(1))).toBeNull();
});
