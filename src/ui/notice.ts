export type NoticeTone = 'info' | 'warning' | 'error';

/** A remark to the reader about what is shown: missing, derived or failed. */
export interface NoticeText {
  readonly tone: NoticeTone;
  readonly text: string;
}
