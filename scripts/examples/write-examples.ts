import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import Papa from 'papaparse';
import { exampleNames } from '../../src/exchange/example-names';
import { ImportJob } from '../../src/exchange/import-job';
import {
  figure,
  writeWorkbook,
  type WorkbookCell,
  type WorkbookSheet,
} from '../../src/exchange/workbook';
import { DESCRIPTOR_PATH } from '../../src/model/data-package';
import {
  exampleFacts,
  exampleSheets,
  faults,
  type ExampleSheet,
  type SheetRows,
} from './example-district';
import { formRows, formSheet, formTables } from './example-form';

/** ZIP entries carry a date; a fixed one keeps a file the same for the same content. */
const archiveDate = new Date('2000-01-01T00:00:00Z');
const plan = { mode: 'own', forAll: 'keep', choices: new Map() } as const;

/** Writes the example files into `target`, made for the tables of the package in `source`. Rejects where they do not fit. */
export async function writeExamples(source: string, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const write = (name: string, content: Uint8Array) => writeFile(join(target, name), content);
  const workbook = await workbookOf(exampleSheets.map((sheet) => sheetOf(sheet, false)));
  await write(exampleNames.workbook, workbook);
  await write(
    exampleNames.broken,
    await workbookOf(exampleSheets.map((sheet) => sheetOf(sheet, true))),
  );
  await write(
    exampleNames.form,
    await workbookOf([...formTables.map((sheet) => sheetOf(sheet, false)), formAsPrinted()]),
  );
  await write(exampleNames.facts, strToU8(`\uFEFF${csvText(exampleFacts)}`));
  await write(exampleNames.package, await packageOf(workbook, source));
}

/** The workbook's report as a data package of its own, marked as invented. */
async function packageOf(workbook: Uint8Array, source: string): Promise<Uint8Array> {
  const path = exampleNames.workbook;
  const files = [{ path, file: new File([new Uint8Array(workbook)], path) }];
  const job = await ImportJob.start(files, await zipOf(source));
  const { problems } = job.check(plan);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  const { bytes } = job.write(plan, '示例数据包', '2026-01-01');
  const entries = unzipSync(bytes);
  const descriptor: object = JSON.parse(strFromU8(entries[DESCRIPTOR_PATH]!));
  const marked = { ...descriptor, is_simulated: true };
  return packed({ ...entries, [DESCRIPTOR_PATH]: strToU8(JSON.stringify(marked, null, 2)) });
}

/** A package in a folder as the product offers it for download. */
export async function zipOf(folder: string): Promise<Uint8Array> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => /\.(csv|json)$/.test(name)).sort();
  const entries: Unzipped = {};
  for (const name of files)
    entries[name.replaceAll('\\', '/')] = new Uint8Array(await readFile(join(folder, name)));
  return packed(entries);
}

async function workbookOf(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const blob = await writeWorkbook(sheets);
  return packed(unzipSync(new Uint8Array(await blob.arrayBuffer())));
}

function packed(entries: Unzipped): Uint8Array {
  return zipSync(entries, { level: 9, mtime: archiveDate });
}

function sheetOf({ sheet, rows }: ExampleSheet, isBroken: boolean): WorkbookSheet {
  const [header = []] = rows;
  const data = rows.map((cells, index) =>
    cells.map((value, position): WorkbookCell => {
      const fault = faults.find(
        (candidate) =>
          isBroken &&
          candidate.sheet === sheet &&
          candidate.row === index + 1 &&
          candidate.column === header[position],
      );
      if (fault?.isFormula === true)
        return { value: `=${fault.value}`, type: 'Formula' } as unknown as WorkbookCell;
      const shown = fault?.value ?? value;
      if (typeof shown === 'number') return { value: shown, type: Number };
      if (shown === '') return null;
      return index === 0
        ? { value: shown, type: String, fontWeight: 'bold' }
        : { value: shown, type: String };
    }),
  );
  const columns = header.map(() => ({ width: 18 }));
  return { sheet, data, columns, stickyRowsCount: 1 };
}

/** The form as reports attach it: no table with a header, figures as they are shown. */
function formAsPrinted(): WorkbookSheet {
  const data = formRows.map((cells) =>
    cells.map((value): WorkbookCell => {
      if (typeof value === 'number') return figure(value, Number.isInteger(value) ? '0' : '0.00');
      return value === '' ? null : { value, type: String };
    }),
  );
  const columns = [32, 18, 20, 18].map((width) => ({ width }));
  return { sheet: formSheet, data, columns, stickyRowsCount: 0 };
}

function csvText(rows: SheetRows): string {
  return `${Papa.unparse(rows as (string | number)[][], { newline: '\r\n' })}\r\n`;
}
