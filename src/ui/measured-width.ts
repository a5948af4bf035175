import type { Attachment } from 'svelte/attachments';

/**
 * Tells the inner width of an element in px, at first and whenever it changes, paper included: while printing no
 * ResizeObserver speaks, but the page is laid out at the width of the paper when the medium changes.
 */
export function measuredWidth(onwidth: (px: number) => void): Attachment<HTMLElement> {
  return (node) => {
    const measure = () => {
      if (node.clientWidth > 0) onwidth(node.clientWidth);
    };
    const observer = new ResizeObserver(measure);
    const paper = matchMedia('print');
    observer.observe(node);
    paper.addEventListener('change', measure);
    measure();
    return () => {
      observer.disconnect();
      paper.removeEventListener('change', measure);
    };
  };
}
