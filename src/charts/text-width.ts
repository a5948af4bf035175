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

/** Quotation marks are those of the language: as wide as a character in Chinese. */
const quotes = /[“”‘’]/g;
const wideQuote = String.fromCodePoint(0xff02);

/**
 * Room in px that a line of text takes, before anything is drawn. Builders reserve margins by it; it errs on the
 * generous side by design.
 */
export function estimateTextWidth(text: string, fontSize: number): number {
  let ems = 0;
  const characters = wide.test(text) ? text.replace(quotes, wideQuote) : text;
  for (const character of characters) ems += wide.test(character) ? 1 : shareOf(character);
  return Math.ceil(ems * fontSize);
}

function shareOf(character: string): number {
  return shares.find(([characters]) => characters.test(character))?.[1] ?? letterShare;
}

/**
 * A text on at most `mostLines` lines of about one length, none wider than `width` px, broken between words or Chinese
 * characters; what does not fit ends in an ellipsis.
 */
export function wrapText(
  text: string,
  width: number,
  fontSize: number,
  mostLines = 2,
): readonly string[] {
  const broken = brokenAt(text, width, fontSize);
  const lines = broken.length > mostLines ? broken : evenLines(broken, text, width, fontSize);
  return lines.slice(0, mostLines).map((line, index) => {
    const isCut = index === mostLines - 1 && lines.length > mostLines;
    return isCut || estimateTextWidth(line, fontSize) > width
      ? shortened(line, width, fontSize)
      : line;
  });
}

/** The lines of the least width that needs no more of them than `full`, those of the whole width. */
function evenLines(
  full: readonly string[],
  text: string,
  width: number,
  fontSize: number,
): readonly string[] {
  if (full.length === 1) return full;
  let even = full;
  for (let room = width - fontSize / 2; room > 0; room -= fontSize / 2) {
    const lines = brokenAt(text, room, fontSize);
    const widest = Math.max(...lines.map((line) => estimateTextWidth(line, fontSize)));
    if (lines.length > full.length || widest > room) break;
    even = lines;
  }
  return even;
}

function brokenAt(text: string, width: number, fontSize: number): readonly string[] {
  const lines = [''];
  for (const piece of pieces(text)) {
    const last = lines[lines.length - 1] ?? '';
    if (last === '' || estimateTextWidth((last + piece).trimEnd(), fontSize) <= width) {
      lines[lines.length - 1] = last + piece;
    } else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}

/** No line begins with one of the first or ends with one of the second. */
const closing = /[)）”’，。；：、]/u;
const opening = /[（(“‘]$/u;
/** A Chinese quotation that is not over, such as “三公”, stays whole. */
const quoting = new RegExp(`“${wide.source}+$`, 'u');

/** A piece is over after a space or a Chinese character; an opening mark begins one. */
const endsPiece = new RegExp(`( |${wide.source}${closing.source}*)$`, 'u');
const opensPiece = /[（(“‘]/u;

/** Words with the space behind them, and Chinese characters one by one, each with the marks that belong to it. */
function pieces(text: string): readonly string[] {
  const all: string[] = [''];
  for (const character of text) {
    const last = all[all.length - 1] ?? '';
    const isJoined =
      closing.test(character) ||
      opening.test(last) ||
      quoting.test(last + character) ||
      character === ' ' ||
      !(wide.test(character) || endsPiece.test(last) || opensPiece.test(character));
    if (last === '' || isJoined) all[all.length - 1] = last + character;
    else all.push(character);
  }
  return all;
}

function shortened(line: string, width: number, fontSize: number): string {
  const characters = [...line];
  while (characters.length > 1 && estimateTextWidth(`${characters.join('')}…`, fontSize) > width) {
    characters.pop();
  }
  return `${characters.join('').trimEnd()}…`;
}
