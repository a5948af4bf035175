export type Locale = 'zh-CN' | 'en';

export const locales: readonly Locale[] = ['zh-CN', 'en'];

export function otherThan(locale: Locale): Locale {
  return locale === 'en' ? 'zh-CN' : 'en';
}

/** The name of a thing that the catalog names in both languages. */
export function localized(locale: Locale, zh: string, en: string): string {
  return locale === 'zh-CN' ? zh : en;
}
