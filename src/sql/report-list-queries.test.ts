import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDatabase } from '../../scripts/dataset/load-database';
import { dataFolder, readDataPackage } from '../../scripts/dataset/testing/data-package';
import type { NativeEngine } from '../db/native';
import { rankGroupOf, type Department, type Report } from '../model/catalog';
import { allDepartments, departmentsQuery } from './queries';
import {
  findReportsQuery,
  partialReportsQuery,
  peerReportsQuery,
  reportCountQuery,
  reportsByIdQuery,
  reportsOfDepartmentsQuery,
  reportYearsQuery,
  selectedReportsQuery,
} from './report-list-queries';

let engine: NativeEngine;
let all: readonly Report[];
let departments: ReadonlyMap<string, Department>;

beforeAll(async () => {
  const { descriptor } = await readDataPackage();
  engine = await loadDatabase(descriptor, dataFolder);
  all = await engine.query(selectedReportsQuery(allDepartments, null));
  departments = new Map(
    (await engine.query(departmentsQuery())).map((row) => [row.departmentId, row]),
  );
});
afterAll(() => engine.close());

const idsOf = (reports: readonly Report[]) => reports.map(({ reportId }) => reportId);
const find = async (...words: string[]) => idsOf(await engine.query(findReportsQuery(words, 20)));

describe('reports asked for', () => {
  it('by the filter and year are those, and as many as are counted', async () => {
    const filter = { ...allDepartments, areaLevels: ['district'] };
    const isAsked = ({ departmentId, fiscalYear }: Report) =>
      fiscalYear === 2023 && departments.get(departmentId)!.areaLevel === 'district';
    const asked = await engine.query(selectedReportsQuery(filter, 2023));
    expect(asked.length).toBeGreaterThan(0);
    expect(idsOf(asked)).toEqual(idsOf(all.filter(isAsked)));
    expect(await engine.query(reportCountQuery(filter, 2023))).toEqual([{ reports: asked.length }]);
    expect(await engine.query(reportCountQuery(allDepartments, null))).toEqual([
      { reports: all.length },
    ]);
  });

  it('by id are those that there are', async () => {
    expect(await engine.query(reportsByIdQuery(['430203-2023', '430203-1923']))).toEqual(
      all.filter(({ reportId }) => reportId === '430203-2023'),
    );
    expect(await engine.query(reportsByIdQuery([]))).toEqual([]);
  });

  it('by department come with the latest first', async () => {
    const own = all.filter(({ departmentId }) => departmentId === all[0]!.departmentId);
    const asked = await engine.query(reportsOfDepartmentsQuery([all[0]!.departmentId]));
    expect(asked).toEqual([...own].sort((a, b) => b.fiscalYear - a.fiscalYear));
  });

  it('tell the years there are, of all or of a filter, and which are known in part', async () => {
    const years = async (...filter: Parameters<typeof reportYearsQuery>) =>
      (await engine.query(reportYearsQuery(...filter))).map(({ fiscalYear }) => fiscalYear);
    const yearsOf = (reports: readonly Report[]) =>
      [...new Set(reports.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b);
    expect(await years()).toEqual(yearsOf(all));
    const inArea = all.filter(
      ({ departmentId }) => departments.get(departmentId)!.areaCode === '430203',
    );
    expect(await years({ ...allDepartments, areaCodes: ['430203'] })).toEqual(yearsOf(inArea));
    const partial = all.filter(({ coverage }) => coverage === 'partial');
    expect((await engine.query(partialReportsQuery())).map(({ reportId }) => reportId)).toEqual(
      idsOf(partial).sort(),
    );
  });
});

describe('the peers of a report', () => {
  it('are one of each other department of its function and rank, of the nearest year', async () => {
    for (const report of all) {
      const own = departments.get(report.departmentId)!;
      const distance = ({ fiscalYear }: Report) => Math.abs(fiscalYear - report.fiscalYear);
      const expected = [...departments.values()]
        .filter(
          (other) =>
            other.departmentId !== own.departmentId &&
            other.function === own.function &&
            rankGroupOf(other.areaLevel) === rankGroupOf(own.areaLevel),
        )
        .flatMap(({ departmentId }) =>
          all
            .filter((candidate) => candidate.departmentId === departmentId)
            .sort((a, b) => distance(a) - distance(b) || b.fiscalYear - a.fiscalYear)
            .slice(0, 1),
        );
      expect(idsOf(await engine.query(peerReportsQuery(report.reportId)))).toEqual(idsOf(expected));
    }
  });
});

describe('a search for reports', () => {
  it('goes by area in both languages, code, year and title, all words at once', async () => {
    expect(await find('lusong', '2023')).toEqual(['430203-2023']);
    expect(await find('芦淞', '2023')).toEqual(['430203-2023']);
    expect(await find('430203-2023')).toEqual(['430203-2023']);
    expect(await find('lusong', '1923')).toEqual([]);
  });

  it('takes what is typed for words, never for a pattern or for SQL', async () => {
    for (const word of ['%', '_', "'", "' or true --", '\\']) expect(await find(word)).toEqual([]);
  });

  it('gives no more than are asked for, the latest year first', async () => {
    const found = await engine.query(findReportsQuery(['2'], 3));
    expect(found).toHaveLength(3);
    expect(found[0]!.fiscalYear).toBe(Math.max(...all.map(({ fiscalYear }) => fiscalYear)));
  });
});
