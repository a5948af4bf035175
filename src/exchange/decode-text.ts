const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** How many bytes {@link encodingsOf} wants to see. */
export const markBytes = 3;

/**
 * The encodings that a text may be in, the likeliest first: that of its byte order mark, else UTF-8, else GB18030, of
 * which GBK and GB2312 are parts. Nearly all text is valid in one of the two alone. `start`: its first bytes.
 */
export function encodingsOf(start: Uint8Array): readonly string[] {
  const mark = marks.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte));
  return mark === undefined ? ['utf-8', 'gb18030'] : [mark.encoding];
}

/** Decodes text that comes piece by piece; a character may be cut. */
export class TextPieces {
  private readonly decoder: TextDecoder;

  constructor(encoding: string) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  /** Null where it is no text of the encoding. `bytes` null: there are no more. */
  next(bytes: Uint8Array | null): string | null {
    try {
      const text =
        bytes === null ? this.decoder.decode() : this.decoder.decode(bytes, { stream: true });
      // Bytes of a picture or a program may pass for text, but for this character.
      return text.includes('\u0000') ? null : text;
    } catch {
      return null;
    }
  }
}

/** The whole text of a small file, in whichever of its encodings it is valid; null where it is valid in none. */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    const pieces = new TextPieces(encoding);
    const [text, end] = [pieces.next(bytes), pieces.next(null)];
    if (text !== null && end !== null) return text + end;
  }
  return null;
}
