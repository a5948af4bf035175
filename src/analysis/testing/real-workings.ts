import { loadDatabase } from '../../../scripts/dataset/load-database';
import { dataFolder, readDataPackage } from '../../../scripts/dataset/testing/data-package';
import type { NativeEngine } from '../../db/native';
import type { Catalog, Stage } from '../../model/catalog';
import { loadCatalog } from '../../state/load-catalog';
import { workingQueries } from '../../state/screen-queries';
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
    if (queries.kind !== 'metric') throw new Error(queries.kind);
    const [[row], operands, statements] = await Promise.all([
      this.engine.query(queries.metric),
      this.engine.query(queries.operands),
      this.engine.query(queries.statements),
    ]);
    if (row === undefined) throw new Error(`${reportId} has no ${metricId} of ${year}`);
    return buildMetricWorking(row, operands, statements, this.catalog);
  }

  /** Throws where the report gives no such level. */
  async item(reportId: string, itemId: string, stage: Stage, year: number): Promise<ItemWorking> {
    const queries = workingQueries({ kind: 'item', reportId, itemId, stage, year });
    if (queries.kind !== 'item') throw new Error(queries.kind);
    const [[row], statements] = await Promise.all([
      this.engine.query(queries.level),
      this.engine.query(queries.statements),
    ]);
    if (row === undefined) throw new Error(`${reportId} has no ${itemId} ${stage} of ${year}`);
    return buildItemWorking(row, statements, this.catalog);
  }
}
