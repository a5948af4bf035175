import { today } from '../../core/clock';
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
import type { Dashboard } from '../../state/dashboard.svelte';
import { Deck, deckChannel, newSlideId } from '../../state/deck.svelte';
import { IndexedDeck } from '../../state/deck-store';
import { formatRoute } from '../../state/url-codec';
import type { FigureContent } from '../../ui/figure-content';
import { filterLine } from '../shell/filter-words';
import { sourceLine } from '../shell/source-line';
import { reportLabel } from '../report/report-options';

/** More sentences than these nobody reads from a slide. */
const mostCautions = 2;

/** Pins a figure to the deck of this browser, and says what came of it. */
export async function pinFigure(
  figure: FigureContent,
  dashboard: Dashboard,
  mark: string | null,
): Promise<string> {
  const { locale } = dashboard.preferences;
  const text = presentMessages(locale).pin;
  const content = await contentOf(figure, locale);
  if (content === null) return text.empty;
  const slide = slideOf(figure, content, dashboard, mark, await reportName(dashboard));
  const deck = new Deck(new IndexedDeck(), deckChannel());
  try {
    await deck.load();
    const count = deck.slides?.length ?? deckLimits.slides;
    if (count >= deckLimits.slides) return text.full(deckLimits.slides);
    await deck.insert([slide]);
    if (deck.refusal !== null) return deck.refusal === 'no_room' ? text.noRoom : text.forbidden;
    return text.done(count + 1);
  } finally {
    deck.close();
  }
}

/** What is in sight: the chart, as presentation programs draw it where they can, or the table. */
async function contentOf(figure: FigureContent, language: string): Promise<SlideContent | null> {
  const { svg } = figure;
  const table = figure.table();
  const kept = table === null ? null : slideTable(table);
  if (svg !== null) {
    const chart = figure.slideChart?.() ?? null;
    if (chart === null) return { kind: 'chart', svg: svg(), chart: null, table: kept };
    const { drawSlide } = await import('../../charts/draw-slide');
    return { kind: 'chart', svg: drawSlide(chart, language), chart, table: kept };
  }
  return kept === null ? null : { kind: 'table', table: kept };
}

/** Which report the figures are of, on its screen: their headings do not say. */
async function reportName(dashboard: Dashboard): Promise<string> {
  const { route, catalog, preferences } = dashboard;
  if (route.screen !== 'report' || route.reportId === null) return '';
  const report = await dashboard.findReport(route.reportId);
  if (report === null) return '';
  return reportLabel(report, catalog.department(report.departmentId), preferences.locale);
}

function slideOf(
  { heading, description, cautions }: FigureContent,
  content: SlideContent,
  dashboard: Dashboard,
  mark: string | null,
  report: string,
): Slide {
  const { route, catalog, preferences, datasets } = dashboard;
  const { locale } = preferences;
  const { shell } = messages(locale);
  const { open } = datasets;
  const slide: Slide = {
    id: newSlideId(),
    title: slideLine(heading),
    note: '',
    content,
    origin: {
      address: formatRoute({ ...route, working: null, deckPage: null }),
      description: slideLine([report, description].filter((part) => part !== '').join(' · ')),
      cautions: (cautions ?? []).slice(0, mostCautions).map(slideLine),
      source: sourceLine(open, shell.footer),
      filter: slideLine(filterLine(route, catalog, locale)),
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
