import type { SlideWords } from '../../charts/slide-terms';
import type { Locale } from '../../core/locale';
import { presentMessages } from '../../core/messages/present';

/** The words of a figure on a slide; `unit` as the figure says it, '%' for rates. */
export function slideWords(unit: string, locale: Locale): SlideWords {
  return { unit, more: presentMessages(locale).pin.more };
}
