import type { Locale } from '../locale';
import { schema as schemaEn } from './en/schema';
import { sql as sqlEn } from './en/sql';
import { schema as schemaZh } from './zh-cn/schema';
import { sql as sqlZh } from './zh-cn/sql';

export type SqlMessages = typeof sqlZh;
export type SchemaMessages = typeof schemaZh;

/** The texts of the console. Apart from `messages`, for they are many and no first view shows them. */
export function sqlMessages(locale: Locale): SqlMessages {
  return locale === 'zh-CN' ? sqlZh : sqlEn;
}

/** What views and their columns hold, by their names. */
export function schemaMessages(locale: Locale): SchemaMessages {
  return locale === 'zh-CN' ? schemaZh : schemaEn;
}
