const megabyte = 1024 * 1024;

/**
 * What a tab can read without stalling; a report's data are a few kilobytes. Text is read piece by piece, all else is
 * held whole. What was measured stands in CONTRIBUTING.
 */
export const readLimits = {
  files: 500,
  /** bytes of one text file as given, .csv and the like */
  textBytes: 256 * megabyte,
  /** bytes of one file of another kind as given */
  fileBytes: 64 * megabyte,
  /** bytes of all that an import unpacks to */
  unpackedBytes: 512 * megabyte,
  /** A sheet of text packs some 20 times, a bomb 1,000 times. */
  packing: 200,
  /** Below this many bytes no packing is suspicious. */
  harmlessBytes: 2 * megabyte,
  /** bytes of a file of outlines */
  outlineBytes: 20 * megabyte,
  columns: 200,
  /** rows of a sheet, or of a table of a database */
  rows: 200_000,
  /** rows of a text file */
  textRows: 2_000_000,
  /** Facts of a whole dataset, whose views the engine computes part by part and keeps in private files. */
  facts: 1_500_000,
  /** Facts of a dataset whose views are computed at each opening, in memory. */
  factsInMemory: 50_000,
  /** Facts of a dataset whose tables a worker holds as rows: to join an import to, to write as a file, or as Parquet to read. */
  factsAsRows: 600_000,
  /** Facts of a workbook, all of whose cells stand in memory while it is written. */
  factsOfWorkbook: 120_000,
  /** Reports of a selection that the engine reads for a file: a few hundred thousand facts. */
  selectedReports: 10_000,
} as const;

export function megabytesText(bytes: number): string {
  return `${Math.round(bytes / megabyte)} MB`;
}
