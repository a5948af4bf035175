import type { Locale } from '../locale';
import type { Messages } from './zh-cn';

export type { Messages };

/** Each language is a chunk of its own: a reader needs one. */
const loaders: Readonly<Record<Locale, () => Promise<Messages>>> = {
  'zh-CN': async () => (await import('./zh-cn')).zhCn,
  en: async () => (await import('./en')).en,
};

const loaded = new Map<Locale, Messages>();

/** Brings the texts of a language. Whatever shows texts waits for it once, when it starts or changes its language. */
export async function loadMessages(locale: Locale): Promise<void> {
  if (!loaded.has(locale)) loaded.set(locale, await loaders[locale]());
}

/** The texts of a language that `loadMessages` has brought; throws RangeError before. */
export function messages(locale: Locale): Messages {
  const found = loaded.get(locale);
  if (found === undefined) throw new RangeError(`The texts of ${locale} are not loaded`);
  return found;
}
