// A slip of the pen or two; beyond that a suggestion misleads more than it helps.
const maxEdits = 2;
/** A choice of more is no help. */
const maxSuggestions = 3;
/** Words of fewer letters are in too many names. */
const tellingLetters = 4;
/** Two characters are a word in Chinese. */
const tellingCharacters = 2;
// Suggestions are a courtesy: a file full of wrong keys gets the first ones only.
const maxQuestions = 200;

/** What may be meant by a text, the likeliest first; empty where nothing is near. */
export type FindNearest = (text: string) => readonly string[];

/** Something that may be meant, and what it is called beside its key. */
export interface Candidate {
  readonly key: string;
  readonly names?: readonly string[];
}

/** A text as it is compared. */
interface Name {
  readonly key: string;
  readonly text: string;
  readonly words: readonly string[];
}

/**
 * Makes a function that suggests the candidates that a text may mean: those that differ by the fewest slips (at most two
 * edits, and fewer than half of its characters); else those with the most words in common; else Chinese names that hold
 * the text, or that it holds. Names count as the key does. Answers are remembered.
 */
export function buildNearest(candidates: Iterable<string | Candidate>): FindNearest {
  let known: readonly Name[] | null = null;
  const answers = new Map<string, readonly string[]>();
  return (text) => {
    const answered = answers.get(text);
    if (answered !== undefined) return answered;
    if (answers.size >= maxQuestions) return [];
    known ??= [...candidates].flatMap(namesOf);
    const answer = nearestOf(nameOf(text, text), known);
    answers.set(text, answer);
    return answer;
  };
}

function namesOf(candidate: string | Candidate): readonly Name[] {
  const { key, names = [] } = typeof candidate === 'string' ? { key: candidate } : candidate;
  return [key, ...names].map((text) => nameOf(key, text));
}

/** Without what people see no difference in: width, case, quotation marks. */
function nameOf(key: string, called: string): Name {
  const text = called.normalize('NFKC').toLowerCase();
  const isWord = (word: string) =>
    word.length >= tellingLetters && /^\p{Script=Latin}+$/u.test(word);
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(isWord);
  return { key, text: text.replace(/["'“”‘’\s]/g, ''), words };
}

function nearestOf(asked: Name, known: readonly Name[]): readonly string[] {
  if (asked.text === '') return [];
  const bySlips = fewestSlips(asked, known);
  if (bySlips.length > 0) return keysOf(bySlips);
  const byWords = mostWords(asked, known);
  return keysOf(byWords.length > 0 ? byWords : byPart(asked, known));
}

function fewestSlips({ text }: Name, known: readonly Name[]): readonly Name[] {
  let best: Name[] = [];
  let limit = Math.min(maxEdits, Math.ceil(text.length / 2) - 1);
  for (const name of known) {
    if (Math.abs(name.text.length - text.length) > limit) continue;
    const edits = computeEdits(text, name.text, limit + 1);
    if (edits > limit) continue;
    if (edits < limit) best = [];
    limit = edits;
    best.push(name);
  }
  return best;
}

/** `basic_expenditure` has the words of `expenditure.basic`; a slip in a word is none. */
function mostWords({ words }: Name, known: readonly Name[]): readonly Name[] {
  const isShared = (word: string, others: readonly string[]) =>
    others.some((other) => computeEdits(word, other, 2) < 2);
  const shared = known.map((name) => {
    const common = words.filter((word) => isShared(word, name.words)).length;
    return { name, share: common / Math.max(words.length, name.words.length, 1) };
  });
  const most = shared.reduce((best, { share }) => Math.max(best, share), 0);
  if (most === 0) return [];
  const alike = shared.filter(({ share }) => share === most).map(({ name }) => name);
  // A word that so many have tells none of them.
  return new Set(alike.map(({ key }) => key)).size > maxSuggestions ? [] : alike;
}

function byPart({ text }: Name, known: readonly Name[]): readonly Name[] {
  const holds = (name: Name) => {
    const [short, long] = name.text.length < text.length ? [name.text, text] : [text, name.text];
    const isTelling = short.length >= tellingCharacters && /^\p{Script=Han}+$/u.test(short);
    return isTelling && long.includes(short);
  };
  const distance = (name: Name) => Math.abs(name.text.length - text.length);
  return known.filter(holds).sort((a, b) => distance(a) - distance(b));
}

/** The first keys, each once, whatever its case. */
function keysOf(names: readonly Name[]): readonly string[] {
  const keys = new Map<string, string>();
  for (const { key } of names) if (!keys.has(key.toLowerCase())) keys.set(key.toLowerCase(), key);
  return [...keys.values()].slice(0, maxSuggestions);
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
