import type { Locale } from '../locale';
import { exporting as en } from './en/export';
import { exporting as zhCn } from './zh-cn/export';

/** Texts of what leaves the page as a file, apart from the others: no first view needs them. */
export function exportMessages(locale: Locale): typeof zhCn {
  return locale === 'zh-CN' ? zhCn : en;
}
