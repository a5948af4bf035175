import { expect, it } from 'vitest';
import { formatStatement } from './format-statement';

it('puts clauses on lines and leaves names, texts and comments as they are', () => {
  const statement = `-- 执行率\nselect "地区 A", 'select x' from areas where name_en = 'L'`;
  expect(formatStatement(statement)).toBe(
    `-- 执行率\nSELECT\n  "地区 A",\n  'select x'\nFROM\n  areas\nWHERE\n  name_en = 'L'`,
  );
});

it('leaves alone what it cannot read', () => {
  expect(formatStatement("SELECT 'open")).toBeNull();
});
