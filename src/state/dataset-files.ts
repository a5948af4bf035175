/** A table as CSV text, with the types of its columns. */
interface TableText {
  readonly name: string;
  readonly path: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly text: string;
}

/** The files behind the open dataset, for whoever takes it elsewhere. */
export interface DatasetFiles {
  /** Reads the package as zip; null where the dataset is too large to have one. Rejects where it is not to be had. */
  readonly loadPackage: (() => Promise<Uint8Array>) | null;
  /** Address of the database that the page reads, and its size; null where the browser has computed it. */
  readonly database: { readonly url: string; readonly bytes: number } | null;
  /** Writes tables as a database file. Rejects where the browser has no private files, as old ones have not. */
  readonly writeDatabase: (
    tables: readonly TableText[],
    signal: AbortSignal,
  ) => Promise<Uint8Array>;
  /**
   * Reads the tables of reports out of a database file that somebody brought along. Rejects where it is none, and with
   * EngineUnavailable where the engine does not start.
   */
  readonly readDatabase: (
    file: Blob,
    signal: AbortSignal,
  ) => Promise<
    readonly { readonly name: string; readonly text: string; readonly isCut: boolean }[]
  >;
}

/** Where there is nobody to take anything: at build, and in tests. */
export const noFiles: DatasetFiles = {
  loadPackage: null,
  database: null,
  writeDatabase: () => Promise.reject(new Error('no engine')),
  readDatabase: () => Promise.reject(new Error('no engine')),
};
