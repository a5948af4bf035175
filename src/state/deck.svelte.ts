import type { Slide } from '../model/deck';
import type { DeckStore, RankedSlide } from './deck-store';

/** Why a change was not kept: the browser has no room, or lets no page keep anything. */
export type DeckRefusal = 'no_room' | 'forbidden';

/** What a presenter may write on a slide. */
export type SlideEdit = Partial<Pick<Slide, 'title' | 'note'>> & { readonly body?: string };

/** Tells the other tabs that the deck has changed; they tell this one. */
export type DeckChannel = Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>;

/** Ranks stand this far apart at first, so that a slide can be moved between two without touching them. */
const rankStep = 1024;

/** Where the deck of this browser is spoken of between tabs; null where tabs cannot speak. */
export function deckChannel(): DeckChannel | null {
  try {
    return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('deck');
  } catch {
    // Where the browser lets no page keep anything, tabs may not speak either.
    return null;
  }
}

/** 16 hex digits by chance; two slides never share them. */
export function newSlideId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The deck of this browser. What is stored is the truth: every change is written at once, slide by slide, and read
 * again when another tab says that it has changed something.
 */
export class Deck {
  /** Null until it has been read. */
  slides: readonly Slide[] | null = $state.raw(null);
  damaged: number = $state(0);
  /** Of the last change; null once one was kept. */
  refusal: DeckRefusal | null = $state(null);
  /** The last slide that was removed, until it is put back or another is removed. */
  removed: Slide | null = $state.raw(null);
  private ranked: readonly RankedSlide[] = [];
  /** Slides that the store has refused; the next change tries them again, and a reading does not drop them. */
  private unkept: ReadonlySet<string> = new Set();
  private removedRank = rankStep;
  /** The last call of the store; each waits for the one before it. */
  private last: Promise<unknown> = Promise.resolve();
  /** How many changes have been made. */
  private changes = 0;

  constructor(
    private readonly store: DeckStore,
    private readonly channel: DeckChannel | null,
  ) {
    if (channel !== null) channel.onmessage = () => void this.load();
  }

  async load(): Promise<void> {
    try {
      let changes: number;
      let stored: Awaited<ReturnType<DeckStore['list']>>;
      do {
        changes = this.changes;
        stored = await this.afterOthers(() => this.store.list());
        // What was changed while it was read is not in it yet.
      } while (changes !== this.changes);
      const { slides, damaged } = stored;
      this.damaged = damaged;
      const kept = slides.filter(({ slide }) => !this.unkept.has(slide.id));
      this.show([...kept, ...this.ranked.filter(({ slide }) => this.unkept.has(slide.id))]);
    } catch {
      this.refusal = 'forbidden';
      this.show(this.ranked);
    }
  }

  close(): void {
    this.channel?.close();
    this.store.close();
  }

  /** Puts slides behind the one with this id; at the end where it is null. */
  async insert(slides: readonly Slide[], afterId: string | null = null): Promise<void> {
    const at = this.ranked.findIndex(({ slide }) => slide.id === afterId);
    await this.place(slides, at < 0 ? this.ranked.length : at + 1);
  }

  /** Moves a slide so that it stands at `index`, counted from 0. */
  async move(id: string, index: number): Promise<void> {
    const moved = this.ranked.find(({ slide }) => slide.id === id);
    if (moved === undefined) return;
    this.ranked = this.ranked.filter((other) => other !== moved);
    await this.place([moved.slide], Math.max(0, Math.min(index, this.ranked.length)));
  }

  async duplicate(id: string): Promise<Slide | null> {
    const original = this.ranked.find(({ slide }) => slide.id === id)?.slide;
    if (original === undefined) return null;
    const copy = { ...original, id: newSlideId() };
    await this.insert([copy], id);
    return copy;
  }

  async edit(id: string, edit: SlideEdit): Promise<void> {
    const change = (ranked: RankedSlide) => ({ ...ranked, slide: edited(ranked.slide, edit) });
    this.show(this.ranked.map((ranked) => (ranked.slide.id === id ? change(ranked) : ranked)));
    await this.write([id], () => this.store.change(id, change));
  }

