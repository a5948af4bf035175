const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/**
 * The text of a file: by its byte order mark, else as UTF-8, else as GB18030, of which GBK and GB2312 are parts. Null
 * where it is none of these.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const mark = marks.find((candidate) =>
    candidate.bytes.every((byte, index) => bytes[index] === byte),
  );
  if (mark !== undefined) return decode(bytes, mark.encoding);
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Bytes of a picture or a program may pass for text, but for this character.
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}
