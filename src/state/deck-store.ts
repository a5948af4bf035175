import * as v from 'valibot';
import { parseSlide, type Slide } from '../model/deck';
import { IndexedStore } from './indexed-store';

/** A slide and its place: slides stand in the order of their ranks, which leave room between them. */
export interface RankedSlide {
  readonly slide: Slide;
  readonly rank: number;
}

/** Where the deck is kept. Every call may be refused: no room, or no permission. */
export interface DeckStore {
  /** `damaged` counts what is there and cannot be read. */
  list(): Promise<{ readonly slides: readonly RankedSlide[]; readonly damaged: number }>;
  put(slides: readonly RankedSlide[]): Promise<void>;
  /** Changes a slide as it is now; another tab may have changed the rest of it. */
  change(id: string, change: (ranked: RankedSlide) => RankedSlide): Promise<void>;
  remove(id: string): Promise<void>;
  /** Lets go of where it is kept. */
  close(): void;
}

const frame = v.object({ rank: v.pipe(v.number(), v.finite()), slide: v.unknown() });

function parseRanked(stored: unknown): RankedSlide | null {
  const read = v.safeParse(frame, stored);
  const slide = read.success ? parseSlide(read.output.slide) : null;
  return read.success && slide !== null ? { slide, rank: read.output.rank } : null;
}

/** A record for each slide, so that two tabs never overwrite each other's. */
export class IndexedDeck implements DeckStore {
  private readonly store = new IndexedStore('deck', 'slides');

  async list(): ReturnType<DeckStore['list']> {
    const stored = await this.store.all();
    const slides = stored.flatMap((entry) => parseRanked(entry) ?? []);
    return { slides, damaged: stored.length - slides.length };
  }

  put(slides: readonly RankedSlide[]): Promise<void> {
    return this.store.putAll(slides.map((ranked) => [ranked.slide.id, ranked]));
  }

  change(id: string, change: (ranked: RankedSlide) => RankedSlide): Promise<void> {
    return this.store.change(id, (stored) => {
      const ranked = parseRanked(stored);
      return ranked === null ? stored : change(ranked);
    });
  }

  remove(id: string): Promise<void> {
    return this.store.delete(id);
  }

  close(): void {
    this.store.close();
  }
}
