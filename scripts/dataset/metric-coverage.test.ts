import { expect, it } from 'vitest';
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
