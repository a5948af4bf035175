/** Characters that a file's name may not have on some system, and the full-width ones that stand for them. */
const forbidden = /[\\/:*?"<>|\p{Cc}]+/gu;
const longest = 60;

/** A name for a file out of a sentence that a reader sees: its first clause, shortened, without what no system takes. */
export function fileNameOf(words: string, extension: string): string {
  const [clause = ''] = words.split(/[；;]/);
  const name = [...clause.replaceAll(forbidden, ' ').replaceAll(/\s+/g, ' ').trim()];
  const short = name
    .slice(0, longest)
    .join('')
    .replace(/[. ,，]+$/, '');
  return `${short === '' ? 'export' : short}.${extension}`;
}
