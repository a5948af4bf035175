import type { DataPackage } from '../model/data-package';
import { buildProblem, type Problem } from '../model/problem';
import type { RowSource } from '../model/validate-tables';
import { matchedColumns, matchHeader, type HeaderCell } from './match-header';
import { wholeOf, type RawTable } from './raw-table';

/** Titles may stand above a header; it is looked for in so many rows. */
const headerRows = 10;
/** So many columns tell a table that no name tells. */
const tellingColumns = 3;

/** An empty sheet is nothing to speak of, unless it is called as a table. */
export function* emptyProblems(raw: RawTable, descriptor: DataPackage): Generator<Problem> {
  if (raw.sheet === undefined) yield buildProblem('file_empty', wholeOf(raw), {});
  else {
    const named = tableCalled(raw, descriptor);
    if (named !== undefined) yield buildProblem('sheet_empty', wholeOf(raw), { table: named.name });
  }
}

/** The table that a sheet or file is called after. */
export function tableCalled({ file, sheet }: RowSource, { resources }: DataPackage) {
  const stem = (sheet ?? file.split('/').pop() ?? '').replace(/( \(\d+\))?\.\w+$/, '').trim();
  return resources.find(({ name, title, title_en: titleEn }) =>
    [name, title, titleEn].some((called) => called.toLowerCase() === stem.toLowerCase()),
  );
}

/** Which table rows are, and where its header stands; null where neither name nor columns tell. */
export function recognise(raw: RawTable, descriptor: DataPackage) {
  const { resources } = descriptor;
  const named = tableCalled(raw, descriptor);
  const candidates = (named === undefined ? resources : [named]).flatMap((resource) =>
    raw.records.slice(0, headerRows).map(({ cells }, headerIndex) => {
      const header = matchHeader(resource, trimmedEnd(cells));
      const columns = matchedColumns(header);
      const isNamed = ({ text, twinOf }: HeaderCell) => text !== '' && twinOf === null;
      const strangers = header.filter(isNamed).length - columns;
      const lacks = resource.schema.fields.filter(
        ({ constraints }, position) =>
          constraints?.required === true && !header.some((cell) => cell.position === position),
      ).length;
      return { resource, headerIndex, header, columns, score: columns - strangers - lacks };
    }),
  );
  const [best] = candidates.sort((a, b) => b.score - a.score || a.headerIndex - b.headerIndex);
  if (best === undefined) return null;
  const isTold = best.columns >= tellingColumns && best.score > 0;
  return named !== undefined || isTold ? best : null;
}

function trimmedEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end -= 1;
  return cells.slice(0, end);
}
