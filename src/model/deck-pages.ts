import type { PresentMessages } from '../core/messages/present';
import { absentText, formatDecimal } from '../core/format';
import { decimal } from '../core/decimal';
import type { Slide, SlideTable } from './deck';
import { brokenHead, fitted, halfWidths, headLines, headParts, headText } from './slide-text';

/** px of a slide; all of its measures are in them, and 96 are an inch. */
export const slideSize = { width: 1280, height: 720 } as const;
/** px of what stands between title and foot. */
export const slideBody = { left: 48, top: 156, width: 1184, height: 480 } as const;

/** A table as one page holds it. */
export interface PageTable {
  readonly columns: readonly {
    readonly label: string;
    readonly isFigure: boolean;
    /** Of the table's width, of 1. */
    readonly share: number;
  }[];
  /** px; a table of few columns does not pull them apart. */
  readonly width: number;
  /** Cells in words; figures have their separators. */
  readonly rows: readonly (readonly string[])[];
}

/** One page of a deck: a slide, or the part of a long table that one page holds. */
export interface DeckPage {
  readonly slide: Slide;
  /** Counted from 1. */
  readonly number: number;
  readonly total: number;
  /** Whether it goes on with the slide of the page before. */
  readonly isContinued: boolean;
  /** Null where the slide is a page. */
  readonly part: { readonly index: number; readonly count: number } | null;
  /** What the page shows as a table; null where it shows something else. */
  readonly table: PageTable | null;
  /** Rows and columns that no page shows. */
  readonly left: { readonly rows: number; readonly columns: number };
}

/** More pages of one table than this nobody is shown. */
const mostParts = 5;
const mostColumns = 10;
/** px of the type of tables, and of a line of it; half-width characters take half of the type. */
export const tableType = { size: 15, line: 20, padding: 6 } as const;
const mostLines = 3;
/** Half-width characters that a column takes at least and at most. */
const columnRoom = { least: 6, leastOfName: 12, most: 34 } as const;
const mostPlaces = 2;
const mostPlacesOfRatio = 4;
const mostPlacesOfSmall = 6;
/** px */
const leastTableWidth = 480;

/** The pages of a deck, in order: the same on the screen, on paper and in a file, so that a page has one number. */
export function deckPages(slides: readonly Slide[]): readonly DeckPage[] {
  const pages = slides.flatMap((slide) =>
    pagesOf(slide).map((page, index) => ({ ...page, isContinued: index > 0 })),
  );
  return pages.map((page, index) => ({ ...page, number: index + 1, total: pages.length }));
}

/** The title of a page: one that goes on with the slide before says so. */
export function pageTitle({ slide, isContinued }: DeckPage, words: PresentMessages): string {
  return isContinued ? words.continued(slide.title) : slide.title;
}

type Unnumbered = Omit<DeckPage, 'number' | 'total' | 'isContinued'>;

/**
 * A picture is followed by its figures, which nothing else in a file has; by all of them, for the first pages of many
 * would tell nothing.
 */
function pagesOf(slide: Slide): readonly Unnumbered[] {
  const { content } = slide;
  const whole = { slide, part: null, table: null, left: { rows: 0, columns: 0 } };
  if (content.kind === 'table') return tablePages(slide, content.table);
  const isPicture = content.kind === 'chart' && content.chart === null;
  if (!isPicture || content.table === null) return [whole];
  const pages = tablePages(slide, content.table);
  if (pages.every(({ left }) => left.rows === 0)) return [whole, ...pages];
  const { rows, left } = content.table;
  const all = rows.length + (left === undefined ? 0 : left.rows);
  return [{ ...whole, left: { rows: all, columns: 0 } }];
}

