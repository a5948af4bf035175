import type { DataPackage } from '../model/data-package';
import { buildProblem, type Problem } from '../model/problem';
import { indexRows, type RowSource, type Tables } from '../model/validate-tables';
import { isOfBase } from './base-rows';

/** So many keys of a catalog are named to choose from. */
const mostAllowed = 12;
/** Where one is proposed already. */
const fewAllowed = 3;

/** What an import was read as. */
interface ReadImport {
  readonly descriptor: DataPackage;
  readonly base: Tables;
  readonly imported: Tables;
  /** The reader's own names of columns, by those of the schema; by file and sheet. */
  readonly headers: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * Problems with the columns called as the reader's own header calls them, without advice to change the product's catalog,
 * and without those that only follow from another.
 */
export function inReadersWords(problems: readonly Problem[], read: ReadImport): readonly Problem[] {
  return withoutEchoes(problems).map((found) => {
    const problem = withCatalogAdvice(found, read);
    if (isOfBase(problem)) return { ...problem, file: `${read.descriptor.title}${problem.file}` };
    const headers = read.headers.get(sourceKey(problem));
    if (headers === undefined || problem.column === null) return problem;
    const column = problem.column
      .split(', ')
      .map((name) => headers.get(name) ?? name)
      .join(', ');
    return { ...problem, column };
  });
}

function withCatalogAdvice(problem: Problem, { descriptor, base, imported }: ReadImport): Problem {
  const table = catalogOf(problem, descriptor);
  if (table === null || imported.has(table)) return problem;
  const { nearest } = problem.args as { readonly nearest: string | null };
  const [key = ''] = base.get(table)?.resource.schema.primaryKey ?? [];
  const keys = [...indexRows(base.get(table), key).keys()];
  return buildProblem('not_in_catalog', problem, {
    nearest,
    allowed: keys.slice(0, nearest === null ? mostAllowed : fewAllowed).join(', '),
  });
}

/** The catalog table in which a value was looked for in vain; null for any other problem. */
function catalogOf(problem: Problem, { resources }: DataPackage): string | null {
  if (problem.code === 'item_or_metric_missing') return 'items';
  if (problem.code !== 'foreign_key_missing') return null;
  const { target } = problem.args;
  const isCatalog = target.startsWith('catalog/');
  return (isCatalog ? resources.find(({ path }) => path === target)?.name : null) ?? null;
}

/** The file, and the sheet of it, that something was read from. */
export function sourceKey({ file, sheet = '' }: RowSource): string {
  return `${file}\u0000${sheet}`;
}

/** A cell that could not be read counts as empty; that it must not be is no news then. */
function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const cell = (problem: Problem) => `${sourceKey(problem)} ${problem.row} ${problem.column}`;
  const unread = new Set(
    problems
      .filter(({ code }) => code === 'formula_without_value' || code === 'cell_error')
      .map(cell),
  );
  return problems.filter(
    (problem) => problem.code !== 'required_missing' || !unread.has(cell(problem)),
  );
}
