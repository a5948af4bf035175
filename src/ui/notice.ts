import { messages } from '../core/messages';
import type { Locale } from '../core/locale';

export type NoticeTone = 'info' | 'warning' | 'error';

/** A remark to the reader about what is shown: missing, derived or failed. */
export interface NoticeText {
  readonly tone: NoticeTone;
  readonly text: string;
  /** Whether it says how this very drawing is to be read, and holds of no other one of the same figures. */
  readonly isOfDrawing?: boolean;
  /** Of a remark that explains a sign of the drawing: what it says where nothing can be opened, as on a slide. */
  readonly onSlide?: string;
}

const gravity: Readonly<Record<NoticeTone, number>> = { error: 0, warning: 1, info: 2 };

/** What went wrong, then what misleads, then what is good to know; else in their order. */
export function gravestFirst(notices: readonly NoticeText[]): readonly NoticeText[] {
  return [...notices].sort((a, b) => gravity[a.tone] - gravity[b.tone]);
}

/** What has to be known before figures are compared, the gravest first; then what their signs mean. */
export function cautionsOf(notices: readonly NoticeText[]): readonly string[] {
  return gravestFirst(notices).flatMap(({ tone, text, onSlide }) =>
    tone === 'info' ? (onSlide ?? []) : [text],
  );
}

/** Remarks of one kind that are listed one by one; of more the reader learns the number. */
const mostAlike = 6;

/** The gravest of the remarks that there are one of for each department, and how many more there are. */
export function firstOfMany(notices: readonly NoticeText[], locale: Locale): readonly NoticeText[] {
  if (notices.length <= mostAlike) return notices;
  const listed = gravestFirst(notices).slice(0, mostAlike);
  const rest = notices.length - listed.length;
  return [
    ...listed,
    { tone: listed[mostAlike - 1]!.tone, text: messages(locale).ui.moreNotices(rest) },
  ];
}
