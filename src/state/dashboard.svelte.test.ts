import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fourDepartments } from '../analysis/testing/metric-rows';
import type { Engine } from '../db/engine';
import { Catalog } from '../model/catalog';
import { noFiles } from './dataset-files';
import { Dashboard } from './dashboard.svelte';
import { ImportedDatasets } from './imported-datasets.svelte';
import { Preferences } from './preferences.svelte';
import { ReviewMarks } from './review-marks.svelte';
import { province, real } from './testing/known-datasets';

const system = { matches: false, addEventListener: () => undefined } as unknown as MediaQueryList;
const engine: Engine = {
  query: () => Promise.resolve([]),
  queryColumns: () => Promise.reject(new Error('not asked')),
};

/** A page at an address, as a browser gives it: `replaced` is what the address was changed to without a step. */
function open(
  hash: string,
  preferences: Preferences,
  catalog: Catalog = fourDepartments,
  asked: Engine = engine,
) {
  const address = { hash };
  const replaced: string[] = [];
  const dashboard = new Dashboard({
    catalog,
    engine: asked,
    preferences,
    reviewMarks: new ReviewMarks(null),
    datasets: { listing: [real, province], open: real },
    imported: new ImportedDatasets(null, null),
    loadBasePackage: () => Promise.reject(new Error('not asked for')),
    openConsole: () => Promise.reject(new Error('not asked for')),
    files: noFiles,
    address,
    replaceHash: (next) => {
      address.hash = next;
      replaced.push(next);
    },
  });
  return { dashboard, address, replaced };
}

describe('the own area', () => {
  let preferences: Preferences;
  beforeEach(() => {
    preferences = new Preferences(null, system);
  });

  it('is held by the address and remembered', () => {
    const { dashboard, address } = open('#/compare', preferences);
    dashboard.chooseMine('a');
    expect(address.hash).toBe('#/compare?mine=a');
    expect(preferences.mineCode).toBe('a');
  });

  it('starts a new visit, whose address then names it', () => {
    preferences.chooseMine('a');
    const { dashboard, replaced } = open('#/compare', preferences);
    expect(dashboard.route.mineCode).toBe('a');
    expect(replaced).toEqual(['#/compare?mine=a']);
  });

  it('of an address goes before the remembered one, and does not replace it', () => {
    preferences.chooseMine('a');
    expect(open('#/compare?mine=b', preferences).dashboard.route.mineCode).toBe('b');
    expect(preferences.mineCode).toBe('a');
  });

  it('is none where the data no longer know it', () => {
    preferences.chooseMine('999999');
    expect(open('#/compare', preferences).dashboard.route.mineCode).toBeNull();
  });

  it('leaves a bad address as it is, which a notice speaks of', () => {
    preferences.chooseMine('a');
    const { dashboard, replaced } = open('#/compare?year=1', preferences);
    expect([dashboard.route.mineCode, dashboard.addressProblems.length, replaced]).toEqual([
      'a',
      1,
      [],
    ]);
  });

  it('can be given up', () => {
    preferences.chooseMine('a');
    const { dashboard, address } = open('#/compare', preferences);
    dashboard.chooseMine(null);
    expect([address.hash, preferences.mineCode]).toEqual(['#/compare', null]);
  });
});

describe('what is typed letter by letter', () => {
  it('is in the address without a step for Back for every letter', () => {
    const { dashboard, replaced } = open(
      '#/report?report=430203-2023',
      new Preferences(null, system),
    );
    dashboard.refine({ factsSearch: '公' });
    dashboard.refine({ factsSearch: '公务' });
    expect(dashboard.route.factsSearch).toBe('公务');
    expect(replaced.map((hash) => decodeURIComponent(hash))).toEqual([
      expect.stringMatching(/find=公$/),
      expect.stringMatching(/find=公务$/),
    ]);
  });
});

describe('a dataset', () => {
  const preferences = new Preferences(null, system);

  it('is changed by the address, with what means the same in both', () => {
    const { dashboard, address } = open('#/compare?area=a&compare=two&view=table', preferences);
    dashboard.chooseDataset('province');
    expect(address.hash).toBe('#/compare?dataset=province&compare=two&view=table');
  });

  it('that opens by itself needs no name in the address', () => {
    const { dashboard, address } = open('#/trends?dataset=province', preferences);
    dashboard.chooseDataset('real');
    expect(address.hash).toBe('#/trends');
  });

  it('of many departments shows those of one function, which the address then names', () => {
    const departments = Array.from({ length: 201 }, (_, index) => ({
      ...fourDepartments.rows.departments[0]!,
      departmentId: String(index),
      function: index === 0 ? 'water' : 'education',
    }));
    const many = new Catalog({ ...fourDepartments.rows, departments });
    const { dashboard, replaced } = open('#/compare', preferences, many);
    expect(dashboard.route.filter.functions).toEqual(['education']);
    expect(replaced).toEqual(['#/compare?function=education']);
    dashboard.navigate({ filter: { ...dashboard.route.filter, functions: [] } });
    expect(dashboard.route.filter.functions).toEqual(['education']);
    expect(open('#/compare?function=water', preferences, many).replaced).toEqual([]);
  });
});

describe('a report of an address', () => {
  const preferences = new Preferences(null, system);
  const hash = '#/report?report=430203-2023';
  const answering = (rows: readonly unknown[]): Engine => ({
    ...engine,
    query: <Row>() => Promise.resolve(rows as readonly Row[]),
  });

  it('is shown while the dataset is asked for it, and stays where it is there', async () => {
    const found = answering([{ reportId: '430203-2023' }]);
    const { dashboard } = open(hash, preferences, fourDepartments, found);
    await Promise.resolve();
    expect([dashboard.route.reportId, dashboard.addressProblems]).toEqual(['430203-2023', []]);
  });

  it('that the dataset has not is named as a problem, once it is known', async () => {
    const { dashboard } = open(hash, preferences, fourDepartments, answering([]));
    expect(dashboard.route.reportId).toBe('430203-2023');
    await vi.waitFor(() => expect(dashboard.addressProblems).toHaveLength(1));
    expect(dashboard.route.reportId).toBeNull();
    expect(dashboard.addressProblems).toEqual([
      { kind: 'bad_value', name: 'report', value: '430203-2023', used: '' },
    ]);
  });

  it('whose id no report can have is a problem at once', () => {
    const { dashboard } = open('#/report?report=__proto__', preferences);
    expect([dashboard.route.reportId, dashboard.addressProblems.length]).toEqual([null, 1]);
  });
});