  async remove(id: string): Promise<void> {
    const gone = this.ranked.find(({ slide }) => slide.id === id);
    if (gone === undefined) return;
    this.show(this.ranked.filter((other) => other !== gone));
    this.removed = gone.slide;
    this.removedRank = gone.rank;
    this.unkept = new Set([...this.unkept].filter((other) => other !== id));
    await this.write([], () => this.store.remove(id));
  }

  /** Puts the slide that was removed last where it stood. */
  async undoRemove(): Promise<Slide | null> {
    const slide = this.removed;
    if (slide === null) return null;
    this.removed = null;
    const back = { slide, rank: this.removedRank };
    this.show([...this.ranked, back]);
    await this.write([slide.id], () => this.store.put([back]));
    return slide;
  }

  private async place(slides: readonly Slide[], index: number): Promise<void> {
    const before = this.ranked[index - 1]?.rank ?? null;
    const after = this.ranked[index]?.rank ?? null;
    const ranks = ranksBetween(before, after, slides.length);
    if (ranks !== null) {
      const placed = slides.map((slide, order) => ({ slide, rank: ranks[order]! }));
      this.show([...this.ranked, ...placed]);
      await this.write(idsOf(slides), () => this.store.put(placed));
      return;
    }
    // No room between two ranks: all get new ones.
    const order = this.ranked.map(({ slide }) => slide);
    order.splice(index, 0, ...slides);
    this.show(order.map((slide, place) => ({ slide, rank: (place + 1) * rankStep })));
    await this.write(idsOf(order), () => this.store.put(this.ranked));
  }

  private show(ranked: readonly RankedSlide[]): void {
    this.ranked = [...ranked].sort((a, b) => a.rank - b.rank || (a.slide.id < b.slide.id ? -1 : 1));
    this.slides = this.ranked.map(({ slide }) => slide);
  }

  private afterOthers<T>(call: () => Promise<T>): Promise<T> {
    const result = this.last.then(call);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Stores a change of slides, and with it those that were refused before. */
  private write(ids: readonly string[], change: () => Promise<void>): Promise<void> {
    this.changes += 1;
    return this.afterOthers(() => this.keep(ids, change));
  }

  private async keep(ids: readonly string[], change: () => Promise<void>): Promise<void> {
    const before = this.ranked.filter(({ slide }) => this.unkept.has(slide.id));
    try {
      if (before.length > 0) await this.store.put(before);
      await change();
      const kept = new Set([...ids, ...before.map(({ slide }) => slide.id)]);
      this.unkept = new Set([...this.unkept].filter((id) => !kept.has(id)));
      this.refusal = null;
      this.channel?.postMessage('changed');
    } catch (error) {
      this.unkept = new Set([...this.unkept, ...ids]);
      const isFull = error instanceof Error && error.name === 'QuotaExceededError';
      this.refusal = isFull ? 'no_room' : 'forbidden';
    }
  }
}

function idsOf(slides: readonly Slide[]): readonly string[] {
  return slides.map(({ id }) => id);
}

function edited(slide: Slide, { body, ...rest }: SlideEdit): Slide {
  const { content } = slide;
  const isWritten = content.kind === 'cover' || content.kind === 'text';
  return body !== undefined && isWritten
    ? { ...slide, ...rest, content: { ...content, body } }
    : { ...slide, ...rest };
}

/** Evenly between two ranks, null for an open end; null where numbers leave no room. */
function ranksBetween(
  before: number | null,
  after: number | null,
  count: number,
): readonly number[] | null {
  const from = before ?? (after === null ? 0 : after - (count + 1) * rankStep);
  const to = after ?? from + (count + 1) * rankStep;
  const step = (to - from) / (count + 1);
  const ranks = Array.from({ length: count }, (_, index) => from + (index + 1) * step);
  const all = [from, ...ranks, to];
  return all.every((rank, index) => index === 0 || rank > all[index - 1]!) ? ranks : null;
}