function tablePages(slide: Slide, table: SlideTable): readonly Unnumbered[] {
  const shown = table.columns.slice(0, mostColumns);
  const wordsOf = shown.map((_, index) => columnWords(table, index));
  const words = table.rows.map((row) => wordsOf.map((wordOf, index) => wordOf(row[index] ?? null)));
  const heads = shown.map(({ label, unit }) => headText(label, unit));
  const { shares, width } = layOutColumns(shown, heads, words);
  // Half a Chinese character has no place at the end of a line.
  const lineRooms = shares.map((share) =>
    Math.max(2, 2 * Math.floor((width / tableType.size) * share - 1)),
  );
  // A cell of more lines would push the last rows off the page.
  const cells = words.map((row) =>
    row.map((text, index) => fitted(text, mostLines * lineRooms[index]!)),
  );
  const labels = heads.map((text, index) => brokenHead(text, lineRooms[index]!));
  const heightOf = (row: readonly string[]) => {
    const lines = row.map((text, index) => Math.ceil(halfWidths(text) / lineRooms[index]!));
    return Math.max(1, ...lines) * tableType.line + 2 * tableType.padding;
  };
  const room = bodyHeight(slide) - headLines * tableType.line - 2 * tableType.padding;
  const kept = spread(cells, heightOf, room).slice(0, mostParts);
  const columns = shown.map(({ kind }, index) => ({
    label: labels[index]!,
    isFigure: kind === 'number',
    share: shares[index]!,
  }));
  const { left: beyond = { rows: 0, columns: 0 } } = table;
  const left = {
    rows: beyond.rows + cells.length - kept.reduce((sum, rows) => sum + rows.length, 0),
    columns: beyond.columns + table.columns.length - shown.length,
  };
  return kept.map((rows, index) => ({
    slide,
    part: kept.length === 1 ? null : { index: index + 1, count: kept.length },
    table: { columns, width, rows },
    left,
  }));
}

type Rows = readonly (readonly string[])[];

/** The rows of each page: as few pages as hold them, and each about as full, so that none is left with a single row. */
function spread(rows: Rows, heightOf: (row: readonly string[]) => number, room: number): Rows[] {
  const full = fill(rows, heightOf, room, room);
  const all = rows.reduce((sum, row) => sum + heightOf(row), 0);
  const even = fill(rows, heightOf, room, all / full.length);
  return even.length > full.length || full.length > mostParts ? full : even;
}

/** Rows one after the other, a new page where one has `enough` px or no room. */
function fill(
  rows: Rows,
  heightOf: (row: readonly string[]) => number,
  room: number,
  enough: number,
): Rows[] {
  const pages: (readonly string[])[][] = [[]];
  let taken = 0;
  for (const row of rows) {
    const height = heightOf(row);
    if (taken + height > room || taken >= enough) {
      pages.push([]);
      taken = 0;
    }
    pages[pages.length - 1]!.push(row);
    taken += height;
  }
  return pages;
}

/** What a file calls a figure may be none. */
const figure = /^-?\d{1,30}(\.\d{1,40})?$/;
const year = /^(19|20)\d\d$/;

/**
 * How the cells of a column are written: its figures with as many decimals as any of them has, two at most, of ratios
 * four; more where a figure would read as zero.
 */
function columnWords(
  { columns, rows }: SlideTable,
  index: number,
): (cell: string | null) => string {
  const column = columns[index];
  const figures = rows.flatMap((row) => {
    const cell = row[index] ?? '';
    return figure.test(cell) ? [cell] : [];
  });
  const areYears = column?.unit === null && figures.every((cell) => year.test(cell));
  // Ratios without a unit differ where 99.91 % and 100 % do.
  const areRatios =
    column?.unit === null && figures.every((cell) => decimal(cell).abs().lessThan(10));
  const places = figures.map((cell) => placesOf(cell, areRatios ? mostPlacesOfRatio : mostPlaces));
  const most = Math.max(0, ...places);
  return (cell) => {
    if (cell === null || cell === '') return absentText;
    if (column?.kind !== 'number' || areYears || !figure.test(cell)) return cell;
    return formatDecimal(decimal(cell), most);
  };
}

/** Zeros at the end count: a whole amount of a report is 6.00. */
function placesOf(cell: string, usual: number): number {
  const exact = decimal(cell);
  const [, fraction = ''] = cell.split('.');
  const readsAsZero = !exact.isZero() && exact.toDecimalPlaces(mostPlaces).isZero();
  const most = readsAsZero ? exact.toSignificantDigits(2).decimalPlaces() : usual;
  return Math.min(most, mostPlacesOfSmall, fraction.length);
}

