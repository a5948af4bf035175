import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer());
const file = v.object({ path: v.string(), bytes: count });

const editionFields = {
  /** What the address calls it: 'real', 'province' … */
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,62}$/)),
  title: v.string(),
  titleEn: v.string(),
  version: v.string(),
  /** Whether its figures are invented; the page says so wherever it shows one. */
  isSimulated: v.boolean(),
  licence: v.string(),
  /** The day on which the dataset was put together, YYYY-MM-DD. */
  asOf: v.string(),
  reports: count,
  facts: count,
  /** Content hash of the whole dataset, 12 hex digits. */
  hash: v.string(),
};

const datasetFields = {
  ...editionFields,
  database: file,
  /** The answers that the first view needs. */
  firstAnswers: file,
  /** All other answers made at build time. */
  snapshot: file,
  /** The package as zip; null where it is too large to be downloaded as one. */
  package: v.nullable(file),
};

const manifestSchema = v.object({
  ...datasetFields,
  parquet: v.array(v.object({ table: v.string(), ...file.entries })),
});

/** What the build wrote for one dataset: names with content hashes, sizes in bytes, and what the footer says. */
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** Throws ValiError on anything that is not a manifest of this version. */
export function parseManifest(json: unknown): Manifest {
  return v.parse(manifestSchema, json);
}

const entrySchema = v.object({
  ...datasetFields,
  /** Folder of the dataset's files below the listing, ending in '/'. */
  path: v.string(),
});

/** One dataset as `data/datasets.json` lists it: all that the page needs to open it. */
export type BuiltEntry = v.InferOutput<typeof entrySchema>;

const importedSchema = v.object({
  ...editionFields,
  origin: v.literal('imported'),
  /** Size of the package that this browser keeps. */
  bytes: count,
});

/** A dataset that the reader has brought along; this browser keeps its package. */
export type ImportedEntry = v.InferOutput<typeof importedSchema>;

/** A dataset that the page can open. */
export type DatasetEntry = BuiltEntry | ImportedEntry;

/** What the ids of imported datasets begin with, and no other's. */
export const importedIdPrefix = 'import-';

export function isImported(entry: DatasetEntry): entry is ImportedEntry {
  return 'origin' in entry;
}

/** What this browser remembers of imported datasets; entries of another version are passed over. */
export function parseImportedEntries(json: unknown): readonly ImportedEntry[] {
  const entries = v.safeParse(v.array(v.unknown()), json);
  if (!entries.success) return [];
  return entries.output.flatMap((entry) => {
    const read = v.safeParse(importedSchema, entry);
    return read.success ? [read.output] : [];
  });
}

/** The built datasets; the first is the one that is shown where the address names none. */
export type BuiltListing = readonly [BuiltEntry, ...BuiltEntry[]];

/** All that can be opened: the built datasets, then the reader's own. */
export type DatasetListing = readonly [BuiltEntry, ...DatasetEntry[]];

/** Throws ValiError on anything that is not a listing of this version. */
export function parseDatasetListing(json: unknown): BuiltListing {
  const [first, ...rest] = v.parse(v.tupleWithRest([entrySchema], entrySchema), json);
  return [first, ...rest];
}
