import { buildProblem, type Problem } from '../model/problem';
import { wholeOf, type RawTable } from './raw-table';

/**
 * The form 部门整体支出绩效评价基础数据表, as reports attach it and finance bureaus collect it as a workbook. It has two
 * blocks, staff and expenses; a row of headings begins each, its rows are items, its columns years and stages.
 */

/** What a form says of the report that it belongs to. */
export interface FormClues {
  /** Of the name of its file or sheet; null where they are called otherwise. */
  readonly reportId: string | null;
  /** What is written above its blocks: the title, the body that fills it in. */
  readonly heading: string;
  /** YYYY */
  readonly year: string;
}

export interface FormReading {
  /** The form's figures as a table of facts, each on the line of its row; null where it is not clear of which report. */
  readonly table: RawTable | null;
  readonly problems: readonly Problem[];
}

interface FormColumn {
  readonly position: number;
  readonly title: string;
  readonly year: string;
  readonly stage: 'initial' | 'final';
  /** Of a column that is an item by itself. */
  readonly itemId: string | null;
  readonly unit: string;
}

/** Title and first block stand in so many rows. */
const headRows = 15;
const title = /(\d{4})\s*年.*基础数据表/;
const blockStart = /^(财政供养人员情况|经费控制情况)/;
/** Other versions of the form go on with buildings and measures of thrift. */
const otherBlock = /(情况|措施)$/;
const absent = /^[-—–/]*$/;
const factColumns = [
  ...['report_id', 'item_id', 'fiscal_year', 'stage', 'measure'],
  ...['mention', 'value', 'unit', 'locator', 'excerpt'],
];
const valuePosition = factColumns.indexOf('value');
/** Items as the form calls them, where the catalog calls them otherwise. */
const formNames: ReadonlyMap<string, string> = new Map([
  ['三公经费', 'three_public'],
  ['公务用车购置和维护经费', 'three_public.vehicle'],
  ['公务用车购置和运行维护费', 'three_public.vehicle'],
  ['公车购置', 'three_public.vehicle_purchase'],
  ['公务用车购置', 'three_public.vehicle_purchase'],
  ['公车运行维护', 'three_public.vehicle_operation'],
  ['公务用车运行维护', 'three_public.vehicle_operation'],
  ['出国经费', 'three_public.abroad'],
  ['公务接待', 'three_public.reception'],
  ['会议费、培训费', 'conference_training'],
  ['政府采购金额', 'procurement'],
]);

export function isBaseForm({ records }: RawTable): boolean {
  const head = records.slice(0, headRows);
  const isTitled = head.some(({ cells }) => cells.some((cell) => title.test(cell)));
  return isTitled && head.some(({ cells }) => blockStart.test(labelOf(cells).text));
}

/** Reads a form. `itemIds`: the catalog's items by name; `findReport`: the id of the report, null where none fits. */
export function readBaseForm(
  raw: RawTable,
  itemIds: ReadonlyMap<string, string>,
  findReport: (clues: FormClues) => string | null,
): FormReading {
  const first = raw.records.findIndex(({ cells }) => blockStart.test(labelOf(cells).text));
  const heading = raw.records
    .slice(0, first)
    .flatMap(({ cells }) => cells)
    .join(' ');
  const [, year = ''] = title.exec(heading) ?? [];
  const reportId = findReport({ reportId: statedId(raw), heading, year });
  if (reportId === null)
    return { table: null, problems: [buildProblem('form_without_report', wholeOf(raw), {})] };
  const facts: RawTable['records'][number][] = [];
  const leftOut: string[] = [];
  const used = new Set<string>();
  let columns: readonly FormColumn[] = [];
  for (const { line, cells } of raw.records.slice(first)) {
    const label = labelOf(cells);
    if (blockStart.test(label.text)) {
      columns = columnsOf(cells, label, year);
      continue;
    }
    if (otherBlock.test(plainLabel(label.text))) columns = [];
    const figures = columns.filter(({ position }) => !absent.test((cells[position] ?? '').trim()));
    const name = plainLabel(label.text);
    const rowItem = formNames.get(name) ?? itemIds.get(name) ?? null;
    if (figures.some(({ itemId }) => (itemId ?? rowItem) === null)) {
      // A row without words of its own is named by its line.
      leftOut.push(label.text === '' ? `#${line}` : label.text);
      continue;
    }
    for (const { position, title: column, year: of, stage, itemId, unit } of figures) {
      const text = (cells[position] ?? '').trim();
      const named = itemId === null ? [label.text, column] : [column];
      used.add(`${line} ${position}`);
      facts.push({
        line,
        cells: [
          ...[reportId, itemId ?? rowItem ?? '', of, stage, 'level', '1'],
          ...[text, unit],
          ...[`基础数据表·${named.join('·')}`, `${named[0]} ${text}`.slice(0, 40)],
        ],
      });
    }
  }
  const header = { line: raw.records[first]!.line, cells: factColumns };
  const notes = raw.notes
    .filter(({ line, position }) => used.has(`${line} ${position}`))
    .map((note) => ({ ...note, position: valuePosition }));
  const rows = leftOut.join('、').slice(0, 120);
  return {
    table: { ...raw, records: [header, ...facts], notes, isGrid: true },
    problems: rows === '' ? [] : [buildProblem('form_rows_left', wholeOf(raw), { rows })],
  };
}

/** The first cell with words; none where the row begins with a figure. '3、公务接待' is words. */
function labelOf(cells: readonly string[]): { readonly text: string; readonly position: number } {
  const position = cells.findIndex((cell) => cell.trim() !== '');
  const text = (cells[position] ?? '').trim();
  const isFigure = /^[-+−]?[\d,.]+\s*%?$/.test(text.normalize('NFKC'));
  return isFigure ? { text: '', position: -1 } : { text, position };
}

function columnsOf(
  cells: readonly string[],
  block: { readonly text: string; readonly position: number },
  formYear: string,
): readonly FormColumn[] {
  const [, unit = '万元'] = /[(（](?:单位[:：])?([^()（）]+)[)）]/.exec(block.text) ?? [];
  return cells.flatMap((cell, position): FormColumn[] => {
    const text = cell.trim();
    const [, year = formYear] = /(\d{4})\s*年/.exec(text) ?? [];
    const column = { position, title: text, year, stage: 'final', itemId: null, unit } as const;
    if (position <= block.position) return [];
    if (text.includes('预算')) return [{ ...column, stage: 'initial' }];
    if (text.includes('决算')) return [column];
    if (text.startsWith('编制')) return [{ ...column, itemId: 'staff.authorized' }];
    if (text.includes('在职')) return [{ ...column, itemId: 'staff.on_post' }];
    if (text.includes('控制率')) return [{ ...column, itemId: 'staff_control_rate', unit: '%' }];
    return [];
  });
}

/** '其中：1、公务接待（次）' is '公务接待'. */
function plainLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\([^()]*\)|[\s"“”]/g, '')
    .replace(/^其中:/, '')
    .replace(/^\d+[、.]/, '')
    .replace(/:$/, '');
}

function statedId({ file, sheet = '' }: RawTable): string | null {
  const name = `${sheet} ${file.split('/').pop() ?? ''}`;
  return /(?:^|\D)(\d{6}-\d{4}(?:-[a-z0-9]+)*)/.exec(name)?.[1] ?? null;
}
