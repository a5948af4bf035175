/** Chinese, Japanese and full-width characters, which are as wide as the font is high. */
const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]/u;

/** Widths of Latin characters in the chart's fonts, as shares of the font size; those of none are letters and digits. */
const shares: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'’‘!|·ijl()[\]]/, 0.29],
  [/[frtI\-/“”"]/, 0.38],
  [/[mwMW%]/, 0.88],
  [/[A-Z★▲▼&+=÷−–—…]/, 0.72],
];
const letterShare = 0.57;

/**
 * Room in px that a line of text takes, before anything is drawn. Builders reserve margins by it; it errs on the
 * generous side by design.
 */
export function estimateTextWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += wide.test(character) ? 1 : shareOf(character);
  return Math.ceil(ems * fontSize);
}

function shareOf(character: string): number {
  return shares.find(([characters]) => characters.test(character))?.[1] ?? letterShare;
}

/**
 * A text on at most `mostLines` lines that are no wider than `width` px, broken between words or Chinese characters; what
 * does not fit ends in an ellipsis.
 */
export function wrapText(
  text: string,
  width: number,
  fontSize: number,
  mostLines = 2,
): readonly string[] {
  const lines = [''];
  for (const piece of pieces(text)) {
    const last = lines[lines.length - 1] ?? '';
    if (last === '' || estimateTextWidth((last + piece).trimEnd(), fontSize) <= width) {
      lines[lines.length - 1] = last + piece;
    } else lines.push(piece);
  }
  const shown = lines.slice(0, mostLines).map((line) => line.trimEnd());
  return shown.map((line, index) => {
    const isCut = index === mostLines - 1 && lines.length > mostLines;
    return isCut || estimateTextWidth(line, fontSize) > width
      ? shortened(line, width, fontSize)
      : line;
  });
}

/** Words with the space behind them, and Chinese characters one by one. */
function pieces(text: string): readonly string[] {
  const all: string[] = [];
  let word = '';
  for (const character of text) {
    if (wide.test(character)) {
      if (word !== '') all.push(word);
      word = '';
      all.push(character);
    } else {
      word += character;
      if (character === ' ') {
        all.push(word);
        word = '';
      }
    }
  }
  return word === '' ? all : [...all, word];
}

function shortened(line: string, width: number, fontSize: number): string {
  const characters = [...line];
  while (characters.length > 1 && estimateTextWidth(`${characters.join('')}…`, fontSize) > width) {
    characters.pop();
  }
  return `${characters.join('').trimEnd()}…`;
}
