const megabyte = 1024 * 1024;

/** What a tab can read without stalling; a report's data are a few kilobytes. */
export const readLimits = {
  files: 500,
  /** bytes of one file as given */
  fileBytes: 64 * megabyte,
  /** bytes of all that an import unpacks to */
  unpackedBytes: 256 * megabyte,
  /** A sheet of text packs some 20 times, a bomb 1,000 times. */
  packing: 200,
  /** Below this many bytes no packing is suspicious. */
  harmlessBytes: 2 * megabyte,
  columns: 200,
  rows: 200_000,
  /** Facts of a whole dataset, so that the engine computes its views in seconds. */
  facts: 50_000,
} as const;

export function megabytesText(bytes: number): string {
  return `${Math.round(bytes / megabyte)} MB`;
}
