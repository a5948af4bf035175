// A slip of the pen or two; beyond that a suggestion misleads more than it helps.
const maxEdits = 2;
// Suggestions are a courtesy: a file full of wrong keys gets the first ones only.
const maxQuestions = 200;

/**
 * Makes a function that suggests the candidate nearest to a mistyped text (at most two edits, and
 * fewer than half of its characters), or `null`. Answers are remembered.
 */
export function buildNearest(candidates: Iterable<string>): (text: string) => string | null {
  let known: readonly string[] | null = null;
  const answers = new Map<string, string | null>();
  return (text) => {
    const answered = answers.get(text);
    if (answered !== undefined) return answered;
    if (answers.size >= maxQuestions) return null;
    known ??= [...candidates];
    const answer = nearestOf(text, known);
    answers.set(text, answer);
    return answer;
  };
}

function nearestOf(text: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let limit = Math.min(maxEdits, Math.ceil(text.length / 2) - 1) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= limit) continue;
    const edits = computeEdits(text, candidate, limit);
    if (edits < limit) {
      best = candidate;
      limit = edits;
    }
  }
  return best;
}

/** Edit distance (insert, delete, replace, swap neighbours), given up at `limit`. */
function computeEdits(a: string, b: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(
        at(previous, j) + 1,
        at(current, j - 1) + 1,
        at(previous, j - 1) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, at(beforePrevious, j - 2) + 1);
      }
      current.push(edits);
    }
    if (Math.min(...current) >= limit) return limit;
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
