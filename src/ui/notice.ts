export type NoticeTone = 'info' | 'warning' | 'error';

/** A remark to the reader about what is shown: missing, derived or failed. */
export interface NoticeText {
  readonly tone: NoticeTone;
  readonly text: string;
}

const gravity: Readonly<Record<NoticeTone, number>> = { error: 0, warning: 1, info: 2 };

/** What went wrong, then what misleads, then what is good to know; else in their order. */
export function gravestFirst(notices: readonly NoticeText[]): readonly NoticeText[] {
  return [...notices].sort((a, b) => gravity[a.tone] - gravity[b.tone]);
}
