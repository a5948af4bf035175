import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { datasetSizes } from './dataset-size';
import { madeDepartments } from './generate';
import { madeAreas } from './made-areas';

const real = Papa.parse<{ name: string; name_en: string; area_code: string }>(
  readFileSync('data/areas.csv', 'utf8'),
  { header: true, skipEmptyLines: true },
).data;

describe.each(datasetSizes)('the areas of $id', (size) => {
  const areas = madeAreas(size);

  it('are as many as said, and the one above all', () => {
    expect(areas).toHaveLength(1 + size.prefectures + size.counties);
  });

  it('have codes that no real area has, each once', () => {
    for (const { code } of areas) expect(code).toMatch(/^99\d{4}$/);
    expect(new Set(areas.map(({ code }) => code)).size).toBe(areas.length);
  });

  it('have names that are no real place, each once', () => {
    const names = areas.flatMap(({ name, nameEn }) => [name, nameEn]);
    expect(new Set(names).size).toBe(names.length);
    const stem = (name: string) => name.replace(/(市|区|县|自治县)$/, '');
    const places = new Set(real.flatMap(({ name, name_en }) => [name, stem(name), name_en]));
    expect(names.filter((name) => places.has(name) || places.has(stem(name)))).toEqual([]);
  });

  it('are called by signs of the calendar and numerals, as no place is', () => {
    for (const { name, level } of areas) {
      if (level !== 'province')
        expect(name).toMatch(
          /^[甲乙丙丁戊己庚辛壬癸][一二三四五六七八九十]([子丑寅卯辰巳午未申酉戌亥][一二三四五六七八九十]?)?[市区县]$/,
        );
    }
  });

  it('lie on squares of their own, prefectures on one map and counties on another', () => {
    for (const isPrefecture of [true, false]) {
      const squares = areas
        .filter(({ level, tileX }) => tileX !== null && (level === 'prefecture') === isPrefecture)
        .map(({ tileX, tileY }) => `${tileX} ${tileY}`);
      expect(new Set(squares).size).toBe(squares.length);
    }
  });

  it('have one department of each function, named after both', () => {
    const departments = madeDepartments(size, areas);
    expect(departments).toHaveLength((areas.length - 1) * size.functions);
    for (const { name, area, kind } of departments) expect(name).toBe(area.name + kind.bureau);
  });
});
