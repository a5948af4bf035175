import * as v from 'valibot';
import { buildProblem } from './problem';
import type { Problem } from './problem';
import { resourceSchema } from './table-schema';
import type { Resource } from './table-schema';

const dataPackage = v.pipe(
  v.object({
    name: v.string(),
    title: v.string(),
    title_en: v.string(),
    description: v.optional(v.string()),
    description_en: v.optional(v.string()),
    version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'version such as 1.0.0 expected')),
    /** The day on which the dataset was put together. */
    created: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'date such as 2026-01-31 expected')),
    /** Made by a program: areas, departments and figures stand for no real body. */
    is_simulated: v.optional(v.boolean(), false),
    licenses: v.optional(
      v.array(v.object({ name: v.string(), title: v.optional(v.string()) })),
      [],
    ),
    sources: v.optional(v.array(v.object({ title: v.string() })), []),
    resources: v.pipe(v.array(resourceSchema), v.minLength(1)),
  }),
  v.check((p) => isDistinct(p.resources.map((r) => r.name)), 'resource names must be distinct'),
  v.check((p) => isDistinct(p.resources.map((r) => r.path)), 'resource paths must be distinct'),
);

/** The descriptor of a data package, `datapackage.json`, after parsing. */
export type DataPackage = v.InferOutput<typeof dataPackage>;

/** The path of the descriptor inside a package. */
export const DESCRIPTOR_PATH = 'datapackage.json';

export type ParsedDataPackage =
  | { readonly ok: true; readonly value: DataPackage }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a descriptor from parsed JSON. Every key that a table schema names must exist, so that later
 * checks may rely on it. Never throws.
 */
export function parseDataPackage(json: unknown): ParsedDataPackage {
  const result = v.safeParse(dataPackage, json);
  if (!result.success) {
    const problems = result.issues.map((issue) =>
      descriptorProblem(v.getDotPath(issue) ?? '/', issue.message),
    );
    return { ok: false, problems };
  }
  const problems = result.output.resources.flatMap((resource) =>
    danglingNames(resource, result.output.resources),
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: result.output };
}

function danglingNames(resource: Resource, resources: readonly Resource[]): Problem[] {
  const { fields, primaryKey, foreignKeys } = resource.schema;
  const at = `resources.${resource.name}.schema`;
  const has = (name: string): boolean => fields.some((field) => field.name === name);
  const problems: Problem[] = [];
  if (!isDistinct(fields.map((field) => field.name))) {
    problems.push(descriptorProblem(`${at}.fields`, 'distinct field names expected'));
  }
  if (!primaryKey.every(has)) {
    problems.push(descriptorProblem(`${at}.primaryKey`, 'names of fields expected'));
  }
  for (const { fields: own, reference } of foreignKeys) {
    const target = resources.find((other) => other.name === (reference.resource ?? resource.name));
    const known =
      own.every(has) &&
      own.length === reference.fields.length &&
      target !== undefined &&
      reference.fields.every((name) => target.schema.fields.some((field) => field.name === name));
    if (!known) {
      const expected = 'existing fields on both sides expected';
      problems.push(descriptorProblem(`${at}.foreignKeys (${own.join(', ')})`, expected));
    }
  }
  return problems;
}

function descriptorProblem(path: string, expected: string): Problem {
  const place = { file: DESCRIPTOR_PATH, row: null, column: null, value: null };
  return buildProblem('descriptor_invalid', place, { path, expected });
}

function isDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
