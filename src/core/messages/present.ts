import type { Locale } from '../locale';
import { present as en } from './en/present';
import { present as zhCn } from './zh-cn/present';

export type PresentMessages = typeof zhCn;

/** The texts of the deck; apart from all others, because no first view needs them. */
export function presentMessages(locale: Locale): PresentMessages {
  return locale === 'zh-CN' ? zhCn : en;
}
