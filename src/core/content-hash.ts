/**
 * Content hash of texts, 12 hex digits: names a version and shows whether stored text came back as it was. No defence
 * against an attacker; the browser's own digests are there on HTTPS pages alone. (cyrb53, by bryc, public domain.)
 */
export function contentHash(texts: Iterable<string>): string {
  const hash = new ContentHash();
  for (const text of texts) {
    hash.take(text);
    hash.endText();
  }
  return hash.digits();
}

/** The same of texts that come piece by piece, wherever they are cut. */
export class ContentHash {
  private high = 0xdeadbeef;
  private low = 0x41c6ce57;

  take(piece: string): void {
    for (let at = 0; at < piece.length; at += 1) this.mix(piece.charCodeAt(at));
  }

  /** Between texts: 'ab', 'c' is not 'a', 'bc'. */
  endText(): void {
    this.mix(0x10000);
  }

  /** 12 hex digits of all texts that have ended. */
  digits(): string {
    const mixed = (a: number, b: number) =>
      Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    const high = mixed(this.high, this.low);
    const low = mixed(this.low, high);
    const hex = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0');
    return (hex(low) + hex(high)).slice(0, 12);
  }

  private mix(code: number): void {
    this.high = Math.imul(this.high ^ code, 2654435761);
    this.low = Math.imul(this.low ^ code, 1597334677);
  }
}
