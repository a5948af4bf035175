import { mentionsDisagree } from '../../analysis/working';
import type { Measure, Stage } from '../../model/catalog';
import type { StatementRow } from '../../model/rows';
import type { FactKind } from '../../state/route';

/** One figure of a report with all the places that print it. */
export interface FactRow {
  readonly key: string;
  /** An item, or a metric where the report states a rate. */
  readonly itemId: string;
  readonly year: number;
  readonly stage: Stage;
  readonly measure: Measure;
  /** By number of mention. */
  readonly mentions: readonly StatementRow[];
  readonly disagrees: boolean;
}

/** Statements by the quantity that they are of, in the order in which the report gives them. */
export function factRows(statements: readonly StatementRow[]): readonly FactRow[] {
  const groups = new Map<string, StatementRow[]>();
  for (const statement of statements) {
    const { itemId, fiscalYear, stage, measure } = statement;
    const key = [itemId, fiscalYear, stage, measure].join('~');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [statement]);
    else group.push(statement);
  }
  return [...groups].flatMap(([key, group]) => {
    const mentions = group.sort((a, b) => a.mention - b.mention);
    const [first] = mentions;
    if (first === undefined) return [];
    const { itemId, fiscalYear: year, stage, measure } = first;
    // Changes are compared with changes just as levels are with levels: a row has one measure.
    const disagrees = mentionsDisagree(mentions.map((each) => ({ ...each, measure: 'level' })));
    return { key, itemId, year, stage, measure, mentions, disagrees };
  });
}

/** The most mentions that any figure has. */
export function mostMentions(rows: readonly FactRow[]): number {
  return Math.max(0, ...rows.map(({ mentions }) => mentions.length));
}

export const factKinds: readonly FactKind[] = ['all', 'repeated', 'differing'];

export function isOfKind({ mentions, disagrees }: FactRow, kind: FactKind): boolean {
  if (kind === 'all') return true;
  return kind === 'repeated' ? mentions.length > 1 : disagrees;
}
