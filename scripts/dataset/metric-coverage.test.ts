import { expect, it } from 'vitest';
import { sql } from '../../src/sql/sql';
import { loadDatabase } from './load-database';
import { metricCoverage } from './metric-coverage';
import { dataFolder, readDataPackage } from './testing/data-package';

it('counts every metric of every report once, best covered first', async () => {
  const engine = await loadDatabase((await readDataPackage()).descriptor, dataFolder);
  const coverage = await metricCoverage(engine);
  expect(coverage.map(({ computed, stated, absent }) => computed + stated + absent)).toEqual(
    coverage.map(() => 29),
  );
  // Of 怀化市's 2022 report only posts and staff are known: one rate.
  expect(coverage.at(-1)).toEqual({ report: '431200-2022', computed: 1, stated: 0, absent: 28 });
});

it('counts none where no report states a rate without its operands', async () => {
  const engine = await loadDatabase((await readDataPackage()).descriptor, dataFolder);
  await engine.run(`DELETE FROM metric_value WHERE source = 'stated'`);
  const coverage = await metricCoverage(engine);
  const [known] = await engine.query<{ computed: number }>(
    sql`SELECT CAST(COUNT(*) AS INTEGER) AS computed FROM metric_value WHERE own AND source = 'computed'`,
  );
  expect(coverage.map(({ stated }) => stated)).toEqual(coverage.map(() => 0));
  expect(coverage.reduce((sum, { computed }) => sum + computed, 0)).toBe(known?.computed);
});
