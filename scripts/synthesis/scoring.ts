import type { ScoringRule } from './catalog-tables';

/**
 * Points that a printed rule gives for a figure in the rule's own unit (98.5 for 98.5 %), whole steps only, in
 * hundredths. Null where the rule cannot be computed.
 */
export function rulePoints(rule: ScoringRule, figure: number): number | null {
  switch (rule.kind) {
    case 'proportional':
      return Math.round((rule.weight * Math.min(100, Math.max(0, figure))) / 100);
    case 'per_step': {
      const beyond = rule.direction === 'above' ? figure - rule.threshold : rule.threshold - figure;
      const steps = beyond > 0 ? Math.floor(beyond / rule.step + 1e-9) : 0;
      return Math.max(0, rule.weight - Math.round(steps * rule.pointsPerStep * 100));
    }
    case 'bands': {
      const band = rule.bands.find(
        ({ lower, lowerInclusive, upper, upperInclusive }) =>
          (lower !== null || upper !== null) &&
          (lower === null || figure > lower || (figure === lower && lowerInclusive)) &&
          (upper === null || figure < upper || (figure === upper && upperInclusive)),
      );
      return band === undefined ? null : Math.round(band.points * 100);
    }
    default:
      return null;
  }
}
