import { describe, expect, it } from 'vitest';
import json from '../../data/datapackage.json';
import { parseDataPackage } from './data-package';
import { describeProblem } from './problem';
import { tableDdlColumns } from './table-schema';
import { sampleDescriptor } from './testing/package-sample';

/** As loosely typed as a descriptor that a person wrote. */
interface Draft {
  resources: {
    name: string;
    path: string;
    schema: {
      fields: { type: string; constraints?: { pattern?: string } }[];
      primaryKey: string[];
      foreignKeys?: { reference: { fields: string[]; resource?: string } }[];
    };
  }[];
}

function broken(change: (descriptor: Draft) => void): readonly string[] {
  const copy = structuredClone<unknown>(json) as Draft;
  change(copy);
  const parsed = parseDataPackage(copy);
  return parsed.ok ? [] : parsed.problems.map((problem) => describeProblem(problem, 'en').what);
}

describe('parseDataPackage', () => {
  it('reads the descriptor of the product: 22 tables, each with a key and titles', () => {
    const { resources } = sampleDescriptor();
    expect(resources.map((resource) => resource.name)).toEqual([
      'areas',
      'departments',
      'reports',
      'facts',
      'indicators',
      'indicator_totals',
      'projects',
      'units',
      'items',
      'metrics',
      'metric_terms',
      'identities',
      'identity_terms',
      'templates',
      'scoring_rules',
      'scoring_outcomes',
      'audit_rules',
      'metric_limits',
      'base_alternatives',
      'rule_readings',
      'disclosures',
      'evidence_words',
    ]);
  });

  it('refuses what is not a descriptor at all', () => {
    for (const value of [null, 1, 'x', [], {}]) expect(parseDataPackage(value).ok).toBe(false);
  });

  it('names the path of a wrong property', () => {
    const what = broken((d) => {
      d.resources[0]!.schema.fields[0]!.type = 'geopoint';
    });
    expect(what).toHaveLength(1);
    expect(what[0]).toContain('resources.0.schema.fields.0.type');
  });

  it('refuses a pattern that does not compile, and a path that leaves the package', () => {
    const pattern = broken((d) => {
      d.resources[0]!.schema.fields[0]!.constraints!.pattern = '(';
    });
    expect(pattern[0]).toContain('regular expression expected');
    for (const path of ['../areas.csv', '/areas.csv', 'a/../../b.csv', 'https://x.org/a.csv']) {
      expect(broken((d) => (d.resources[0]!.path = path))[0], path).toContain('relative .csv path');
    }
  });

  it('refuses keys that name no field, unknown targets and repeated names', () => {
    expect(broken((d) => (d.resources[0]!.schema.primaryKey = ['nowhere']))[0]).toContain(
      'resources.areas.schema.primaryKey',
    );
    expect(
      broken((d) => (d.resources[1]!.schema.foreignKeys![0]!.reference.resource = 'nowhere'))[0],
    ).toContain('resources.departments.schema.foreignKeys (area_code)');
    expect(broken((d) => (d.resources[1]!.name = 'areas'))[0]).toContain('names must be distinct');
  });
});

describe('tableDdlColumns', () => {
  it('gives the DuckDB type of every column in file order', () => {
    const projects = sampleDescriptor().resources.find(({ name }) => name === 'projects');
    expect(projects && tableDdlColumns(projects)).toEqual([
      { name: 'report_id', type: 'VARCHAR' },
      { name: 'seq', type: 'INTEGER' },
      { name: 'mention', type: 'INTEGER' },
      { name: 'parent_seq', type: 'INTEGER' },
      { name: 'name', type: 'VARCHAR' },
      { name: 'opening', type: 'DECIMAL(18,6)' },
      { name: 'initial', type: 'DECIMAL(18,6)' },
      { name: 'adjustment', type: 'DECIMAL(18,6)' },
      { name: 'final', type: 'DECIMAL(18,6)' },
      { name: 'closing', type: 'DECIMAL(18,6)' },
      { name: 'locator', type: 'VARCHAR' },
    ]);
    const types = sampleDescriptor().resources.flatMap(tableDdlColumns);
    expect(types).toContainEqual({ name: 'published_on', type: 'DATE' });
    expect(types).toContainEqual({ name: 'exact', type: 'BOOLEAN' });
    expect(types).toContainEqual({ name: 'value', type: 'VARCHAR' });
  });
});
