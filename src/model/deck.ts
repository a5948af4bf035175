import * as v from 'valibot';
import type { Locale } from '../core/locale';
import { slideChartSchema } from './slide-chart';

/** What a deck and its parts may take; a file of more is refused, not cut. */
export const deckLimits = {
  fileBytes: 40 * 1024 * 1024,
  slides: 200,
  svgCharacters: 4 * 1024 * 1024,
  rows: 5000,
  columns: 60,
} as const;

const deckFormat = 'budget-performance-deck';
const deckVersion = 1;

/** Characters of a line of a slide, or of a cell. */
const mostOfLine = 1000;
const line = v.pipe(v.string(), v.maxLength(mostOfLine));
/** Characters of an address: it may bring a whole SQL statement along, nine for a Chinese character. */
const mostOfAddress = 20_000;
const countOfLeft = v.pipe(v.number(), v.integer(), v.minValue(0));
const paragraphs = v.pipe(v.string(), v.maxLength(20_000));

const tableSchema = v.pipe(
  v.object({
    columns: v.pipe(
      v.array(
        v.object({ label: line, unit: v.nullable(line), kind: v.picklist(['text', 'number']) }),
      ),
      v.minLength(1),
      v.maxLength(deckLimits.columns),
    ),
    rows: v.pipe(v.array(v.array(v.nullable(line))), v.maxLength(deckLimits.rows)),
    /** What of a larger table was not kept. */
    left: v.optional(v.object({ rows: countOfLeft, columns: countOfLeft })),
  }),
  v.check(
    ({ columns, rows }) => rows.every((row) => row.length === columns.length),
    'a cell for each column',
  ),
);

const contentSchema = v.variant('kind', [
  /** Opens the deck or a part of it: title and subtitle alone. */
  v.object({ kind: v.literal('cover'), body: paragraphs }),
  v.object({ kind: v.literal('text'), body: paragraphs }),
  v.object({ kind: v.literal('table'), table: tableSchema }),
  v.object({
    kind: v.literal('chart'),
    /** The picture that is shown: an SVG document, which only ever stands in an <img>. */
    svg: v.pipe(v.string(), v.maxLength(deckLimits.svgCharacters)),
    /** What presentation programs draw; null for the kinds that they have not. */
    chart: v.nullable(slideChartSchema),
    table: v.nullable(tableSchema),
  }),
]);

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Where a pinned figure comes from, in words of the language in which it was pinned. */
const originSchema = v.object({
  /** Hash of the live figure: a screen of this product, nothing else. */
  address: v.pipe(v.string(), v.maxLength(mostOfAddress), v.regex(/^#\/[a-z]+(\?[^\s"<>]*)?$/)),
  /** Metric, unit, years, n. */
  description: line,
  source: line,
  /** What the audience has to know before it compares, a sentence each. */
  cautions: v.pipe(v.array(line), v.maxLength(2)),
  /** The selection in words; '' where there is none. */
  filter: line,
  /** What the data are marked with, such as that they are simulated; null without a mark. */
  mark: v.nullable(line),
  dataset: v.object({ title: line, hash: line, asOf: line }),
  pinnedOn: day,
  locale: v.picklist(['zh-CN', 'en']),
});

const slideSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  title: line,
  /** What the presenter says; never on the slide. */
  note: paragraphs,
  content: contentSchema,
  /** Null for slides that the presenter has written. */
  origin: v.nullable(originSchema),
});

export type Slide = v.InferOutput<typeof slideSchema>;
export type SlideContent = Slide['content'];
export type SlideOrigin = v.InferOutput<typeof originSchema>;
export type SlideTable = v.InferOutput<typeof tableSchema>;

/**
 * The language of a slide: that in which its figure was pinned, whose picture and words nobody translates; of a slide that
 * the presenter has written, the reader's.
 */
export function slideLocale({ origin }: Slide, reader: Locale): Locale {
  return origin?.locale ?? reader;
}

interface WholeTable {
  readonly columns: readonly Readonly<SlideTable['columns'][number]>[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A text of any length as a line of a slide. */
export function slideLine(text: string): string {
  return text.length > mostOfLine ? `${text.slice(0, mostOfLine - 1)}…` : text;
}

/** As much of a table as a slide keeps; null for one without rows or columns. */
export function slideTable({ columns, rows }: WholeTable): SlideTable | null {
  if (columns.length === 0 || rows.length === 0) return null;
  const kept = columns.slice(0, deckLimits.columns);
  const left = {
    rows: Math.max(0, rows.length - deckLimits.rows),
    columns: columns.length - kept.length,
  };
  return {
    columns: kept.map((column) => ({
      ...column,
      label: slideLine(column.label),
      unit: column.unit === null ? null : slideLine(column.unit),
    })),
    rows: rows
      .slice(0, deckLimits.rows)
      .map((row) => kept.map((_, at) => slideCell(row[at] ?? null))),
    ...(left.rows + left.columns === 0 ? {} : { left }),
  };
}

function slideCell(cell: string | null): string | null {
  return cell === null ? null : slideLine(cell);
}

/** Null for anything that is no slide of this version, as damaged storage may hold. */
export function parseSlide(stored: unknown): Slide | null {
  const read = v.safeParse(slideSchema, stored);
  return read.success ? read.output : null;
}

/** Why a file is not taken. Nothing of it is: a deck with a hole would be presented as if it were whole. */
export type DeckFileProblem =
  | { readonly kind: 'too_large' }
  | { readonly kind: 'not_json' }
  | { readonly kind: 'not_a_deck' }
  | { readonly kind: 'other_version' }
  | { readonly kind: 'too_many' }
  /** `slide` counts from 1; `field` as in the file, such as 'content.table.rows'. */
  | { readonly kind: 'bad_slide'; readonly slide: number; readonly field: string };

export type DeckFile =
  | { readonly slides: readonly Slide[]; readonly problem: null }
  | { readonly slides: null; readonly problem: DeckFileProblem };

/** Reads a deck file of anybody's making. */
export function parseDeckFile(text: string): DeckFile {
  const refuse = (problem: DeckFileProblem): DeckFile => ({ slides: null, problem });
  if (text.length > deckLimits.fileBytes) return refuse({ kind: 'too_large' });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse({ kind: 'not_json' });
  }
  const frame = v.safeParse(
    v.object({ format: v.literal(deckFormat), version: v.number(), slides: v.array(v.unknown()) }),
    json,
  );
  if (!frame.success) return refuse({ kind: 'not_a_deck' });
  if (frame.output.version !== deckVersion) return refuse({ kind: 'other_version' });
  if (frame.output.slides.length > deckLimits.slides) return refuse({ kind: 'too_many' });
  const slides: Slide[] = [];
  for (const [index, entry] of frame.output.slides.entries()) {
    const read = v.safeParse(slideSchema, entry, { abortEarly: true });
    if (!read.success) {
      const field = v.getDotPath(read.issues[0]) ?? '';
      return refuse({ kind: 'bad_slide', slide: index + 1, field });
    }
    slides.push(read.output);
  }
  return { slides, problem: null };
}

/** The text of a deck file. */
export function formatDeckFile(slides: readonly Slide[]): string {
  return JSON.stringify({ format: deckFormat, version: deckVersion, slides }, null, 1);
}
