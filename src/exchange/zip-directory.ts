/** What the directory of a zip archive says of an entry. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** bytes, packed and unpacked */
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 } as const;
/** Bytes of the fixed parts: end of the directory, entry of the directory, header before an entry's data. */
const lengths = { end: 22, entry: 46, local: 30 } as const;
const longestComment = 0xffff;
/** Stands for a number of eight bytes that an extra field holds. */
const elsewhere = 0xffffffff;
const wideField = 0x0001;

/** Reads the directory at the end of a zip. Throws a RangeError where there is none, or it is not whole. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    if (view.getUint32(at, true) !== signatures.entry) throw new RangeError('no entry');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameEnd = at + lengths.entry + nameLength;
    const read = wideReader(view, nameEnd, extraLength);
    const size = read(at + 24);
    const packedSize = read(at + 20);
    const offset = read(at + 42);
    const entry = {
      name: nameOf(bytes.subarray(at + lengths.entry, nameEnd)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      offset,
    };
    at = nameEnd + extraLength + view.getUint16(at + 32, true);
    return entry;
  });
}

/** The packed bytes of an entry. Throws a RangeError where the archive does not hold them. */
export function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== signatures.local) throw new RangeError('no header');
  const from =
    offset + lengths.local + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packedSize > bytes.length) throw new RangeError('cut off');
  return bytes.subarray(from, from + packedSize);
}

/** CRC-32 as in ISO 3309, by which an archive knows whether an entry is what was packed. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 0xff]!;
  return ~crc >>> 0;
}

const crcTable = Int32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  return crc;
});

/** Where the end of the directory stands: at the end of the file, but for a comment. */
function endOf(view: DataView): number {
  const last = view.byteLength - lengths.end;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === signatures.end) return at;
  throw new RangeError('no directory');
}

/** Reads numbers of four bytes; those that are written elsewhere come from the extra field, in the order of asking. */
function wideReader(view: DataView, from: number, length: number): (at: number) => number {
  let wideAt = from;
  while (wideAt < from + length && view.getUint16(wideAt, true) !== wideField)
    wideAt += 4 + view.getUint16(wideAt + 2, true);
  wideAt += 4;
  return (at) => {
    const value = view.getUint32(at, true);
    if (value !== elsewhere) return value;
    if (wideAt + 8 > from + length) throw new RangeError('no wide number');
    const [low, high] = [view.getUint32(wideAt, true), view.getUint32(wideAt + 4, true)];
    wideAt += 8;
    return high * 2 ** 32 + low;
  };
}

/** Chinese Windows writes names in GBK, and macOS in UTF-8; neither says so. */
function nameOf(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one, if there is one.
    }
  }
  return new TextDecoder('latin1').decode(bytes);
}
