import { figureText, formatCount } from '../core/format';
import type { Locale } from '../core/locale';
import { messages } from '../core/messages';
import type { FindingFactRow, FindingRow } from '../model/audit-rows';
import { FindingFigures, type AuditCatalog } from './finding-figure';
import { itemFigure } from './report-amounts';

/**
 * An identity that does not hold, with its numbers in place: '1,311.99 万元 ≠ 803.99 + 506.00 + 4.00 = 1,313.99 万元'. The
 * first term stands alone, the others on the other side with their signs turned. Null for findings that are no identity.
 */
export function identityFormula(
  finding: FindingRow,
  facts: readonly FindingFactRow[],
  audit: AuditCatalog,
  locale: Locale,
): string | null {
  const terms = facts.filter(({ coefficient }) => coefficient !== null);
  const [whole, ...parts] = terms;
  if (finding.subjectKind !== 'identity' || whole === undefined || parts.length === 0) return null;
  const text = messages(locale).audit.panel;
  const figures = new FindingFigures(finding, audit, locale);
  const bare = (term: FindingFactRow) => {
    const item = audit.catalog.findItem(term.itemId);
    return item === undefined
      ? formatCount(term.value)
      : itemFigure(item, term.value, locale).digits;
  };
  const sum = parts
    .map((term, index) => {
      // coefficient −1 on the left is + on the right.
      const isAdded = term.coefficient?.isNegative() === true;
      if (index === 0) return isAdded ? bare(term) : `${text.minus}${bare(term)}`;
      return `${isAdded ? text.plus : text.minus} ${bare(term)}`;
    })
    .join(' ');
  return `${figures.amount(finding.stated)} ${text.unequal} ${sum} ${text.equals} ${figures.amount(finding.expected)}`;
}

/** What rounding explains at most: half the width of the interval of the expected figure; null where there is none. */
export function roundingSlack(
  finding: FindingRow,
  audit: AuditCatalog,
  locale: Locale,
): string | null {
  const { lo, hi, quantity } = finding;
  if (lo === null || hi === null || hi.equals(lo)) return null;
  if (quantity !== 'amount' && quantity !== 'count') return null;
  const half = hi.minus(lo).dividedBy(2);
  const item = new FindingFigures(finding, audit, locale).item;
  return item === undefined ? formatCount(half) : figureText(itemFigure(item, half, locale));
}
