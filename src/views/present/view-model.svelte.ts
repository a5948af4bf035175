import { today } from '../../core/clock';
import { presentMessages } from '../../core/messages/present';
import {
  deckLimits,
  formatDeckFile,
  parseDeckFile,
  type DeckFileProblem,
  type Slide,
} from '../../model/deck';
import { deckPages } from '../../model/deck-pages';
import type { Dashboard } from '../../state/dashboard.svelte';
import { newSlideId, type Deck } from '../../state/deck.svelte';
import type { Announcer } from '../../ui/announcer.svelte';
import { downloadFile } from '../../ui/download-file';
import { fileNameOf } from '../../ui/file-name';
import { pictureOf } from './pictures';

const bytesPerMegabyte = 1024 * 1024;
const pptxType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The deck being made, shown and taken elsewhere. */
export class PresentModel {
  isWriting: boolean = $state(false);
  /** What went wrong with a file, in words; '' when nothing did. */
  problem: string = $state('');
  readonly locale = $derived.by(() => this.dashboard.preferences.locale);
  readonly text = $derived(presentMessages(this.locale));
  readonly slides = $derived.by(() => this.deck.slides ?? []);
  readonly pages = $derived(deckPages(this.slides));
  /** The page that the audience sees, counted from 1; null while nothing is shown. */
  readonly shownPage = $derived.by(() => {
    const { deckPage } = this.dashboard.route;
    return deckPage === null || this.pages.length === 0
      ? null
      : Math.min(deckPage, this.pages.length);
  });

  constructor(
    readonly dashboard: Dashboard,
    readonly deck: Deck,
    private readonly announcer: Announcer,
  ) {}

  /** The first page of a slide. */
  pageOf(slide: Slide): number {
    return this.pages.findIndex((page) => page.slide.id === slide.id) + 1;
  }

  present(page: number): void {
    this.dashboard.navigate({ deckPage: page });
  }

  turnTo(page: number): void {
    this.dashboard.refine({ deckPage: Math.max(1, Math.min(page, this.pages.length)) });
  }

  endShow(): void {
    this.dashboard.refine({ deckPage: null });
  }

  async move(slide: Slide, index: number): Promise<void> {
    const last = this.slides.length - 1;
    const wished = Math.max(0, Math.min(index, last));
    if (this.slides[wished] === slide) return;
    await this.deck.move(slide.id, wished);
    this.announcer.tell(this.text.moved(this.pageOf(slide), this.pages.length));
  }

  async duplicate(slide: Slide): Promise<void> {
    if (this.isFull(1)) return;
    await this.deck.duplicate(slide.id);
    if (this.deck.refusal === null) this.announcer.tell(this.text.duplicated);
  }

  async remove(slide: Slide): Promise<void> {
    await this.deck.remove(slide.id);
    if (this.deck.refusal === null) this.announcer.tell(this.text.removedNote);
  }

  async add(kind: 'cover' | 'text'): Promise<Slide | null> {
    if (this.isFull(1)) return null;
    const title = kind === 'cover' ? this.text.newCover : this.text.newText;
    const slide: Slide = {
      id: newSlideId(),
      title,
      note: '',
      content: { kind, body: '' },
      origin: null,
    };
    const [first] = this.slides;
    await this.deck.insert([slide]);
    // A title slide opens the deck.
    if (kind === 'cover' && first !== undefined && first.content.kind !== 'cover')
      await this.deck.move(slide.id, 0);
    return slide;
  }

  async writePptx(): Promise<void> {
    this.isWriting = true;
    this.problem = '';
    try {
      const { writePresentation } = await import('../../exchange/write-presentation');
      const bytes = await writePresentation(this.slides, {
        title: this.slides[0]?.title ?? this.text.fileName,
        locale: this.locale,
        pictureOf,
      });
      downloadFile(new Blob([new Uint8Array(bytes)], { type: pptxType }), this.fileName('pptx'));
      this.announcer.tell(this.text.written);
    } catch (error) {
      this.problem = this.text.writeFailed(error instanceof Error ? error.message : String(error));
    } finally {
      this.isWriting = false;
    }
  }

  saveFile(): void {
    const file = new Blob([formatDeckFile(this.slides)], { type: 'application/json' });
    downloadFile(file, this.fileName('deck.json'));
  }

  async openFile(file: File): Promise<void> {
    this.problem = '';
    if (file.size > deckLimits.fileBytes) {
      this.problem = this.problemText({ kind: 'too_large' });
      return;
    }
    const text = await file.text().catch(() => null);
    if (text === null) {
      this.problem = this.text.fileProblem.unreadable;
      return;
    }
    const { slides, problem } = parseDeckFile(text);
    if (problem !== null) {
      this.problem = this.problemText(problem);
      return;
    }
    if (this.isFull(slides.length)) return;
    // A file may come twice, or have slides that were pinned here: each copy is a slide of its own.
    await this.deck.insert(slides.map((slide) => ({ ...slide, id: newSlideId() })));
    if (this.deck.refusal === null) this.announcer.tell(this.text.opened(slides.length));
  }

  private isFull(more: number): boolean {
    if (this.slides.length + more <= deckLimits.slides) return false;
    this.problem = this.text.fileProblem.too_many(deckLimits.slides);
    return true;
  }

  private fileName(ending: string): string {
    const origins = this.slides.flatMap(({ origin }) => origin?.dataset ?? []);
    const titles = new Set(origins.map(({ title }) => title));
    // Figures of several datasets are as of several days.
    const [first] = titles.size === 1 ? origins : [];
    const parts = [this.slides[0]?.title ?? '', this.text.fileName, first?.title ?? ''];
    return fileNameOf([...parts, first?.asOf ?? today()], ending);
  }

  private problemText(problem: DeckFileProblem): string {
    const { fileProblem } = this.text;
    switch (problem.kind) {
      case 'too_large':
        return fileProblem.too_large(deckLimits.fileBytes / bytesPerMegabyte);
      case 'too_many':
        return fileProblem.too_many(deckLimits.slides);
      case 'bad_slide':
        return fileProblem.bad_slide(problem.slide, problem.field);
      default:
        return fileProblem[problem.kind];
    }
  }
}
