/**
 * Content hash of texts, 12 hex digits: names a version and shows whether stored text came back as it was. No defence
 * against an attacker; the browser's own digests are there on HTTPS pages alone. (cyrb53, by bryc, public domain.)
 */
export function contentHash(texts: Iterable<string>): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  const mix = (code: number) => {
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  };
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) mix(text.charCodeAt(at));
    // Between texts: 'ab', 'c' is not 'a', 'bc'.
    mix(0x10000);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const hex = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0');
  return (hex(low) + hex(high)).slice(0, 12);
}
