import { describe, expect, it } from 'vitest';
import { decimal } from '../core/decimal';
import type { Polarity } from '../model/catalog';
import {
  computePositions,
  isFirst,
  isLast,
  positionCount,
  positionRank,
  positionShare,
} from './position';
import { metricDefinition } from './testing/metric-rows';

const at = (better: Polarity, value: string, ...peers: string[]) => {
  const metric = metricDefinition({
    better,
    target: better === 'near_target' ? decimal('1') : null,
  });
  const [position = null] = computePositions(
    [value, ...peers].map((each) => decimal(each)),
    metric,
  );
  return position === null
    ? null
    : [positionRank(position), positionCount(position), positionShare(position)];
};

describe('the position among peers', () => {
  it('is the share of peers that a value surpasses: 0.9 surpasses three of four', () => {
    expect(at('higher', '0.9', '0.5', '0.6', '0.7', '0.95')).toEqual([2, 5, 0.75]);
  });

  it('turns round where less is better', () => {
    expect(at('lower', '0.9', '0.5', '0.6', '0.7', '0.95')).toEqual([4, 5, 0.25]);
  });

  it('counts equal ones half: below one, equal to two, above one of four', () => {
    expect(at('higher', '0.9', '0.9', '0.9', '0.95', '0.5')).toEqual([2, 5, 0.5]);
  });

  it('goes by the distance to the target where nearness counts: 1.02 beats 0.97 and 1.1, ties with 0.98', () => {
    expect(at('near_target', '1.02', '0.97', '1.1', '0.98', '1')).toEqual([2, 5, 0.625]);
  });

  it('stays where it is however far off a peer lies, and takes negative values', () => {
    expect(at('higher', '0.5', '0.4', '10000', '-3')).toEqual([2, 4, 2 / 3]);
    expect(at('higher', '0.5', '0.4', '0.6', '-3')).toEqual([2, 4, 2 / 3]);
  });

  it('says larger, not better, of a neutral metric', () => {
    expect(at('neutral', '0.9', '0.5')).toEqual([1, 2, 1]);
  });

  it('is none without a peer', () => {
    expect(at('higher', '0.9')).toBeNull();
  });

  it('has no first and no last where all are equal', () => {
    const [position = null] = computePositions([decimal('1'), decimal('1')], metricDefinition());
    expect(position && [isFirst(position), isLast(position)]).toEqual([false, false]);
  });
});
