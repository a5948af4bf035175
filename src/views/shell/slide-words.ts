import type { SlideWords } from '../../charts/slide-terms';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { presentMessages } from '../../core/messages/present';

/** The words of a figure on a slide; `unit` as the figure says it, '%' for rates. */
export function slideWords(unit: string, locale: Locale): SlideWords {
  const { more, absent } = presentMessages(locale).pin;
  const { list } = messages(locale).overview;
  return { unit, more, absent: (names) => absent(list(names)) };
}
