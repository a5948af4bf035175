import { fewestPeers } from '../analysis/peers';
import { positionShare, type Position } from '../analysis/position';
import type { ChartTheme, RampStep } from './theme';

/**
 * The colour of a position: from worse to better around a neutral middle, or from small to large for a metric that calls
 * nothing better. With fewer than `fewestPeers` peers a position is a mere rank: only the pale middle of the ramp.
 */
export function positionColor(position: Position, isNeutral: boolean, theme: ChartTheme): RampStep {
  const isFew = position.better + position.equal + position.worse < fewestPeers;
  const steps = rampOf(isNeutral, isFew, theme);
  const step = steps[Math.round(positionShare(position) * (steps.length - 1))];
  if (step === undefined) throw new RangeError('a ramp without steps');
  return step;
}

/** The steps that positions may take, worse or smaller first. */
export function rampOf(
  isNeutral: boolean,
  isFew: boolean,
  { sequential, diverging }: ChartTheme,
): readonly RampStep[] {
  if (isNeutral) return isFew ? sequential.slice(0, 3) : sequential;
  return isFew ? diverging.slice(2, 5) : diverging;
}
