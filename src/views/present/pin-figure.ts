import { today } from '../../core/clock';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { presentMessages } from '../../core/messages/present';
import {
  deckLimits,
  parseSlide,
  slideLine,
  slideTable,
  type Slide,
  type SlideContent,
} from '../../model/deck';
import { deckPages } from '../../model/deck-pages';
import type { Catalog } from '../../model/catalog';
import { slideChart } from '../../model/slide-chart';
import { writable } from '../../model/slide-text';
import type { DatasetEntry } from '../../model/manifest';
import type { Dashboard } from '../../state/dashboard.svelte';
import { Deck, deckChannel, newSlideId } from '../../state/deck.svelte';
import { IndexedDeck } from '../../state/deck-store';
import type { Route } from '../../state/route';
import { formatRoute } from '../../state/url-codec';
import type { TakenFigure } from '../../ui/figure-content';
import { filterLine } from '../shell/filter-words';
import { sourceLine } from '../shell/source-line';
import { reportLabel } from '../report/report-options';

/** More sentences than these nobody reads from a slide. */
const mostCautions = 2;

/** A figure and where it stands, all of one moment. */
export interface ShownFigure {
  readonly figure: TakenFigure;
  readonly route: Route;
  readonly locale: Locale;
  readonly open: DatasetEntry;
  /** What every figure of the dataset is marked with. */
  readonly mark: string | null;
}

/** Pins a figure to the deck of this browser, and says what came of it. */
export async function pinFigure(
  shown: ShownFigure,
  dashboard: Pick<Dashboard, 'catalog' | 'findReport'>,
): Promise<string> {
  const text = presentMessages(shown.locale).pin;
  const content = await contentOf(shown.figure, shown.locale);
  if (content === null) return text.empty;
  const slide = slideOf(shown, content, dashboard.catalog, await reportName(shown, dashboard));
  const deck = new Deck(new IndexedDeck(), deckChannel());
  try {
    await deck.load();
    const count = deck.slides?.length ?? deckLimits.slides;
    if (count >= deckLimits.slides) return text.full(deckLimits.slides);
    await deck.insert([slide]);
    if (deck.refusal !== null) return deck.refusal === 'no_room' ? text.noRoom : text.forbidden;
    return text.done(deckPages(deck.slides ?? []).length);
  } finally {
    deck.close();
  }
}

/** What is in sight: the chart, as presentation programs draw it where they can, or the table. */
async function contentOf(figure: TakenFigure, locale: Locale): Promise<SlideContent | null> {
  const { svg, table } = figure;
  const chart = figure.chart === null ? null : slideChart(figure.chart);
  const kept = table === null ? null : slideTable(table);
  if (svg !== null) return { kind: 'chart', svg: writable(svg), chart: null, table: kept };
  if (chart !== null) {
    const { drawSlide } = await import('../../charts/draw-slide');
    return { kind: 'chart', svg: drawSlide(chart, locale), chart, table: kept };
  }
  return kept === null ? null : { kind: 'table', table: kept };
}

/** Which report the figures are of, on its screen: their headings do not say. */
async function reportName(
  { route, locale }: ShownFigure,
  dashboard: Pick<Dashboard, 'catalog' | 'findReport'>,
): Promise<string> {
  if (route.screen !== 'report' || route.reportId === null) return '';
  const report = await dashboard.findReport(route.reportId);
  if (report === null) return '';
  return reportLabel(report, dashboard.catalog.department(report.departmentId), locale);
}

function slideOf(
  { figure, route, locale, open, mark }: ShownFigure,
  content: SlideContent,
  catalog: Catalog,
  report: string,
): Slide {
  const { heading, description, cautions } = figure;
  const { shell } = messages(locale);
  const slide: Slide = {
    id: newSlideId(),
    title: slideLine(heading),
    note: '',
    content,
    origin: {
      address: formatRoute({ ...route, working: null, deckPage: null }),
      description: slideLine([report, description].filter((part) => part !== '').join(' · ')),
      cautions: cautions.slice(0, mostCautions).map(slideLine),
      source: sourceLine(open, shell.footer, 'away'),
      // A report is chosen, not filtered for.
      filter: slideLine(report === '' ? filterLine(route, catalog, locale) : report),
      mark,
      dataset: {
        title: shell.filters.datasetOption(open.id, locale === 'en' ? open.titleEn : open.title),
        hash: open.hash,
        asOf: open.asOf,
      },
      pinnedOn: today(),
      locale,
    },
  };
  // What is kept must be read again: a figure that breaks the rules is told now, not when the deck is opened.
  if (parseSlide(slide) === null) throw new Error(heading);
  return slide;
}
