import type { Choice, JoinMode } from './join-tables';
import type { ImportCheck } from './import-job';
import type { WrittenPackage } from './package-archive';
import type { GivenFile } from './raw-table';

/** A plan as it travels to the worker. */
export interface PlanMessage {
  readonly mode: JoinMode;
  readonly forAll: Choice;
  readonly choices: readonly (readonly [id: string, choice: Choice])[];
}

/** A question, or an answer to it. */
export interface Numbered<Message> {
  readonly id: number;
  readonly message: Message;
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
    };

/** What the worker says. Progress precedes the answer to 'read'. */
export type ImportAnswer =
  | { readonly kind: 'progress'; readonly share: number; readonly file: string }
  | { readonly kind: 'checked'; readonly check: ImportCheck }
  | { readonly kind: 'written'; readonly written: WrittenPackage }
  | { readonly kind: 'failed'; readonly detail: string };
