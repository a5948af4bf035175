import { desc, from, op } from 'arquero';
import type { NativeEngine } from '../../src/db/native';
import { sql } from '../../src/sql/sql';

/** How many metrics of a report's own year are computed, only stated, or absent. */
export interface MetricCoverage {
  readonly report: string;
  readonly computed: number;
  readonly stated: number;
  readonly absent: number;
}

interface MetricOutcome {
  readonly report: string;
  readonly outcome: 'computed' | 'stated' | 'absent';
}

/** What each report lets one know, best covered first: the first look at a report that was just added. */
export async function metricCoverage(engine: NativeEngine): Promise<readonly MetricCoverage[]> {
  const outcomes = await engine.query<MetricOutcome>(
    sql`SELECT report_id AS report, COALESCE(source, 'absent') AS outcome FROM metric_value WHERE own`,
  );
  return from([...outcomes])
    .groupby('report')
    .rollup({
      computed: (row: MetricOutcome) => op.sum(row.outcome === 'computed' ? 1 : 0),
      stated: (row: MetricOutcome) => op.sum(row.outcome === 'stated' ? 1 : 0),
      absent: (row: MetricOutcome) => op.sum(row.outcome === 'absent' ? 1 : 0),
    })
    .orderby(desc('computed'), 'report')
    .objects() as MetricCoverage[];
}
