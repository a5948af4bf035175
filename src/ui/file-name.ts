/** Characters that a file's name may not have on some system. */
const forbidden = /[\\/:*?"<>|\p{Cc}]+/gu;
/** Characters of a whole name; systems take 255 bytes, of which a Chinese character takes three. */
const longest = { characters: 100, bytes: 240 } as const;
const encoder = new TextEncoder();

/**
 * The name of any file that leaves the page, out of words that a reader sees: what is in it first, of a sentence the first
 * clause; then of which dataset, how much of it, as of when, of what kind. Parts that are empty are left out. Where it is too
 * long, what is in it is shortened.
 */
export function fileNameOf(
  [subject = '', ...others]: readonly string[],
  extension: string,
): string {
  const [clause = ''] = subject.split(/[；;]/);
  const rest = others.map(safe).filter((part) => part !== '');
  const name = (first: string) => `${[first, ...rest].join('_')}.${extension}`;
  const words = [...(safe(clause) || 'export')];
  while (words.length > 1 && isTooLong(name(words.join('')))) words.pop();
  return name(safe(words.join('')));
}

/** Without what no system takes, nor ends that some drop or hide. */
function safe(words: string): string {
  const plain = words.replaceAll(forbidden, ' ').replaceAll(/\s+/g, ' ');
  return plain.replace(/^[. ]+|[. ,，]+$/g, '');
}

function isTooLong(name: string): boolean {
  return [...name].length > longest.characters || encoder.encode(name).length > longest.bytes;
}
