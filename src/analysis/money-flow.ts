import { decimal, zero, type Decimal } from '../core/decimal';
import type { Stage } from '../model/catalog';
import type { ProjectRow } from '../model/report-rows';
import type { ItemRow } from '../model/rows';
import { balanceOf, type BoundedFigure } from './composition';

/** What a node of the flow is. */
export type FlowSubject =
  | { readonly kind: 'item'; readonly itemId: string; readonly level: ItemRow | null }
  | { readonly kind: 'project'; readonly project: ProjectRow }
  /** The part of `ofId` that the report gives no source (in) or no use (out) for. */
  | { readonly kind: 'unlisted'; readonly ofId: string; readonly side: 'source' | 'use' };

export interface FlowNode {
  readonly id: string;
  /** Column from the left: sources, the whole, its kinds, their parts. */
  readonly depth: 0 | 1 | 2 | 3;
  readonly subject: FlowSubject;
  /** 万元; above zero. */
  readonly value: Decimal;
}

export interface FlowLink {
  readonly sourceId: string;
  readonly targetId: string;
  readonly value: Decimal;
}

/** Stated parts that are more than their stated total, beyond rounding. */
export interface FlowExcess {
  readonly ofId: string;
  readonly side: 'source' | 'use';
  readonly parts: Decimal;
  readonly total: Decimal;
  readonly excess: Decimal;
}

export interface MoneyFlow {
  readonly stage: Stage;
  readonly total: Decimal;
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  readonly excesses: readonly FlowExcess[];
  /** Amounts below zero, which a flow cannot show. */
  readonly negatives: readonly ItemRow[];
}

const wholeId = 'expenditure';
const fundIds = [
  'general_public',
  'government_fund',
  'state_capital',
  'social_insurance',
  'other_funds',
].map((fund) => `expenditure.${fund}`);
const useIds = ['expenditure.basic', 'expenditure.project', 'expenditure.other'];
/** A total may be printed by more than one classification; they overlap, so only one of them is drawn. */
const classifications: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'expenditure.basic': [
    ['personnel', 'public'],
    ['wages', 'subsidies', 'goods_services'],
  ].map((parts) => parts.map((part) => `expenditure.basic.${part}`)),
  'expenditure.project': [
    ['wages', 'goods_services', 'subsidies', 'capital'].map(
      (part) => `expenditure.project.${part}`,
    ),
  ],
};
/** Final accounts where they are printed, else the latest budget. */
const stages: readonly Stage[] = ['final', 'adjusted', 'initial'];
/** Half of the last digit of an amount printed in 万元 with two decimals. */
const halfCent = decimal('0.005');

interface Part extends BoundedFigure {
  readonly id: string;
  readonly subject: FlowSubject;
}

/** Where the money of `year` came from and went; null where the report prints neither the whole nor its kinds. */
export function computeMoneyFlow(
  levels: readonly ItemRow[],
  projects: readonly ProjectRow[],
  year: number,
): MoneyFlow | null {
  const ofYear = levels.filter(({ fiscalYear }) => fiscalYear === year);
  const at = (stage: Stage) => ofYear.filter((row) => row.stage === stage);
  const stage = stages.find((candidate) =>
    at(candidate).some(
      ({ itemId, value }) => [wholeId, ...useIds].includes(itemId) && value.greaterThan(0),
    ),
  );
  if (stage === undefined) return null;
  const own = at(stage);
  const partsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => own.filter((row) => row.itemId === id).map(itemPart));
  const whole = own.find(({ itemId }) => itemId === wholeId) ?? null;
  const uses = partsOf(useIds);
  const total = whole?.value ?? sumOf(uses);

  const draft = new Draft();
  draft.node(wholeId, 1, { kind: 'item', itemId: wholeId, level: whole }, total);
  const funds = partsOf(fundIds);
  const sources = funds.some(({ value }) => value.greaterThan(0))
    ? funds
    : [partsOf(['revenue.fiscal_appropriation']), partsOf(['revenue'])].find(
        (found) => found.length > 0,
      );
  draft.split(wholeId, whole ?? exactly(total), sources ?? [], 'source', 0);
  draft.split(wholeId, whole ?? exactly(total), uses, 'use', 2);
  for (const use of uses.filter(({ value }) => value.greaterThan(0))) {
    const candidates = (classifications[use.id] ?? []).map(partsOf);
    const named =
      use.id === 'expenditure.project' && stage === 'final' ? [projectParts(projects)] : [];
    const best = bestClassification(use, [...candidates, ...named]);
    if (best !== null) draft.split(use.id, use, best, 'use', 3);
  }
  const { nodes, links, excesses } = draft;
  const negatives = own.filter(
    ({ itemId, value }) => value.isNegative() && itemId.startsWith(wholeId),
  );
  return { stage, total, nodes, links, excesses, negatives };
}

