import PptxGenJS from 'pptxgenjs';
import type { Locale } from '../core/locale';
import { presentMessages, type PresentMessages } from '../core/messages/present';
import {
  bodyHeight,
  deckPages,
  descriptionOf,
  footLines,
  pageTitle,
  remarksOf,
  slideBody,
  slideSize,
  tableType,
  type DeckPage,
} from '../model/deck-pages';
import { slideLocale, type Slide } from '../model/deck';
import {
  coverSize,
  pointGap,
  pointSize,
  pointsOf,
  subtitleSize,
  titleSize,
} from '../model/slide-type';
import { halfWidths } from '../model/slide-text';
import { chartCall } from './chart-slide';
import { drawLines } from './lines-slide';
import { mendPresentation } from './mend-presentation';
import { at, inches, points, slideLook } from './slide-look';
import { drawTiles } from './tiles-slide';

/** A picture as the file takes it: a PNG, and how wide it is by its height. */
export interface Picture {
  readonly dataUrl: string;
  readonly ratio: number;
}

export interface PresentationWishes {
  readonly title: string;
  readonly locale: Locale;
  /** The picture of a slide whose chart presentation programs do not have; null where it cannot be drawn. */
  readonly pictureOf: (slide: Slide) => Promise<Picture | null>;
}

type PptxSlide = PptxGenJS.Slide;

const { font } = slideLook;

/** The deck as a .pptx of 16:9, with charts that presentation programs draw and edit themselves. */
export async function writePresentation(
  slides: readonly Slide[],
  { title, locale, pictureOf }: PresentationWishes,
): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.defineLayout({
    name: 'WIDE',
    width: inches(slideSize.width),
    height: inches(slideSize.height),
  });
  deck.layout = 'WIDE';
  deck.title = title;
  deck.company = '';
  deck.author = '';
  deck.theme = { headFontFace: font, bodyFontFace: font };
  for (const page of deckPages(slides)) {
    const sheet = deck.addSlide();
    // One language on one slide, whatever the reader's is.
    const language = slideLocale(page.slide, locale);
    const words = presentMessages(language);
    const type = typeIn(langOf(language));
    sheet.background = { color: slideLook.surface };
    if (page.slide.content.kind === 'cover') drawCover(sheet, page, type);
    else {
      drawHead(sheet, page, words, type);
      await drawBody(sheet, page, pictureOf, words, type);
      drawRemarks(sheet, page, type);
      drawFoot(sheet, page, words, type);
    }
    if (page.slide.note !== '' && !page.isContinued) sheet.addNotes(page.slide.note);
  }
  const written = await deck.write({ outputType: 'uint8array' });
  return mendPresentation(written as Uint8Array);
}

/** Where a text stands, in px of the slide. */
function box(left: number, top: number, width: number, height: number) {
  return at({ left, top, width, height });
}

/** The language of a text as the file names it: it decides how programs set quotes and spell. */
function langOf(locale: Locale): string {
  return locale === 'en' ? 'en-US' : locale;
}

/** The type of texts in a language, by px and colour. */
function typeIn(lang: string) {
  return (px: number, color: string = slideLook.ink) => ({
    fontFace: font,
    fontSize: points(px),
    color,
    lang,
  });
}

type Type = ReturnType<typeof typeIn>;

function drawHead(sheet: PptxSlide, page: DeckPage, words: PresentMessages, type: Type): void {
  const { origin } = page.slide;
  const title = pageTitle(page, words);
  sheet.addText(title, {
    ...box(48, 32, 1184, 78),
    ...type(titleSize(title)),
    // A title stands in the middle unless it says otherwise.
    align: 'left',
    bold: true,
    valign: 'middle',
    fit: 'shrink',
  });
  sheet.addShape('line', {
    ...box(48, 116, 1184, 0),
    line: { color: slideLook.accent, width: 1.25 },
  });
  if (origin === null) return;
  const markWidth = origin.mark === null ? 0 : Math.ceil(halfWidths(origin.mark) * 8.5) + 52;
  sheet.addText(descriptionOf(page.slide), {
    ...box(48, 120, 1184 - markWidth, 32),
    ...type(15, slideLook.muted),
    valign: 'middle',
    fit: 'shrink',
  });
  if (origin.mark !== null) {
    sheet.addText(origin.mark, {
      ...box(1232 - markWidth + 20, 123, markWidth - 20, 26),
      ...type(15, slideLook.warning),
      fill: { color: slideLook.warningWash },
      align: 'center',
      valign: 'middle',
      bold: true,
      wrap: false,
    });
  }
}

