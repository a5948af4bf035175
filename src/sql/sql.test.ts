import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Identifier, queryKey, queryText, sql } from './sql';

describe('sql', () => {
  it('binds values instead of writing them into the text', () => {
    const query = sql`SELECT * FROM reports WHERE title = ${"'; DROP TABLE facts; --"} AND fiscal_year = ${2021}`;
    expect(queryText(query)).toBe('SELECT * FROM reports WHERE title = ? AND fiscal_year = ?');
    expect(query.params).toEqual(["'; DROP TABLE facts; --", 2021]);
  });

  it('spells out a list, and lets an empty one match nothing', () => {
    expect(queryText(sql`x IN (${['a', 'b', 'c']})`)).toBe('x IN (?, ?, ?)');
    expect(queryText(sql`x IN (${[]})`)).toBe('x IN (NULL)');
  });

  it('splices nested queries with their values in order', () => {
    const condition = sql` AND area_code IN (${['430203', '430406']})`;
    const query = sql`SELECT 1 WHERE year = ${2023}${condition} LIMIT ${5}`;
    expect(queryText(query, (index) => `$${index + 1}`)).toBe(
      'SELECT 1 WHERE year = $1 AND area_code IN ($2, $3) LIMIT $4',
    );
    expect(query.params).toEqual([2023, '430203', '430406', 5]);
  });

  it('takes identifiers only through the allow-list of their form', () => {
    expect(queryText(sql`SELECT ${new Identifier('fiscal_year')}`)).toBe('SELECT "fiscal_year"');
    expect(queryText(sql`SELECT ${new Identifier('share.of-gdp')}`)).toBe('SELECT "share.of-gdp"');
    expect(queryText(sql`SELECT ${new Identifier('order')}`)).toBe('SELECT "order"');
    expect(() => new Identifier('a; DROP TABLE facts')).toThrow('Not an SQL identifier');
    expect(() => new Identifier('a"b')).toThrow('Not an SQL identifier');
  });

  it('gives the same key for the same statement whatever its white space', () => {
    expect(
      queryKey(sql`SELECT 1   WHERE
      x = ${1}`),
    ).toBe(queryKey(sql`SELECT 1 WHERE x = ${1}`));
    expect(queryKey(sql`SELECT ${1}`)).not.toBe(queryKey(sql`SELECT ${'1'}`));
  });

  it('has as many placeholders as values, however queries nest', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string(), { maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const query = values.reduce(
          (built, next) => sql`${built} AND x IN (${next})`,
          sql`SELECT ${0}`,
        );
        expect(query.pieces).toHaveLength(query.params.length + 1);
      }),
    );
  });
});
