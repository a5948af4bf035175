import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** A term of a metric or identity; stage null: at every stage. */
export interface Term {
  readonly itemId: string;
  readonly stage: string | null;
  readonly yearOffset: number;
  readonly coefficient: number;
  readonly isNumerator: boolean;
  readonly required: boolean;
}

export interface ScoringRule {
  readonly kind: string;
  /** In hundredths of a point. */
  readonly weight: number;
  readonly threshold: number;
  readonly direction: string;
  readonly step: number;
  readonly pointsPerStep: number;
  readonly bands: readonly Band[];
}

interface Band {
  readonly lower: number | null;
  readonly lowerInclusive: boolean;
  readonly upper: number | null;
  readonly upperInclusive: boolean;
  readonly points: number;
}

/** What the generator needs of the catalog, by id. */
export interface CatalogTables {
  readonly itemNames: ReadonlyMap<string, string>;
  readonly metricTerms: ReadonlyMap<string, readonly Term[]>;
  readonly identityTerms: ReadonlyMap<string, readonly Term[]>;
  readonly identityRules: ReadonlyMap<string, string>;
  readonly bases: readonly {
    readonly itemId: string;
    readonly stage: string;
    readonly otherItemId: string;
    readonly otherStage: string;
  }[];
  readonly scoringRules: ReadonlyMap<string, ScoringRule>;
  readonly disclosures: readonly {
    readonly itemId: string;
    readonly stage: string;
    readonly orStage: string | null;
  }[];
}

type Cells = Readonly<Record<string, string>>;

/** Reads the catalog of the package in `folder`, which must be valid. */
export function readCatalogTables(folder: string): CatalogTables {
  const read = (name: string): readonly Cells[] =>
    Papa.parse<Cells>(readFileSync(join(folder, 'catalog', `${name}.csv`), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const outcomes = grouped(read('scoring_outcomes'), 'rule_id');
  return {
    itemNames: new Map(
      [...read('items'), ...read('metrics')].map((row) => [
        (row['item_id'] ?? row['metric_id'])!,
        row['name_zh']!,
      ]),
    ),
    metricTerms: mapped(grouped(read('metric_terms'), 'metric_id'), termOf),
    identityTerms: mapped(grouped(read('identity_terms'), 'identity_id'), termOf),
    identityRules: new Map(read('identities').map((row) => [row['identity_id']!, row['rule_id']!])),
    bases: read('base_alternatives').map((row) => ({
      itemId: row['item_id']!,
      stage: row['stage']!,
      otherItemId: row['other_item_id']!,
      otherStage: row['other_stage']!,
    })),
    scoringRules: new Map(
      read('scoring_rules').map((row) => [
        row['rule_id']!,
        {
          kind: row['kind']!,
          weight: Math.round(+row['weight']! * 100),
          threshold: +row['threshold']!,
          direction: row['direction']!,
          step: +row['step']!,
          pointsPerStep: +row['points_per_step']!,
          bands: (outcomes.get(row['rule_id']!) ?? []).map(bandOf),
        },
      ]),
    ),
    disclosures: read('disclosures').map((row) => ({
      itemId: row['item_id']!,
      stage: row['stage']!,
      orStage: row['or_stage'] === '' ? null : row['or_stage']!,
    })),
  };
}

function termOf(row: Cells): Term {
  return {
    itemId: row['item_id']!,
    stage: row['stage'] === '' ? null : row['stage']!,
    yearOffset: +row['year_offset']!,
    coefficient: +row['coefficient']!,
    isNumerator: row['side'] === 'numerator',
    required: row['required'] === 'true',
  };
}

function bandOf(row: Cells): Band {
  const bound = (text: string | undefined) => (text === '' || text === undefined ? null : +text);
  return {
    lower: bound(row['lower']),
    lowerInclusive: row['lower_inclusive'] === 'true',
    upper: bound(row['upper']),
    upperInclusive: row['upper_inclusive'] === 'true',
    points: +row['points']!,
  };
}

function grouped(rows: readonly Cells[], key: string): ReadonlyMap<string, readonly Cells[]> {
  const groups = new Map<string, Cells[]>();
  for (const row of rows) {
    const group = groups.get(row[key]!);
    if (group === undefined) groups.set(row[key]!, [row]);
    else group.push(row);
  }
  return groups;
}

function mapped<A, B>(
  groups: ReadonlyMap<string, readonly A[]>,
  turn: (row: A) => B,
): ReadonlyMap<string, readonly B[]> {
  return new Map([...groups].map(([key, rows]) => [key, rows.map(turn)]));
}
