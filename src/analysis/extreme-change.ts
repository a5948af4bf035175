import type { Decimal } from '../core/decimal';

/** From this factor on, up or down, a change within a year more often lies in the base than in the world. */
const extremeFactor = 5;

/** Whether one figure is at least five times another, or at most a fifth of it; both must be above zero. */
export function isExtremeRatio(now: Decimal, base: Decimal): boolean {
  if (!now.greaterThan(0) || !base.greaterThan(0)) return false;
  return (
    now.greaterThanOrEqualTo(base.times(extremeFactor)) ||
    base.greaterThanOrEqualTo(now.times(extremeFactor))
  );
}
