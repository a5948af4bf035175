import { DESCRIPTOR_PATH } from './data-package';
import type { DataPackage } from './data-package';
import { buildProblem } from './problem';
import type { Problem } from './problem';
import { ProblemList } from './problem-list';
import {
  checkIdentities,
  checkItemUnits,
  checkMetricTerms,
  checkScoringRules,
} from './validate-catalog';
import { checkCells } from './validate-cells';
import { parseCsvTable } from './validate-csv';
import {
  checkExcerpts,
  checkFactYears,
  checkFigures,
  checkItemOrMetric,
  checkUnits,
} from './validate-facts';
import { checkForeignKeys, checkPrimaryKeys } from './validate-keys';
import { checkMentions } from './validate-mentions';
import { checkPrivacy } from './validate-privacy';
import {
  checkFunctions,
  checkReportIds,
  checkScores,
  checkTotals,
  checkWeights,
} from './validate-reports';
import type { Rule, Table, Tables } from './validate-tables';
import { checkParents, checkProjectParents } from './validate-trees';

/** What validation found. */
export interface PackageValidation {
  /** By file in the order of the descriptor, then by line; as many as a {@link ProblemList} keeps. */
  readonly problems: readonly Problem[];
  /** How many further problems were found and left out. */
  readonly omitted: number;
  /** The tables whose header and shape are sound, by resource name; cells as written. */
  readonly tables: Tables;
}

const rules: readonly Rule[] = [
  checkCells,
  checkPrimaryKeys,
  checkForeignKeys,
  checkItemOrMetric,
  checkUnits,
  checkFigures,
  checkMentions,
  checkFactYears,
  checkExcerpts,
  checkFunctions,
  checkReportIds,
  checkScores,
  checkWeights,
  checkTotals,
  checkProjectParents,
  checkIdentities,
  checkMetricTerms,
  checkParents,
  checkItemUnits,
  checkScoringRules,
  checkPrivacy,
];

/**
 * Validates a whole package. `files` maps paths inside the package to their text, already decoded.
 * Checks that need a table which could not be read are left out: its own problem says why. For
 * an import pass the product's own descriptor, not the imported one, whose patterns are not to be
 * trusted. Never throws; the package may be loaded if no problem is an error.
 */
export function validatePackage(
  descriptor: DataPackage,
  files: ReadonlyMap<string, string>,
): PackageValidation {
  const tables = new Map<string, Table>();
  const found = new ProblemList();
  found.addAll(checkFiles(descriptor, files));
  for (const resource of descriptor.resources) {
    const text = files.get(resource.path);
    if (text === undefined) continue;
    const reading = parseCsvTable(resource, text);
    found.addAll(reading.problems);
    if (reading.table !== null) tables.set(resource.name, reading.table);
  }
  const { problems, omitted } = validateTables(descriptor, tables, found.kept);
  return { problems, omitted: omitted + found.omitted, tables };
}

/**
 * The same for tables that were read already, from whatever files; `found` is what reading them has found. Only what
 * `isWanted` is told and counted. `onProgress` hears the share of the rules that are done, 0–1.
 */
export function validateTables(
  descriptor: DataPackage,
  tables: Tables,
  found: readonly Problem[],
  isWanted: (problem: Problem) => boolean = () => true,
  onProgress: (share: number) => void = () => undefined,
): PackageValidation {
  const list = new ProblemList();
  const collect = (problems: Iterable<Problem>): void => {
    for (const problem of problems) if (isWanted(problem)) list.add(problem);
  };
  collect(found);
  for (const [index, rule] of rules.entries()) {
    onProgress(index / rules.length);
    collect(rule(tables));
  }
  return { problems: inFileOrder(list.kept, descriptor), omitted: list.omitted, tables };
}

function* checkFiles(
  descriptor: DataPackage,
  files: ReadonlyMap<string, string>,
): Iterable<Problem> {
  const place = (file: string) => ({ file, row: null, column: null, value: null });
  const expected = new Set(descriptor.resources.map((resource) => resource.path));
  for (const path of expected) {
    if (!files.has(path)) yield buildProblem('missing_file', place(path), {});
  }
  for (const path of files.keys()) {
    const isKnown = expected.has(path) || path === DESCRIPTOR_PATH;
    if (!isKnown) yield buildProblem('unexpected_file', place(path), {});
  }
}

function inFileOrder(problems: readonly Problem[], descriptor: DataPackage): readonly Problem[] {
  const order = new Map(descriptor.resources.map(({ path }, index) => [path, index]));
  const fileOf = (problem: Problem): number => order.get(problem.file) ?? order.size;
  const lineOf = (problem: Problem): number => problem.row ?? -1;
  // Files of a reader's own come after those of the package, one after the other, sheet by sheet.
  const sourceOf = ({ file, sheet = '' }: Problem): string => `${file}\u0000${sheet}`;
  return [...problems].sort(
    (a, b) =>
      fileOf(a) - fileOf(b) ||
      (sourceOf(a) < sourceOf(b) ? -1 : sourceOf(a) > sourceOf(b) ? 1 : 0) ||
      lineOf(a) - lineOf(b),
  );
}
