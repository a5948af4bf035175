import type { Engine } from '../db/engine';
import { Catalog } from '../model/catalog';
import { catalogQueries } from './screen-queries';

/** Reads the definitions that every screen needs. The snapshot answers it, so it does not wait for the engine. */
export async function loadCatalog(engine: Engine): Promise<Catalog> {
  const [metrics, terms, items, departments, years, partial] = await Promise.all([
    engine.query(catalogQueries.metrics),
    engine.query(catalogQueries.terms),
    engine.query(catalogQueries.items),
    engine.query(catalogQueries.departments),
    engine.query(catalogQueries.years),
    engine.query(catalogQueries.partialReports),
  ]);
  return new Catalog({
    metrics,
    terms,
    items,
    departments,
    years: years.map(({ fiscalYear }) => fiscalYear),
    partialReportIds: partial.map(({ reportId }) => reportId),
  });
}
