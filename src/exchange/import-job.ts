import { DESCRIPTOR_PATH, type DataPackage } from '../model/data-package';
import { buildProblem, type Problem } from '../model/problem';
import { ProblemList } from '../model/problem-list';
import { validateTables } from '../model/validate-package';
import {
  buildTable,
  columnByKey,
  type RowSource,
  type Table,
  type Tables,
} from '../model/validate-tables';
import { readBasePackage } from './base-package';
import { baseTables, isOfBase } from './base-rows';
import { isOfSimulated, isSourceSheet } from './dataset-workbook';
import { decodeText } from './decode-text';
import {
  joinTables,
  type Choice,
  type Conflict,
  type JoinedTables,
  type JoinMode,
} from './join-tables';
import { checkNesting } from './json-nesting';
import { writePackageArchive, type WrittenPackage } from './package-archive';
import { isBaseForm, readBaseForm } from './base-form';
import { findReport } from './find-report';
import { sourceOf, wholeOf, type GivenFile, type RawTable } from './raw-table';
import { readFiles, type HearReading } from './read-files';
import { readLimits } from './read-limits';
import { touchedTables } from './touched-reports';
import { inReadersWords, sourceKey } from './readers-words';
import { tableCalled } from './recognise-table';
import { shapeTable, unitsOf, type Units } from './shape-table';

/** How imported rows are to be put together with the open dataset. */
export interface JoinPlan {
  readonly mode: JoinMode;
  /** For every conflict without a choice of its own. */
  readonly forAll: Choice;
  /** By the conflict's id. */
  readonly choices: ReadonlyMap<string, Choice>;
}

/** One file or sheet that was read as a table. */
export interface ReadTable extends RowSource {
  readonly table: string;
  readonly title: string;
  readonly titleEn: string;
  readonly rows: number;
}

/** What came of reading, joining and checking; nothing is loaded yet. */
export interface ImportCheck {
  readonly read: readonly ReadTable[];
  /** As many as a `ProblemList` keeps; `omitted` counts the others. */
  readonly problems: readonly Problem[];
  readonly omitted: number;
  readonly errors: number;
  readonly warnings: number;
  /** At most {@link mostConflicts}. */
  readonly conflicts: readonly Conflict[];
  readonly conflictCount: number;
  readonly added: readonly (readonly [table: string, rows: number])[];
  /** Rows that take the place of one of the open dataset. */
  readonly replaced: number;
  /** Rows that the open dataset has already. */
  readonly same: number;
}

/** A reader decides so many one by one; the others follow the choice for all. */
export const mostConflicts = 500;

/** One import: files read once, then checked under as many plans as the reader tries. Pure; runs in a worker. */
export class ImportJob {
  private readonly read: ReadTable[] = [];
  private readonly found = new ProblemList();
  private readonly headers = new Map<string, ReadonlyMap<string, string>>();
  private readonly imported = new Map<string, Table>();
  /** Tables whose header has errors: what refers to them is not to be held against the others. */
  private readonly unsound = new Set<string>();
  private isSimulated = false;
  /** The tables of the plan that was checked last; null where it has errors. */
  private checked: { readonly plan: JoinPlan; readonly tables: Tables | null } | null = null;

  private constructor(
    private readonly descriptor: DataPackage,
    private readonly base: Tables,
    private readonly baseIsSimulated: boolean,
  ) {}

  /** `basePackage`: the package of the open dataset as zip. Rejects where that cannot be read: it is of our own making. */
  static async start(
    files: readonly GivenFile[],
    basePackage: Uint8Array,
    onProgress?: HearReading,
  ): Promise<ImportJob> {
    const { descriptor, tables } = readBasePackage(basePackage);
    const job = new ImportJob(descriptor, baseTables(tables), descriptor.is_simulated);
    await job.take(files, onProgress);
    return job;
  }

  private async take(files: readonly GivenFile[], onProgress?: HearReading): Promise<void> {
    const units = unitsOf(this.base);
    const forms: RawTable[] = [];
    for await (const { tables, problems, descriptor } of readFiles(files, onProgress)) {
      this.found.addAll(problems);
      for (const problem of problems) this.noteDamage(problem);
      if (descriptor !== undefined) this.readDescriptor(descriptor);
      for (const table of tables) {
        if (isSourceSheet(table)) this.isSimulated ||= isOfSimulated(table);
        else if (isBaseForm(table)) forms.push(table);
        else this.takeTable(table, units);
      }
    }
    // A form is read last: the report that it belongs to may come with it.
    for (const form of forms) {
      const { table, problems: ofForm } = readBaseForm(form, this.itemIds(), (clues) =>
        findReport(clues, [this.imported, this.base]),
      );
      this.found.addAll(ofForm);
      if (table !== null) this.takeTable(table, units);
    }
    if (this.found.kept.some(({ severity }) => severity === 'error')) return;
    const [first] = this.read;
    const place = wholeOf(first ?? { file: files[0]?.path ?? '' });
    if (first === undefined) this.found.add(buildProblem('nothing_to_read', place, {}));
    else if (this.read.every(({ rows }) => rows === 0))
      this.found.add(buildProblem('no_rows', place, {}));
  }

  /** A table that could not be read is not to be missed by others. */
  private noteDamage(problem: Problem): void {
    if (problem.code !== 'sheet_broken' && problem.code !== 'archive_entry_damaged') return;
    const source = problem.code === 'sheet_broken' ? problem : { file: problem.args.entry };
    const table = tableCalled(source, this.descriptor);
    if (table !== undefined) this.unsound.add(table.name);
  }

