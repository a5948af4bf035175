import {
  autocompletion,
  closeCompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, type LanguageSupport } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { editorLook } from './editor-look';

export { sqlLanguage } from './completions';

/** Words that the editor shows or speaks. */
export interface EditorWords {
  readonly label: string;
  readonly placeholder: string;
  readonly completions: string;
}

/** A place in the statement and what is wrong there. */
export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export interface EditorHost {
  readonly onchange: (statement: string) => void;
  readonly onrun: () => void;
}

/**
 * The SQL editor in an element of the page. Tab moves the focus on, as everywhere: nobody is caught in it. Mod+Enter
 * runs; while an input method composes, no key is ours.
 */
export class StatementEditor {
  private readonly view: EditorView;
  private readonly language = new Compartment();
  private readonly words = new Compartment();

  constructor(parent: HTMLElement, statement: string, { onchange, onrun }: EditorHost) {
    const run = (view: EditorView) => {
      closeCompletion(view);
      onrun();
      return true;
    };
    this.view = new EditorView({
      parent,
      doc: statement,
      extensions: [
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
        this.language.of([]),
        this.words.of([]),
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...completionKeymap,
        ]),
        EditorView.lineWrapping,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onchange(update.state.doc.toString());
        }),
        editorLook,
      ],
    });
  }

  setLanguage(language: LanguageSupport): void {
    this.view.dispatch({ effects: this.language.reconfigure(language) });
  }

  setWords({ label, placeholder: hint, completions }: EditorWords): void {
    const words = [
      EditorView.contentAttributes.of({ 'aria-label': label }),
      placeholder(hint),
      EditorState.phrases.of({ Completions: completions }),
    ];
    this.view.dispatch({ effects: this.words.reconfigure(words) });
  }

  /** Puts another statement in the place of the present one; undo brings it back. */
  replace(statement: string): void {
    const { state } = this.view;
    if (state.doc.toString() === statement) return;
    this.view.dispatch({ changes: { from: 0, to: state.doc.length, insert: statement } });
  }

  /** Puts a name at the cursor and the focus behind it. */
  insert(name: string): void {
    const { state } = this.view;
    const { from } = state.selection.main;
    const before = state.sliceDoc(from - 1, from);
    this.view.dispatch(state.replaceSelection(/[\w)]/.test(before) ? ` ${name}` : name));
    this.view.focus();
  }

  /** Marks a place of the statement; null for none. */
  mark(fault: Fault | null): void {
    const { length } = this.view.state.doc;
    const diagnostics =
      fault === null || fault.from >= length
        ? []
        : [{ ...fault, to: Math.min(fault.to, length), severity: 'error' as const }];
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics));
  }

  focus(): void {
    this.view.focus();
  }

  close(): void {
    this.view.destroy();
  }
}
