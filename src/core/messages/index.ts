import type { Locale } from '../locale';
import { audit as auditEn } from './en/audit';
import { commands as commandsEn } from './en/commands';
import { compare as compareEn } from './en/compare';
import { many as manyEn } from './en/many';
import { overview as overviewEn } from './en/overview';
import { problems as problemsEn } from './en/problems';
import { report as reportEn } from './en/report';
import { shell as shellEn } from './en/shell';
import { terms as termsEn } from './en/terms';
import { trends as trendsEn } from './en/trends';
import { ui as uiEn } from './en/ui';
import { working as workingEn } from './en/working';
import { audit as auditZh } from './zh-cn/audit';
import { commands as commandsZh } from './zh-cn/commands';
import { compare as compareZh } from './zh-cn/compare';
import { many as manyZh } from './zh-cn/many';
import { overview as overviewZh } from './zh-cn/overview';
import { problems as problemsZh } from './zh-cn/problems';
import { report as reportZh } from './zh-cn/report';
import { shell as shellZh } from './zh-cn/shell';
import { terms as termsZh } from './zh-cn/terms';
import { trends as trendsZh } from './zh-cn/trends';
import { ui as uiZh } from './zh-cn/ui';
import { working as workingZh } from './zh-cn/working';

const zhCn = {
  audit: auditZh,
  commands: commandsZh,
  compare: compareZh,
  many: manyZh,
  overview: overviewZh,
  problems: problemsZh,
  report: reportZh,
  shell: shellZh,
  terms: termsZh,
  trends: trendsZh,
  ui: uiZh,
  working: workingZh,
};

export type Messages = typeof zhCn;

const en: Messages = {
  audit: auditEn,
  commands: commandsEn,
  compare: compareEn,
  many: manyEn,
  overview: overviewEn,
  problems: problemsEn,
  report: reportEn,
  shell: shellEn,
  terms: termsEn,
  trends: trendsEn,
  ui: uiEn,
  working: workingEn,
};

/** All texts of the product in one language: plain strings and functions of their arguments. */
export function messages(locale: Locale): Messages {
  return locale === 'zh-CN' ? zhCn : en;
}
