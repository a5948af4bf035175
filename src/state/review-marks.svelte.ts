import { SvelteMap } from 'svelte/reactivity';

/** What a reviewer made of a finding; null: not reviewed yet. */
export type ReviewStatus = 'confirmed' | 'explained' | 'dismissed';

export interface ReviewMark {
  readonly status: ReviewStatus | null;
  readonly note: string;
}

const storageKey = 'review-marks';
const statuses: readonly string[] = ['confirmed', 'explained', 'dismissed'];
const unmarked: ReviewMark = { status: null, note: '' };

/**
 * The reviewer's marks by finding, kept in this browser alone. Where storage is forbidden or full they last as long as
 * the page, and `isKept` says so.
 */
export class ReviewMarks {
  isKept: boolean = $state(true);
  private readonly marks = new SvelteMap<string, ReviewMark>();

  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null) {
    for (const [findingId, mark] of this.read()) this.marks.set(findingId, mark);
  }

  get(findingId: string): ReviewMark {
    return this.marks.get(findingId) ?? unmarked;
  }

  get size(): number {
    return this.marks.size;
  }

  /** Changes one mark of what is stored now: another tab may have marked others. */
  set(findingId: string, change: Partial<ReviewMark>): void {
    this.refresh();
    const mark = { ...this.get(findingId), ...change };
    if (mark.status === null && mark.note === '') this.marks.delete(findingId);
    else this.marks.set(findingId, mark);
    this.write();
  }

  /** Hears that another tab has written what is stored under `key`; null: all. */
  hear(key: string | null): void {
    if (key === null || key === storageKey) this.refresh();
  }

  /** Takes over what is stored. Marks that the storage has refused stay: they are nowhere else. */
  private refresh(): void {
    if (this.storage === null || !this.isKept) return;
    const stored = new Map(this.read());
    for (const findingId of this.marks.keys())
      if (!stored.has(findingId)) this.marks.delete(findingId);
    for (const [findingId, mark] of stored) this.marks.set(findingId, mark);
  }

  private write(): void {
    try {
      this.storage?.setItem(storageKey, JSON.stringify(Object.fromEntries(this.marks)));
      this.isKept = this.storage !== null;
    } catch {
      this.isKept = false;
    }
  }

  /** Entries that are no marks, as an older version or another program may have left, are passed over. */
  private read(): readonly (readonly [string, ReviewMark])[] {
    try {
      const stored: unknown = JSON.parse(this.storage?.getItem(storageKey) ?? '{}');
      if (typeof stored !== 'object' || stored === null) return [];
      return Object.entries(stored).flatMap(([findingId, mark]) => {
        const read = readMark(mark);
        return read === null ? [] : [[findingId, read] as const];
      });
    } catch {
      return [];
    }
  }
}

function readMark(stored: unknown): ReviewMark | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { status, note } = stored as { status?: unknown; note?: unknown };
  if (typeof note !== 'string') return null;
  if (status === null) return { status, note };
  const known = statuses.find((candidate) => candidate === status);
  return known === undefined ? null : { status: known as ReviewStatus, note };
}
