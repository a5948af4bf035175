import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadDatabase } from '../../scripts/dataset/load-database';
import { dataFolder, readDataPackage } from '../../scripts/dataset/testing/data-package';
import type { NativeEngine } from '../db/native';
import { figureFlagsQuery } from './audit-queries';
import { allDepartments } from './queries';

let engine: NativeEngine;
beforeAll(async () => {
  const { descriptor } = await readDataPackage();
  engine = await loadDatabase(descriptor, dataFolder);
});
afterAll(() => engine.close());

const figures = ['budget_execution_rate', 'basic_execution_rate', 'score_rate'];

it('marks the figures of the year that is asked for, and without one of every year', async () => {
  const all = await engine.query(figureFlagsQuery(figures, allDepartments));
  const ofYear = await engine.query(figureFlagsQuery(figures, allDepartments, 2023));
  expect(ofYear.length).toBeGreaterThan(0);
  expect(all.length).toBeGreaterThan(ofYear.length);
  expect(ofYear).toEqual(all.filter(({ fiscalYear }) => fiscalYear === 2023));
});
