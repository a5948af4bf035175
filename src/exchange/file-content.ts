/** A file that is read: one that the reader gave, or an entry of an archive. */
export interface FileContent {
  /** Its name, with folders and the archive that it comes from. */
  readonly path: string;
  /** bytes */
  readonly size: number;
  /** The first bytes, `length` or fewer. Rejects where the browser does not get them. */
  readonly start: (length: number) => Promise<Uint8Array>;
  /** All of it at once. Rejects likewise. */
  readonly bytes: () => Promise<Uint8Array>;
  /** All of it in pieces, from the beginning at each call. Rejects likewise. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

export function contentOfFile(path: string, file: File): FileContent {
  const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
  return {
    path,
    size: file.size,
    start: (length) => bytesOf(file.slice(0, length)),
    bytes: () => bytesOf(file),
    pieces: () => piecesOf(file),
  };
}

/** `pieceBytes`: of one piece, so that decoded text does not stand beside all of its bytes. */
export function contentOfBytes(path: string, bytes: Uint8Array, pieceBytes = 1 << 20): FileContent {
  return {
    path,
    size: bytes.length,
    start: (length) => Promise.resolve(bytes.subarray(0, length)),
    bytes: () => Promise.resolve(bytes),
    async *pieces() {
      for (let at = 0; at < bytes.length; at += pieceBytes)
        yield bytes.subarray(at, at + pieceBytes);
    },
  };
}

/** Older browsers cannot loop over a stream. */
async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
