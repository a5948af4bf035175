import * as v from 'valibot';

/** A statement that the reader has given a name. */
export interface SavedQuery {
  readonly name: string;
  readonly statement: string;
}

const storageKey = 'sql-queries';
const mostHistory = 50;
export const mostSaved = 200;

const stored = v.object({
  draft: v.fallback(v.string(), ''),
  history: v.fallback(v.array(v.string()), []),
  saved: v.fallback(v.array(v.object({ name: v.string(), statement: v.string() })), []),
});
type Kept = v.InferOutput<typeof stored>;

/**
 * The statements that the reader ran last and those under a name, kept in this browser alone. Where storage is forbidden
 * or full they last as long as the page, and `isKept` says so.
 */
export class KeptQueries {
  /** The latest first, each once. */
  history: readonly string[] = $state.raw([]);
  /** In the order in which they were saved. */
  saved: readonly SavedQuery[] = $state.raw([]);
  isKept: boolean = $state(true);
  /** What stood in the editor when the reader left it last. */
  private draft = '';

  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null) {
    this.refresh();
  }

  /** The statement that the reader left unfinished; empty for none. */
  get lastDraft(): string {
    return this.draft;
  }

  keepDraft(statement: string): void {
    this.refresh();
    this.draft = statement;
    this.write();
  }

  remember(statement: string): void {
    this.refresh();
    const others = this.history.filter((past) => past !== statement);
    this.history = [statement, ...others].slice(0, mostHistory);
    this.write();
  }

  forgetHistory(): void {
    this.refresh();
    this.history = [];
    this.write();
  }

  /** Puts the statement in the place of one with the same name. False where there are as many as can be looked over. */
  save(name: string, statement: string): boolean {
    this.refresh();
    const others = this.saved.filter((query) => query.name !== name);
    if (others.length >= mostSaved) return false;
    this.saved = [...others, { name, statement }];
    this.write();
    return true;
  }

  /** False where another statement has the name already. */
  rename(name: string, newName: string): boolean {
    this.refresh();
    if (name !== newName && this.saved.some((query) => query.name === newName)) return false;
    this.saved = this.saved.map((query) =>
      query.name === name ? { ...query, name: newName } : query,
    );
    this.write();
    return true;
  }

  remove(name: string): void {
    this.refresh();
    this.saved = this.saved.filter((query) => query.name !== name);
    this.write();
  }

  /** Before every change: another tab may have changed it. What is no longer kept is not read either. */
  private refresh(): void {
    if (!this.isKept) return;
    const { draft, history, saved } = this.read();
    this.draft = draft;
    this.history = history.slice(0, mostHistory);
    this.saved = saved.slice(0, mostSaved);
  }

  /** What an older version or another program may have left is passed over. */
  private read(): Kept {
    try {
      return v.parse(stored, JSON.parse(this.storage?.getItem(storageKey) ?? '{}'));
    } catch {
      return { draft: '', history: [], saved: [] };
    }
  }

  private write(): void {
    try {
      const { draft, history, saved } = this;
      this.storage?.setItem(storageKey, JSON.stringify({ draft, history, saved }));
      this.isKept = this.storage !== null;
    } catch {
      this.isKept = false;
    }
  }
}
