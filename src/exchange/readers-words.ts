import type { DataPackage } from '../model/data-package';
import { buildProblem, type Problem, type ProblemCode } from '../model/problem';
import { buildNearest, type FindNearest } from '../model/validate-nearest';
import { candidatesOf, indexRows, type RowSource, type Tables } from '../model/validate-tables';
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
  /** Both together, as the import would leave them. */
  readonly joined: Tables;
  /** The reader's own names of columns, by those of the schema; by file and sheet. */
  readonly headers: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * Problems with the columns called as the reader's own header calls them, without advice to change the product's catalog,
 * and without those that only follow from another.
 */
export function inReadersWords(problems: readonly Problem[], read: ReadImport): readonly Problem[] {
  const references = new References(read);
  return withoutEchoes(problems).map((found) => {
    const advised = references.withAdvice(withCatalogAdvice(found, read));
    const problem = withTitleOfBase(advised, read.descriptor.title);
    if (isOfBase(found)) return problem;
    const headers = read.headers.get(sourceKey(problem));
    if (headers === undefined || problem.column === null) return problem;
    const column = problem.column
      .split(', ')
      .map((name) => headers.get(name) ?? name)
      .join(', ');
    return { ...problem, column };
  });
}

/** Rows of the open dataset are said to be of it. */
function withTitleOfBase(problem: Problem, title: string): Problem {
  const { file, args } = problem;
  const first = 'firstFile' in args ? args.firstFile : null;
  return {
    ...problem,
    ...(isOfBase({ file }) ? { file: `${title}${file}` } : {}),
    ...(first !== null && isOfBase({ file: first })
      ? { args: { ...args, firstFile: `${title}${first}` } }
      : {}),
  } as Problem;
}

function withCatalogAdvice(problem: Problem, { descriptor, base, imported }: ReadImport): Problem {
  const table = catalogOf(problem, descriptor);
  if (table === null || imported.has(table)) return problem;
  const { nearest } = problem.args as { readonly nearest: readonly string[] };
  const [key = ''] = base.get(table)?.resource.schema.primaryKey ?? [];
  const keys = [...indexRows(base.get(table), key).keys()];
  return buildProblem('not_in_catalog', problem, {
    nearest,
    allowed: keys.slice(0, nearest.length === 0 ? mostAllowed : fewAllowed).join(', '),
  });
}

/** What rows refer to is looked for in all of a table, not only in the reports that the import speaks of. */
class References {
  private readonly nearest = new Map<string, FindNearest>();

  constructor(private readonly read: ReadImport) {}

  withAdvice(problem: Problem): Problem {
    if (problem.code !== 'foreign_key_missing') return problem;
    const { target } = problem.args;
    const resource = this.read.descriptor.resources.find(({ path }) => path === target);
    const [key = '', ...others] = resource?.schema.primaryKey ?? [];
    if (resource === undefined || others.length > 0) return problem;
    const { name, title } = resource;
    const nearest = this.nearestIn(name, key)(problem.value ?? '');
    return buildProblem('reference_missing', problem, { table: name, title, nearest });
  }

  private nearestIn(table: string, key: string): FindNearest {
    const known = this.nearest.get(table);
    if (known !== undefined) return known;
    const made = buildNearest(candidatesOf(this.read.joined.get(table), key));
    this.nearest.set(table, made);
    return made;
  }
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

/**
 * A cell that could not be read counts as empty; that it must not be is no news then. And what no catalog has need not be
 * told that it is ill-formed, too.
 */
function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const cell = (problem: Problem) => `${sourceKey(problem)} ${problem.row} ${problem.column}`;
  const cellsOf = (...codes: readonly ProblemCode[]) =>
    new Set(problems.filter(({ code }) => codes.includes(code)).map(cell));
  const unread = cellsOf('formula_without_value', 'cell_error');
  const unknown = cellsOf('foreign_key_missing', 'item_or_metric_missing');
  return problems.filter(
    (problem) =>
      !(problem.code === 'required_missing' && unread.has(cell(problem))) &&
      !(problem.code === 'pattern_mismatch' && unknown.has(cell(problem))),
  );
}
