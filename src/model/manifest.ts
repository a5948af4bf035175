import * as v from 'valibot';

const file = v.object({ path: v.string(), bytes: v.pipe(v.number(), v.integer()) });

const manifestSchema = v.object({
  title: v.string(),
  titleEn: v.string(),
  version: v.string(),
  /** The day on which the dataset was put together, YYYY-MM-DD. */
  asOf: v.string(),
  reports: v.pipe(v.number(), v.integer()),
  facts: v.pipe(v.number(), v.integer()),
  /** Content hash of the whole dataset, 12 hex digits. */
  hash: v.string(),
  database: file,
  snapshot: file,
  package: file,
  parquet: v.array(
    v.object({ table: v.string(), path: v.string(), bytes: v.pipe(v.number(), v.integer()) }),
  ),
});

/** What the build wrote into `data/`: names with content hashes, sizes in bytes, and what the footer says. */
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** Throws ValiError on anything that is not a manifest of this version. */
export function parseManifest(json: unknown): Manifest {
  return v.parse(manifestSchema, json);
}
