import type { Decimal } from '../core/decimal';
import type { Catalog, ItemDefinition, MetricTerm, Stage } from '../model/catalog';
import type { ItemRow, MetricRow, OperandRow, StatementRow } from '../model/rows';

/** An operand of a working with the places where reports print it, canonical mention first. */
export interface OperandWorking {
  readonly seq: number;
  readonly side: 'numerator' | 'denominator';
  readonly coefficient: Decimal;
  readonly item: ItemDefinition;
  readonly stage: Stage;
  readonly year: number;
  /** Base unit of the item (万元, persons, points); null where no report gives it. */
  readonly value: Decimal | null;
  readonly origin: OperandRow['origin'];
  /** The figure as printed, or, for a derived one, the level and the change that it follows from. */
  readonly sources: readonly StatementRow[];
  /** Further mentions of the same quantity. */
  readonly otherMentions: readonly StatementRow[];
}

export interface MetricWorking {
  readonly row: MetricRow;
  readonly operands: readonly OperandWorking[];
  /** The rate as the report itself states it, all mentions. */
  readonly statedRate: readonly StatementRow[];
}

export interface ItemWorking {
  readonly row: ItemRow;
  readonly item: ItemDefinition;
  readonly sources: readonly StatementRow[];
  readonly otherMentions: readonly StatementRow[];
}

/** Joins a metric's row, its operands and the statements of the reports into one working. */
export function buildMetricWorking(
  row: MetricRow,
  operands: readonly OperandRow[],
  statements: readonly StatementRow[],
  catalog: Catalog,
): MetricWorking {
  return {
    row,
    statedRate: statements.filter(({ itemId }) => itemId === row.metricId),
    operands: operands.map((operand) => ({
      seq: operand.seq,
      side: operand.side,
      coefficient: operand.coefficient,
      item: catalog.item(operand.itemId),
      stage: operand.stage,
      year: operand.operandYear,
      value: operand.value,
      origin: operand.origin,
      ...splitMentions(
        statements.filter(
          (statement) =>
            statement.itemId === operand.itemId &&
            (isLevelOf(statement, operand) ||
              restsOn(statement, operand.factId, operand.changeFactId)),
        ),
        operand.factId,
        operand.changeFactId,
      ),
    })),
  };
}

/** The working of an amount: the statement it is, or the level and change it follows from. */
export function buildItemWorking(
  row: ItemRow,
  statements: readonly StatementRow[],
  catalog: Catalog,
): ItemWorking {
  const canonical = statements.filter(({ mention }) => mention === 1);
  const stated = canonical.find(
    ({ measure, fiscalYear }) => measure === 'level' && fiscalYear === row.fiscalYear,
  );
  const sources = row.origin === 'stated' && stated !== undefined ? [stated] : canonical;
  return {
    row,
    item: catalog.item(row.itemId),
    sources,
    otherMentions: statements.filter((statement) => !sources.includes(statement)),
  };
}

/**
 * Whether mentions of one quantity print different figures: values are compared as numbers in their unit, so that
 * 75 and 75.00 agree; a different unit counts as different.
 */
export function mentionsDisagree(mentions: readonly StatementRow[]): boolean {
  const [first, ...others] = mentions.filter(({ measure }) => measure === 'level');
  if (first === undefined) return false;
  return others.some(
    (other) => other.unit !== first.unit || plain(other.printedValue) !== plain(first.printedValue),
  );
}

/** Operands without repetition: a quantity that stands in numerator and denominator is one quantity with one source. */
export function distinctQuantities(operands: readonly OperandWorking[]): readonly OperandWorking[] {
  const key = ({ item, stage, year }: OperandWorking) => `${item.itemId} ${stage} ${year}`;
  return operands.filter(
    (operand, index) => operands.findIndex((other) => key(other) === key(operand)) === index,
  );
}

/** The terms of a metric by side, as its formula is written. */
export function formulaSides(terms: readonly MetricTerm[]) {
  return {
    numerator: terms.filter(({ side }) => side === 'numerator'),
    denominator: terms.filter(({ side }) => side === 'denominator'),
  };
}

function isLevelOf(statement: StatementRow, operand: OperandRow): boolean {
  return (
    statement.measure === 'level' &&
    statement.stage === operand.stage &&
    statement.fiscalYear === operand.operandYear
  );
}

function restsOn(
  statement: StatementRow,
  factId: string | null,
  changeFactId: string | null,
): boolean {
  return statement.factId === factId || statement.factId === changeFactId;
}

function splitMentions(
  statements: readonly StatementRow[],
  factId: string | null,
  changeFactId: string | null,
) {
  const sources = statements.filter((statement) => restsOn(statement, factId, changeFactId));
  return { sources, otherMentions: statements.filter((statement) => !sources.includes(statement)) };
}

function plain(printed: string): string {
  return printed.includes('.') ? printed.replace(/\.?0+$/, '') : printed;
}
