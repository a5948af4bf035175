import { Decimal, decimal } from '../core/decimal';
import { figureText, formatAmount, formatCount, formatDecimal } from '../core/format';
import { localized, type Locale } from '../core/locale';
import { messages } from '../core/messages';
import { amountWan } from '../core/money';
import type { FindingRow, IdentityTerm } from '../model/audit-rows';
import type { Catalog, ItemDefinition, MetricDefinition, Stage } from '../model/catalog';
import { nameOf } from '../model/catalog';
import { figureName, stageWord } from './figure-name';
import { formatMetricValue, inUnit } from './metric-figure';
import { itemFigure } from './report-amounts';

/** The catalog with what only the audit reads of it. */
export interface AuditCatalog {
  readonly catalog: Catalog;
  readonly identityTerms: readonly IdentityTerm[];
}

/** Ratios come with ten decimals; a computed rate is written with two, in the metric's unit. */
const ratePlaces = 2;

/** A printed rate has its own digits; one computed has two decimals; one before cutting shows what is cut. */
type RateDigits = 'printed' | 'computed' | 'before cutting';

/** Writes the figures of one finding, each in the unit of its subject. */
export class FindingFigures {
  constructor(
    private readonly finding: FindingRow,
    private readonly audit: AuditCatalog,
    private readonly locale: Locale,
  ) {}

  /** The item whose unit the amounts of the finding have: the subject, or the first term of an identity. */
  get item(): ItemDefinition | undefined {
    const { finding, audit } = this;
    const { catalog } = audit;
    if (finding.subjectKind === 'identity') {
      const [first] = this.terms;
      return first && catalog.findItem(first.itemId);
    }
    if (finding.subjectKind === 'fact') return catalog.findItem(finding.otherId ?? '');
    if (finding.subjectKind === 'project') return catalog.findItem('expenditure.project');
    return catalog.findItem(finding.subjectId);
  }

  /** The rate that the finding is about; undefined where it is about something else. */
  private get metric(): MetricDefinition | undefined {
    const { subjectKind, subjectId, otherId } = this.finding;
    return this.audit.catalog.findMetric(subjectKind === 'fact' ? (otherId ?? '') : subjectId);
  }

  get terms(): readonly IdentityTerm[] {
    return this.audit.identityTerms.filter(
      ({ identityId }) => identityId === this.finding.subjectId,
    );
  }

  get identityName(): string {
    const [first] = this.terms;
    return first ? localized(this.locale, first.nameZh, first.nameEn) : this.finding.subjectId;
  }

  /** An amount or count of the finding's item; a plain figure where the finding has none. */
  amount(value: Decimal | null): string {
    if (value === null) return '';
    const { item } = this;
    return item === undefined
      ? formatCount(value)
      : figureText(itemFigure(item, tidy(value), this.locale));
  }

  /** A rate in its metric's unit, with the digits that its origin gives it. */
  rate(value: Decimal | null, how: RateDigits): string {
    if (value === null) return '';
    const { metric } = this;
    const written = tidy(this.inRateUnit(value));
    const places = {
      printed: () => written.decimalPlaces(),
      computed: () => ratePlaces,
      'before cutting': () => {
        const stated = tidy(this.inRateUnit(this.finding.stated ?? value));
        return placesBeyond(written, Math.max(ratePlaces, stated.decimalPlaces()));
      },
    }[how]();
    return metric === undefined
      ? `${formatDecimal(written, places)}%`
      : figureText(formatMetricValue(value, metric, this.locale, places));
  }

  private inRateUnit(value: Decimal): Decimal {
    const { metric } = this;
    return metric === undefined ? value.times(100) : inUnit(value, metric);
  }

  /** A printed figure of the finding: a rate, an amount or a count. */
  printed(value: Decimal | null): string {
    return this.finding.quantity === 'rate' ? this.rate(value, 'printed') : this.amount(value);
  }

  points(value: Decimal | null): string {
    return value === null ? '' : messages(this.locale).audit.points(formatCount(tidy(value)));
  }

  /** part ÷ whole as percent with one decimal; empty where there is nothing to divide by. */
  share(part: Decimal | null, whole: Decimal | null): string {
    if (part === null || whole === null || whole.isZero()) return '';
    return `${formatDecimal(part.times(100).dividedBy(whole), 1)}%`;
  }

  /**
   * The finding's subject as a figure in words: '2021 年年初预算·支出合计', or the metric's name. A change on the year before is
   * said to be one.
   */
  get subject(): string {
    const { finding, locale, metric, item } = this;
    if (metric !== undefined) return nameOf(metric, locale);
    if (item === undefined) return finding.subjectId;
    const figure = figureName(item, finding.stage, finding.fiscalYear, locale);
    return messages(locale).audit.measured[finding.measure](figure);
  }

  /** The item that a metric divides by; empty where it has none. */
  denominatorOf(metricId: string): string {
    const terms = this.audit.catalog.terms(metricId);
    return terms.find(({ side }) => side === 'denominator')?.itemId ?? '';
  }

  /** An amount that two figures imply, rounded to two decimals: it is an estimate. */
  implied(value: Decimal | null): string {
    if (value === null) return '';
    return figureText(formatAmount(amountWan(value), this.locale));
  }

  name(id: string | null): string {
    const { catalog } = this.audit;
    const named = catalog.findItem(id ?? '') ?? catalog.findMetric(id ?? '');
    return named === undefined ? (id ?? '') : nameOf(named, this.locale);
  }

  /** An item with its stage, without the year: '决算·收入合计'. */
  staged(itemId: string, stage: Stage): string {
    const item = this.audit.catalog.findItem(itemId);
    if (item === undefined) return itemId;
    const { stagedItem } = messages(this.locale).audit;
    return stagedItem(stageWord(item, stage, this.locale), nameOf(item, this.locale));
  }
}

/** Drops what a stored scale adds: 9.9900000000 is 9.99. */
function tidy(value: Decimal): Decimal {
  return decimal(value.toDecimalPlaces(6).toFixed());
}

/** The decimals that show why cutting at `places` gives what it gives: with three, 96.6396 would read 96.640. */
function placesBeyond(value: Decimal, places: number): number {
  const cut = (exact: Decimal) => exact.toDecimalPlaces(places, Decimal.ROUND_DOWN);
  let shown = places + 1;
  while (!cut(value.toDecimalPlaces(shown)).equals(cut(value))) shown += 1;
  return shown;
}
