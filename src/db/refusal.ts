import type { RefusalReason, StatementRefusal } from './engine';

/** What DuckDB's messages begin with or say, in the order in which they are looked for. */
const reasons: readonly (readonly [RegExp, RefusalReason])[] = [
  [/Expected a single SELECT statement|A CTE needs a SELECT/, 'not_one_select'],
  [/read-only mode/, 'changes'],
  [/disabled by configuration|exists in the \w+ extension/, 'outside'],
  [/parameters were bound|Parameter argument\/count mismatch/, 'placeholder'],
  [/Out of Memory|std::bad_alloc|memory limit/i, 'memory'],
  [/^Parser Error/, 'syntax'],
  [/^(Binder|Catalog) Error/, 'unknown_name'],
  [/^(Conversion|Out of Range|Invalid Input) Error/, 'bad_value'],
];

/** Where DuckDB shows a part of the statement, and below it a caret under the place that it means. */
const shownPlace = /\n+LINE (\d+): (.*)\n( *)\^/;

/** Whether an error leaves the engine itself broken, so that nothing more should be asked of it. */
export function isFatal(message: string): boolean {
  return /INTERNAL Error|FATAL Error|database has been invalidated/.test(message);
}

/**
 * Reads an error of DuckDB. `located` is its message from binding the statement alone, whose place is one in the
 * statement; null where there is no such message.
 */
export function readRefusal(
  message: string,
  located: string | null,
  statement: string,
): StatementRefusal {
  const words = plainMessage(message);
  const found = reasons.find(([pattern]) => pattern.test(words));
  return {
    reason: found?.[1] ?? 'other',
    detail: firstLine(located === null ? words : plainMessage(located)),
    place: located === null ? null : placeOf(plainMessage(located), statement),
  };
}

function plainMessage(message: string): string {
  return message.replace(/^(Error: )+/, '').trim();
}

/** The message without what it shows of the statement, and without advice to install or configure, which nobody here can. */
function firstLine(message: string): string {
  return message
    .replace(
      /\n+(LINE \d+: |Please try installing|Database is launched|Possible solutions)[^]*$/,
      '',
    )
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

function placeOf(message: string, statement: string): StatementRefusal['place'] {
  if (/syntax error at end of input/.test(message)) return atEnd(statement);
  const shown = shownPlace.exec(message);
  if (shown === null) return null;
  const [, number = '', snippet = '', indent = ''] = shown;
  const lines = statement.split('\n');
  const index = +number - 1;
  const line = lines[index];
  if (line === undefined) return null;
  const lineStart = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
  const caret = indent.length - `LINE ${number}: `.length;
  const column = columnOf(line, snippet, caret);
  const word = /^"[^"]*"|^'[^']*'|^[\p{L}\p{N}_.]+/u.exec(line.slice(column));
  const from = lineStart + column;
  return { from, to: from + (word?.[0].length ?? 1) };
}

/** Where in the line the caret stands; of a long line the message shows a part between dots. */
function columnOf(line: string, snippet: string, caret: number): number {
  const isCut = snippet.startsWith('...');
  const shown = snippet.slice(isCut ? 3 : 0).replace(/\.\.\.$/, '');
  const start = isCut ? line.indexOf(shown) : 0;
  const offset = offsetAtWidth(shown, isCut ? caret - 3 : caret);
  return Math.min(Math.max(start, 0) + offset, Math.max(line.length - 1, 0));
}

/** The offset of the character at a width in columns of a terminal, where Chinese characters take two. */
function offsetAtWidth(text: string, width: number): number {
  let reached = 0;
  let offset = 0;
  for (const character of text) {
    if (reached >= width) break;
    reached +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
    offset += character.length;
  }
  return offset;
}

/** The last word of the statement: what it ends at too early. */
function atEnd(statement: string): NonNullable<StatementRefusal['place']> {
  const to = statement.trimEnd().length;
  const from = statement.slice(0, to).search(/\S+$/);
  return { from: Math.max(from, 0), to };
}
