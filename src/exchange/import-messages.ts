import type { Choice, JoinMode } from './join-tables';
import type { ImportCheck } from './import-job';
import type { TableBytes, WrittenPackage } from './package-archive';
import type { GivenFile } from './raw-table';

/** A plan as it travels to the worker. */
export interface PlanMessage {
  readonly mode: JoinMode;
  readonly forAll: Choice;
  readonly choices: readonly (readonly [id: string, choice: Choice])[];
}

/** What the page asks of the import worker; each is answered once, in order. */
export type ImportRequest =
  | {
      readonly kind: 'read';
      readonly files: readonly GivenFile[];
      readonly basePackage: Uint8Array;
      readonly plan: PlanMessage;
    }
  | { readonly kind: 'check'; readonly plan: PlanMessage }
  | {
      readonly kind: 'write';
      readonly plan: PlanMessage;
      readonly title: string;
      readonly asOf: string;
    }
  /** The tables of a package that is kept; `hash`: of its content. */
  | { readonly kind: 'unpack'; readonly zip: Uint8Array; readonly hash: string };

/** How far the worker is: 0–1, of what, and while it reads, the file. */
export interface ImportProgress {
  readonly phase: 'reading' | 'checking' | 'writing';
  readonly share: number;
  readonly file: string;
}

/** What the worker says. Progress precedes the answer. */
export type ImportAnswer =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'checked'; readonly check: ImportCheck }
  | { readonly kind: 'written'; readonly written: WrittenPackage }
  | { readonly kind: 'unpacked'; readonly tables: readonly TableBytes[] }
  | { readonly kind: 'failed'; readonly detail: string };
