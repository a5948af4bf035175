import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { PostgreSQL, sql, SQLDialect, type SQLNamespace } from '@codemirror/lang-sql';
import { LanguageSupport, syntaxTree } from '@codemirror/language';
import type { GuideColumn, GuideTable } from './table-guide';

/** PostgreSQL's, whose grammar DuckDB's follows, with what DuckDB adds and readers ask for. */
const duckDb = SQLDialect.define({
  ...PostgreSQL.spec,
  keywords: `${PostgreSQL.spec.keywords ?? ''} anti asof describe exclude pivot positional qualify semi summarize try_cast unpivot`,
});

/**
 * The language of the editor: it offers tables, the columns of the tables that the statement names, and within quotes
 * the ids of the catalog, each with what it means.
 */
export function sqlLanguage(
  tables: readonly GuideTable[],
  ids: readonly GuideColumn[],
): LanguageSupport {
  const schema: SQLNamespace = Object.fromEntries(
    tables.map((table) => [
      table.name,
      { self: completionOf(table, 'type'), children: table.columns.map(asColumn) },
    ]),
  );
  const language = sql({ dialect: duckDb, schema, upperCaseKeywords: true });
  const offer = (source: (context: CompletionContext) => CompletionResult | null) =>
    duckDb.language.data.of({ autocomplete: source });
  return new LanguageSupport(language.language, [
    language.support,
    offer(columnsOf(tables)),
    offer(idsInQuotes(ids)),
  ]);
}

function completionOf({ name, title }: GuideColumn, type: string): Completion {
  return { label: name, detail: title, type };
}

function asColumn(column: GuideColumn): Completion {
  return completionOf(column, 'property');
}

/** Columns of the tables that stand anywhere in the statement; after a dot the language knows better. */
function columnsOf(tables: readonly GuideTable[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w]*$/);
    if (word === null || (word.from === word.to && !context.explicit)) return null;
    if (context.state.sliceDoc(word.from - 1, word.from) === '.') return null;
    if (isInString(context)) return null;
    const named = new Set(context.state.doc.toString().match(/\w+/g));
    const columns = tables.filter(({ name }) => named.has(name)).flatMap((table) => table.columns);
    const options = [...new Map(columns.map((column) => [column.name, column])).values()];
    return { from: word.from, options: options.map(asColumn), validFor: /^\w*$/ };
  };
}

function idsInQuotes(ids: readonly GuideColumn[]) {
  const options = ids.map((id) => completionOf(id, 'constant'));
  return (context: CompletionContext): CompletionResult | null => {
    if (!isInString(context)) return null;
    const text = context.matchBefore(/'[\w.%-]*$/);
    if (text === null) return null;
    return { from: text.from + 1, options, validFor: /^[\w.-]*$/ };
  };
}

function isInString({ state, pos }: CompletionContext): boolean {
  return /String|Quoted/.test(syntaxTree(state).resolveInner(pos, -1).name);
}
