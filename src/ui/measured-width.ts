import type { Attachment } from 'svelte/attachments';
import { drawingWidth, paperWidth } from './paper';

let isTelling = false;

/** Whether a chart is being told another width at this moment, so that what it knows of its size is out of date. */
export function isWidthChanging(): boolean {
  return isTelling;
}

/**
 * Tells the width in px that a chart in an element draws at, at first and whenever it changes, paper included: while
 * printing no ResizeObserver speaks, but the page is laid out at the width of the paper when the medium changes.
 */
export function measuredWidth(onwidth: (px: number) => void): Attachment<HTMLElement> {
  return (node) => {
    const tell = (px: number) => {
      if (px <= 0) return;
      isTelling = true;
      onwidth(px);
      // What follows from the width is drawn in a microtask that was queued before this one.
      queueMicrotask(() => {
        isTelling = false;
      });
    };
    const measure = () => tell(drawingWidth(node));
    const measurePaper = () => tell(paperWidth(node));
    const observer = new ResizeObserver(measure);
    const paper = matchMedia('print');
    observer.observe(node);
    paper.addEventListener('change', measure);
    addEventListener('beforeprint', measurePaper);
    measure();
    return () => {
      observer.disconnect();
      paper.removeEventListener('change', measure);
      removeEventListener('beforeprint', measurePaper);
    };
  };
}
