import { loadDatabase } from '../../../scripts/dataset/load-database';
import { dataFolder, readDataPackage } from '../../../scripts/dataset/testing/data-package';
import type { NativeEngine } from '../../db/native';
import type { Catalog, Stage } from '../../model/catalog';
import type { Query } from '../../sql/sql';
import { loadCatalog } from '../../state/load-catalog';
import { workingQueries } from '../../state/working-queries';
import { buildSumWorking, type SumWorking } from '../sum-working';
import {
  buildItemWorking,
  buildMetricWorking,
  type ItemWorking,
  type MetricWorking,
} from '../working';

/** Workings of figures of the package that the product ships, asked for as the screens ask. */
export class RealWorkings {
  private constructor(
    private readonly engine: NativeEngine,
    readonly catalog: Catalog,
  ) {}

  static async open(): Promise<RealWorkings> {
    const engine = await loadDatabase((await readDataPackage()).descriptor, dataFolder);
    return new RealWorkings(engine, await loadCatalog(engine));
  }

  /** Throws where the report has no row for the metric and year. */
  async metric(reportId: string, metricId: string, year: number): Promise<MetricWorking> {
    const queries = workingQueries({ kind: 'metric', reportId, metricId, year });
    const [[row], operands, statements] = await Promise.all([
      this.ask(queries.metric),
      this.ask(queries.operands),
      this.ask(queries.statements),
    ]);
    if (row === undefined) throw new Error(`${reportId} has no ${metricId} of ${year}`);
    return buildMetricWorking(row, operands, statements, this.catalog);
  }

  /** Throws where the report gives no such level. */
  async item(reportId: string, itemId: string, stage: Stage, year: number): Promise<ItemWorking> {
    const queries = workingQueries({ kind: 'item', reportId, itemId, stage, year });
    const [[row], statements] = await Promise.all([
      this.ask(queries.level),
      this.ask(queries.statements),
    ]);
    if (row === undefined) throw new Error(`${reportId} has no ${itemId} ${stage} of ${year}`);
    return buildItemWorking(row, statements, this.catalog);
  }

  /** How the figures of the departments that the package holds make one. */
  async sum(metricId: string, year: number | null): Promise<SumWorking> {
    const rows = await this.ask(workingQueries({ kind: 'sum', metricId }).sum);
    const { departments } = this.catalog.rows;
    return buildSumWorking(metricId, rows, departments, year, this.catalog);
  }

  private ask<Row>(query: Query<Row> | null): Promise<readonly Row[]> {
    return query === null ? Promise.resolve([]) : this.engine.query(query);
  }
}
