import { flushSync } from 'svelte';
import type { drawElement } from './draw-element';

/** Draws parts of the page into SVG documents. What it takes comes only when a reader is about to ask for it. */
export class Drawing {
  private draw: typeof drawElement | null = null;

  /** `setDrawing` makes everything look as on paper, or as before. */
  constructor(private readonly setDrawing: (isDrawing: boolean) => void) {}

  async load(): Promise<void> {
    this.draw ??= (await import('./draw-element')).drawElement;
  }

  /** Draws an element as it would look on paper, in one go, so that nothing of that is seen. Throws before `load`. */
  take(find: () => HTMLElement, margin: number): string {
    if (this.draw === null) throw new Error('nothing to draw with');
    this.setDrawing(true);
    try {
      flushSync();
      return this.draw(find(), margin);
    } finally {
      this.setDrawing(false);
      flushSync();
    }
  }
}