async function drawBody(
  sheet: PptxSlide,
  page: DeckPage,
  pictureOf: PresentationWishes['pictureOf'],
  words: PresentMessages,
  type: Type,
): Promise<void> {
  const { slide, table } = page;
  const { content } = slide;
  if (table !== null) {
    drawTable(sheet, table, type);
    return;
  }
  if (content.kind === 'chart' && content.chart !== null) {
    const room = { ...slideBody, height: bodyHeight(slide) };
    const { lang } = type(0);
    if (content.chart.kind === 'tiles') {
      drawTiles(sheet, content.chart, room, lang);
      return;
    }
    // Behind the bars and their figures.
    if (content.chart.kind !== 'scatter') drawLines(sheet, content.chart, room, lang);
    const { type: kind, data, options } = chartCall(content.chart, room);
    sheet.addChart(kind, data, {
      ...options,
      ...at(room),
      altText: words.picture(slide.title),
      lang,
    });
    return;
  }
  if (content.kind === 'chart') {
    const picture = await pictureOf(slide);
    if (picture === null) return;
    const { dataUrl, ratio } = picture;
    const room = bodyHeight(slide);
    const width = Math.min(slideBody.width, room * ratio);
    const height = width / ratio;
    sheet.addImage({
      data: dataUrl,
      ...box(
        slideBody.left + (slideBody.width - width) / 2,
        slideBody.top + (room - height) / 2,
        width,
        height,
      ),
      altText: words.picture(slide.title),
    });
    return;
  }
  if (content.kind === 'text') drawText(sheet, content.body, type);
}

function drawRemarks(sheet: PptxSlide, { slide }: DeckPage, type: Type): void {
  const remarks = remarksOf(slide);
  if (remarks === '') return;
  const room = bodyHeight(slide) + 4;
  sheet.addText(remarks, {
    ...box(slideBody.left, slideBody.top + room, slideBody.width, slideBody.height - room + 6),
    ...type(14, slideLook.muted),
    valign: 'top',
    fit: 'shrink',
  });
}

function drawTable(
  sheet: PptxSlide,
  { columns, rows, width }: NonNullable<DeckPage['table']>,
  type: Type,
): void {
  const rule = (color: string, width: number) => ({ type: 'solid' as const, color, pt: width });
  const none = { type: 'none' as const };
  const cell = (text: string, column: number, isHead: boolean): PptxGenJS.TableCell => ({
    text,
    options: {
      ...type(tableType.size, isHead ? slideLook.muted : slideLook.ink),
      align: columns[column]?.isFigure === true ? 'right' : 'left',
      valign: isHead ? 'bottom' : 'middle',
      bold: isHead,
      border: [none, none, isHead ? rule(slideLook.ink, 1) : rule(slideLook.faint, 0.75), none],
      margin: [inches(tableType.padding), inches(6), inches(tableType.padding), inches(6)],
    },
  });
  sheet.addTable(
    [
      columns.map(({ label }, index) => cell(label, index, true)),
      ...rows.map((row) => row.map((text, index) => cell(text, index, false))),
    ],
    {
      x: inches(slideBody.left),
      y: inches(slideBody.top),
      w: inches(width),
      colW: columns.map(({ share }) => inches(share * width)),
    },
  );
}

function drawText(sheet: PptxSlide, body: string, type: Type): void {
  const lines = pointsOf(body);
  if (lines.length === 0) return;
  const size = pointSize(lines);
  sheet.addText(
    lines.map((line) => ({
      text: line,
      options: { bullet: { indent: 18 }, breakLine: true, paraSpaceAfter: points(pointGap) },
    })),
    {
      ...box(slideBody.left, slideBody.top + 8, slideBody.width, slideBody.height - 16),
      ...type(size),
      valign: 'top',
      fit: 'shrink',
    },
  );
}

function drawCover(sheet: PptxSlide, { slide }: DeckPage, type: Type): void {
  const body = slide.content.kind === 'cover' ? slide.content.body : '';
  sheet.addText(slide.title, {
    ...box(96, 210, 1088, 150),
    ...type(coverSize(slide.title)),
    align: 'left',
    bold: true,
    valign: 'bottom',
    fit: 'shrink',
  });
  sheet.addShape('line', { ...box(96, 376, 160, 0), line: { color: slideLook.accent, width: 3 } });
  if (body !== '') {
    sheet.addText(body, {
      ...box(96, 394, 1088, 200),
      ...type(subtitleSize(body), slideLook.muted),
      valign: 'top',
      fit: 'shrink',
    });
  }
}

function drawFoot(sheet: PptxSlide, page: DeckPage, words: PresentMessages, type: Type): void {
  sheet.addShape('line', {
    ...box(48, 648, 1184, 0),
    line: { color: slideLook.faint, width: 0.75 },
  });
  sheet.addText(footLines(page, words).join('\n'), {
    ...box(48, 653, 1070, 62),
    ...type(12, slideLook.muted),
    valign: 'top',
    fit: 'shrink',
  });
  sheet.addText(words.foot.page(page.number, page.total), {
    ...box(1132, 654, 100, 22),
    ...type(14, slideLook.muted),
    align: 'right',
    valign: 'top',
  });
}