  private takeTable(raw: RawTable, units: Units): void {
    const shaped = shapeTable(raw, this.descriptor, units);
    this.found.join(shaped.problems);
    this.headers.set(sourceKey(raw), shaped.headers);
    if (shaped.kind === 'none') {
      if (shaped.name !== null) this.unsound.add(shaped.name);
      return;
    }
    const { table } = shaped;
    const { name } = table.resource;
    const before = this.imported.get(name);
    const rows = before === undefined ? table.rows : [...before.rows, ...table.rows];
    this.imported.set(name, buildTable(table.resource, rows));
    const { title, title_en: titleEn } = table.resource;
    this.read.push({ ...sourceOf(raw), table: name, title, titleEn, rows: table.rows.length });
  }

  private itemIds(): ReadonlyMap<string, string> {
    return columnByKey(this.base.get('items'), 'name_zh', 'item_id');
  }

  /** Of a descriptor only this is believed; patterns and paths are those of the product. */
  private readDescriptor(bytes: Uint8Array): void {
    const text = decodeText(bytes) ?? '';
    const refuse = (expected: string) => {
      const place = wholeOf({ file: DESCRIPTOR_PATH });
      this.found.add(buildProblem('descriptor_invalid', place, { path: '/', expected }));
    };
    const nesting = checkNesting(text);
    if (nesting !== null) {
      refuse(nesting.kind === 'too_deep' ? `depth ${nesting.depth}` : `"${nesting.key}"`);
      return;
    }
    try {
      const json: unknown = JSON.parse(text);
      this.isSimulated ||=
        typeof json === 'object' &&
        json !== null &&
        'is_simulated' in json &&
        json.is_simulated === true;
    } catch (error) {
      refuse(error instanceof Error ? error.message.slice(0, 80) : 'JSON');
    }
  }

  /** `onProgress` hears the share of the checks that are done, 0–1. */
  check(plan: JoinPlan, onProgress?: (share: number) => void): ImportCheck {
    const joined = this.join(plan);
    const { tables, conflicts, added, replaced, same } = joined;
    const found = this.foundIn(joined);
    const facts = (tables.get('facts')?.rows ?? []).length;
    if (facts > readLimits.facts) found.add(this.tooManyFacts(facts));
    const unchecked = plan.mode === 'merge' ? touchedTables(tables, this.imported) : tables;
    const sound = new Map([...unchecked].filter(([name]) => !this.unsound.has(name)));
    const { problems, omitted } = validateTables(
      this.descriptor,
      // What cannot be computed need not be checked row by row.
      facts > readLimits.facts ? new Map() : sound,
      found.kept,
      // The open dataset's own remarks are not news; its errors could only come of the import.
      (problem) => problem.severity === 'error' || !isOfBase(problem),
      onProgress,
    );
    const { descriptor, base, imported, headers } = this;
    const shown = inReadersWords(problems, { descriptor, base, imported, joined: tables, headers });
    const errors = shown.filter(({ severity }) => severity === 'error').length;
    this.checked = { plan, tables: errors === 0 ? tables : null };
    return {
      read: this.read,
      problems: shown,
      omitted: omitted + found.omitted,
      errors,
      warnings: shown.length - errors,
      conflicts: conflicts.slice(0, mostConflicts),
      conflictCount: conflicts.length,
      added: [...added],
      replaced: sumOf(replaced),
      same: sumOf(same),
    };
  }

  /** What reading and joining have found. */
  private foundIn({ repeats, unused }: JoinedTables): ProblemList {
    const found = new ProblemList();
    found.join(this.found);
    found.join(repeats);
    found.addAll(unused.map((source) => buildProblem('catalog_kept', wholeOf(source), {})));
    return found;
  }

  private tooManyFacts(facts: number): Problem {
    const place = wholeOf(this.read.find(({ table }) => table === 'facts') ?? { file: 'facts' });
    const args = { found: String(facts), limit: String(readLimits.facts) };
    return buildProblem('dataset_too_large', place, args);
  }

  /**
   * The dataset as it would be kept; `onProgress` hears the share of its rows that are written, 0–1. Throws where the check
   * finds an error.
   */
  write(
    plan: JoinPlan,
    title: string,
    asOf: string,
    onProgress?: (share: number) => void,
  ): WrittenPackage {
    // The page checks each plan before it may be written; once more only where it has not.
    if (!isSamePlan(this.checked?.plan, plan)) this.check(plan);
    const tables = this.checked?.tables ?? null;
    if (tables === null) throw new Error('a dataset with errors is not written');
    const isSimulated = this.isSimulated || (plan.mode === 'merge' && this.baseIsSimulated);
    const edition = { title, asOf, isSimulated };
    return writePackageArchive(this.descriptor, tables, edition, onProgress);
  }

  private join({ mode, forAll, choices }: JoinPlan) {
    return joinTables(
      this.descriptor,
      this.base,
      this.imported,
      mode,
      (conflictId) => choices.get(conflictId) ?? forAll,
    );
  }
}

function isSamePlan(a: JoinPlan | undefined, b: JoinPlan): boolean {
  if (a?.mode !== b.mode || a.forAll !== b.forAll || a.choices.size !== b.choices.size)
    return false;
  return [...b.choices].every(([id, choice]) => a.choices.get(id) === choice);
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
