import { describe, expect, it } from 'vitest';
import { sampleSlides } from '../exchange/testing/sample-deck';
import type { Slide } from '../model/deck';
import { Deck, newSlideId } from './deck.svelte';
import type { DeckStore, RankedSlide } from './deck-store';

class MemoryStore implements DeckStore {
  readonly kept = new Map<string, RankedSlide>();
  refusal: Error | null = null;

  list() {
    return Promise.resolve({ slides: [...this.kept.values()], damaged: 0 });
  }
  put(slides: readonly RankedSlide[]) {
    if (this.refusal !== null) return Promise.reject(this.refusal);
    for (const ranked of slides) this.kept.set(ranked.slide.id, ranked);
    return Promise.resolve();
  }
  change(id: string, change: (ranked: RankedSlide) => RankedSlide) {
    const ranked = this.kept.get(id);
    if (ranked !== undefined) this.kept.set(id, change(ranked));
    return Promise.resolve();
  }
  remove(id: string) {
    this.kept.delete(id);
    return Promise.resolve();
  }
  close() {
    this.list = () => Promise.reject(new Error('closed'));
  }
}

const [a, b, c] = sampleSlides as readonly [Slide, Slide, Slide, ...Slide[]];
const idsOf = (deck: Deck) => deck.slides?.map(({ id }) => id);

async function deckOf(store: MemoryStore, slides: readonly Slide[] = []): Promise<Deck> {
  const deck = new Deck(store, null);
  await deck.load();
  if (slides.length > 0) await deck.insert(slides);
  return deck;
}

describe('changes that overlap', () => {
  it('lose no slide of one that was refused', async () => {
    const store = new MemoryStore();
    const deck = await deckOf(store);
    const put = store.put.bind(store);
    let puts = 0;
    store.put = (slides) => (++puts === 1 ? Promise.reject(new Error('busy')) : put(slides));
    await Promise.all([deck.insert([a]), deck.insert([b])]);
    expect([...store.kept.keys()].sort()).toEqual([a.id, b.id].sort());
    expect(deck.refusal).toBeNull();
  });

  it('with a reading are still in sight', async () => {
    const store = new MemoryStore();
    const deck = await deckOf(store, [a]);
    await Promise.all([deck.load(), deck.insert([b]), deck.remove(a.id)]);
    expect(idsOf(deck)).toEqual([b.id]);
  });
});

describe('the deck', () => {
  it('keeps the order in which slides are moved, for the next visit too', async () => {
    const store = new MemoryStore();
    const deck = await deckOf(store, [a, b, c]);
    await deck.move(c.id, 0);
    await deck.move(a.id, 2);
    expect(idsOf(deck)).toEqual([c.id, b.id, a.id]);
    expect(idsOf(await deckOf(store))).toEqual([c.id, b.id, a.id]);
  });

  it('finds room between two slides however often one is put there', async () => {
    const store = new MemoryStore();
    const deck = await deckOf(store, [a, b, c]);
    for (let round = 0; round < 70; round++) {
      await deck.move(c.id, 1);
      await deck.move(b.id, 1);
    }
    expect(idsOf(deck)).toEqual([a.id, b.id, c.id]);
    expect(idsOf(await deckOf(store))).toEqual([a.id, b.id, c.id]);
  });

  it('puts a copy behind its original, and a removed slide back where it stood', async () => {
    const deck = await deckOf(new MemoryStore(), [a, b, c]);
    const copy = await deck.duplicate(a.id);
    expect(idsOf(deck)).toEqual([a.id, copy?.id, b.id, c.id]);
    await deck.remove(b.id);
    expect(idsOf(deck)).toEqual([a.id, copy?.id, c.id]);
    expect(deck.removed).toEqual(b);
    await deck.undoRemove();
    expect(idsOf(deck)).toEqual([a.id, copy?.id, b.id, c.id]);
    expect(deck.removed).toBeNull();
  });

  it('loses nothing of what another tab has done meanwhile', async () => {
    const store = new MemoryStore();
    const here = await deckOf(store, [a, b]);
    const there = await deckOf(store);
    await there.insert([c]);
    await there.edit(a.id, { note: '先讲这一页' });
    await here.edit(a.id, { title: '新标题' });
    await here.move(b.id, 0);
    await here.load();
    expect(idsOf(here)).toEqual([b.id, a.id, c.id]);
    expect(here.slides?.[1]).toMatchObject({ title: '新标题', note: '先讲这一页' });
  });

  it('says why a slide could not be kept', async () => {
    const store = new MemoryStore();
    const deck = await deckOf(store);
    store.refusal = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    await deck.insert([a]);
    expect(deck.refusal).toBe('no_room');
    store.refusal = new Error('no');
    await deck.insert([b]);
    expect(deck.refusal).toBe('forbidden');
  });

  it('loses no slide that was refused: it stays in sight, and is kept as soon as there is room', async () => {
    const store = new MemoryStore();
    const deck = await deckOf(store, [a]);
    store.refusal = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    await deck.insert([b]);
    // Another tab says that it has changed something.
    await deck.load();
    expect(idsOf(deck)).toEqual([a.id, b.id]);
    // A change that is kept must not make the reader believe that all is.
    await deck.edit(a.id, { title: '新标题' });
    expect(deck.refusal).toBe('no_room');
    store.refusal = null;
    await deck.edit(a.id, { note: '先讲' });
    expect(deck.refusal).toBeNull();
    expect(idsOf(await deckOf(store))).toEqual([a.id, b.id]);
  });

  it('gives every slide a name of its own', () => {
    expect(newSlideId()).toMatch(/^[0-9a-f]{16}$/);
    expect(newSlideId()).not.toBe(newSlideId());
  });
});