/** The classification that comes nearest to the total; earlier ones win ties. Null where none is printed. */
function bestClassification(
  total: Part,
  candidates: readonly (readonly Part[])[],
): readonly Part[] | null {
  const distance = (parts: readonly Part[]) => sumOf(parts).minus(total.value).abs();
  return candidates
    .filter((parts) => parts.some(({ value }) => value.greaterThan(0)))
    .reduce<readonly Part[] | null>(
      (best, parts) => (best === null || distance(parts).lessThan(distance(best)) ? parts : best),
      null,
    );
}

/**
 * What named projects carry, by their first mention. A part counts unless a project above it, at whatever distance, has an
 * amount; the audit's check_project counts alike.
 */
function projectParts(projects: readonly ProjectRow[]): readonly Part[] {
  const firsts = projects.filter(({ mention }) => mention === 1);
  const bySeq = new Map(firsts.map((project) => [project.seq, project]));
  const isCarried = ({ seq, parentSeq }: ProjectRow): boolean => {
    const passed = new Set([seq]);
    for (let above = parentSeq; above !== null && !passed.has(above);) {
      passed.add(above);
      const parent = bySeq.get(above);
      if (parent?.final != null) return true;
      above = parent?.parentSeq ?? null;
    }
    return false;
  };
  return firsts.flatMap((project) => {
    const { seq, final } = project;
    if (final === null || isCarried(project)) return [];
    return {
      id: `project.${seq}`,
      subject: { kind: 'project' as const, project },
      value: final,
      lo: final.minus(halfCent),
      hi: final.plus(halfCent),
    };
  });
}

function itemPart(level: ItemRow): Part {
  const { itemId, value, lo, hi } = level;
  return { id: itemId, subject: { kind: 'item', itemId, level }, value, lo, hi };
}

function exactly(value: Decimal): BoundedFigure {
  return { value, lo: value, hi: value };
}

function sumOf(parts: readonly BoundedFigure[]): Decimal {
  return parts.reduce((sum, { value }) => sum.plus(value), zero);
}

/** The diagram while it is put together. */
class Draft {
  readonly nodes: FlowNode[] = [];
  readonly links: FlowLink[] = [];
  readonly excesses: FlowExcess[] = [];

  node(id: string, depth: FlowNode['depth'], subject: FlowSubject, value: Decimal): void {
    this.nodes.push({ id, depth, subject, value });
  }

  /** Hangs parts on a node, with what they leave of it; only what is above zero flows. */
  split(
    ofId: string,
    total: BoundedFigure,
    parts: readonly Part[],
    side: 'source' | 'use',
    depth: FlowNode['depth'],
  ): void {
    const flowing = parts.filter(({ value }) => value.greaterThan(0));
    for (const { id, subject, value } of flowing) this.hang(ofId, id, depth, subject, value, side);
    const balance = balanceOf(total, parts);
    if (balance.kind === 'unlisted') {
      const subject = { kind: 'unlisted' as const, ofId, side };
      this.hang(ofId, `${ofId}.unlisted.${side}`, depth, subject, balance.rest, side);
    }
    if (balance.kind === 'excess') {
      const { excess } = balance;
      this.excesses.push({ ofId, side, parts: sumOf(parts), total: total.value, excess });
    }
  }

  private hang(
    ofId: string,
    id: string,
    depth: FlowNode['depth'],
    subject: FlowSubject,
    value: Decimal,
    side: 'source' | 'use',
  ): void {
    this.node(id, depth, subject, value);
    const [sourceId, targetId] = side === 'source' ? [id, ofId] : [ofId, id];
    this.links.push({ sourceId, targetId, value });
  }
}