function layOutColumns(
  columns: SlideTable['columns'],
  labels: readonly string[],
  cells: readonly (readonly string[])[],
) {
  const widestOf = labels.map((_, index) =>
    cells.reduce((most, row) => Math.max(most, halfWidths(row[index]!)), 0),
  );
  // Neither a word nor a unit of a head is torn apart, and a name has a few characters to be known by.
  const least = labels.map((label, index) => {
    const words = [headParts(label).unit, ...(label.match(/[A-Za-z]+/g) ?? [])];
    const ofName = columns[index]!.kind === 'text' ? widestOf[index]! : 0;
    return Math.max(
      columnRoom.least,
      Math.min(columnRoom.leastOfName, ofName) + 3,
      ...words.map((word) => halfWidths(word) + 3),
    );
  });
  const wished = labels.map((label, index) => {
    const widest = widestOf[index]!;
    // A head may take two lines.
    const most = Math.max(widest, Math.ceil(halfWidths(label) / headLines)) + 3;
    return Math.max(least[index]!, Math.min(columnRoom.most, most));
  });
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  const width = Math.min(
    slideBody.width,
    Math.max(leastTableWidth, sum(wished) * tableType.size * 0.75),
  );
  const room = (2 * width) / tableType.size;
  // What is beyond the room is taken from the columns that have more than they need.
  const spare = Math.max(0, sum(wished) - sum(least));
  const given = Math.max(0, Math.min(spare, room - sum(least)));
  const widths = wished.map((wish, index) => {
    const need = least[index]!;
    return spare === 0 ? need : need + ((wish - need) * given) / spare;
  });
  return { shares: widths.map((one) => one / sum(widths)), width };
}

/** px of a line of remarks. */
const remarkLine = 22;
/** Half-width characters of a line of remarks. */
const remarkRoom = 150;

const mostRemarkLines = 4;

/** What stands below the content of a slide, in one paragraph that has room there; '' where there is nothing. */
export function remarksOf({ content, origin }: Slide): string {
  const remarks = content.kind === 'chart' ? (content.chart?.remarks ?? []) : [];
  return fitted(
    [...(origin?.cautions ?? []), ...remarks].join('   '),
    mostRemarkLines * remarkRoom,
  );
}

/** px that the content of a slide has above its remarks. */
export function bodyHeight(slide: Slide): number {
  const remarks = remarksOf(slide);
  if (remarks === '') return slideBody.height;
  return slideBody.height - 6 - Math.ceil(halfWidths(remarks) / remarkRoom) * remarkLine;
}

/** Half-width characters of the two lines below a title, and of a line of the foot. */
const descriptionRoom = 260;
const footRoom = 165;

/** What is measured, as much of it as stands below the title. */
export function descriptionOf({ origin }: Slide): string {
  return origin === null ? '' : fitted(origin.description, descriptionRoom);
}

/** What stands at the foot of a page, as lines: source, then selection, date and version, what is left out. */
export function footLines(page: DeckPage, words: PresentMessages): readonly string[] {
  const { origin } = page.slide;
  const part = page.part === null ? '' : words.foot.part(page.part.index, page.part.count);
  const left = words.foot.left(page.left.rows, page.left.columns);
  const about = [part, left].filter((text) => text !== '');
  if (origin === null) return about;
  const { source, filter, dataset, pinnedOn } = origin;
  const between = '  ·  ';
  const rest = [
    words.foot.data(dataset.asOf, dataset.hash),
    words.foot.pinned(pinnedOn),
    ...about,
  ].join(between);
  // A long selection is cut, never the date of the data.
  const selection = fitted(filter, 2 * footRoom - halfWidths(between + rest));
  return [
    fitted(words.foot.source(source), 2 * footRoom),
    [selection, rest].filter((text) => text !== '').join(between),
  ];
}
