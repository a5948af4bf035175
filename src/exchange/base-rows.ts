import { buildTable, type RowSource, type Tables } from '../model/validate-tables';

/** Paths of the open dataset begin with it, those of a reader's own files never do. */
const basePrefix = '/';

/** The tables of the open dataset, whose rows say that they are of it. */
export function baseTables(tables: Tables): Tables {
  return new Map(
    [...tables].map(([name, { resource, rows }]) => {
      const from = { file: `${basePrefix}${resource.path}` };
      const marked = rows.map(({ line, cells }) => ({ from, line, cells }));
      return [name, buildTable(resource, marked)] as const;
    }),
  );
}

/** Whether something is of the open dataset. */
export function isOfBase({ file }: RowSource): boolean {
  return file.startsWith(basePrefix);
}
