import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { NoticeText } from '../../ui/notice';

/** The sign of a figure that findings of the audit touch and their number; empty where there are none. */
export function flagText(findings: number, locale: Locale): string {
  const { flag } = messages(locale).ui;
  return findings === 0 ? '' : `${flag.sign} ${flag.findings(findings)}`;
}

/** A label of a chart with the sign alone, for which the tooltip gives the number. */
export function withFlag(label: string, findings: number, locale: Locale): string {
  return findings === 0 ? label : `${label} ${messages(locale).ui.flag.sign}`;
}

/** Says once below a chart or a table what the sign means, where any of its figures has one. */
export function flagNotices(hasFlags: boolean, locale: Locale): readonly NoticeText[] {
  const { flagged, flaggedOnSlide } = messages(locale).audit.list;
  return hasFlags ? [{ tone: 'info', text: flagged, onSlide: flaggedOnSlide }] : [];
}
