import { printedStep, whole } from './printed-step';
import type { Random } from './random';

/** opening + initial + adjustment = final + closing, in 元. */
export interface ProjectFlow {
  readonly name: string;
  readonly opening: number;
  readonly initial: number;
  readonly adjustment: number;
  readonly final: number;
  readonly closing: number;
}

/** Shares of project spending: each flow is balanced, and what the projects spent is the project spending. */
export function projectFlows(
  random: Random,
  projectNames: readonly string[],
  { budget, spent, opening }: { budget: number; spent: number; opening: number },
): readonly ProjectFlow[] {
  const weights = projectNames.map(() => random.between(0.5, 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let left = spent;
  return projectNames.map((name, index) => {
    const isLast = index === projectNames.length - 1;
    const share = weights[index]! / sum;
    const final = isLast ? left : Math.round(spent * share);
    left -= final;
    const closing = whole(final * random.between(0.005, 0.05));
    const carried = random.chance(0.4) ? whole(opening * share * 0.3) : 0;
    const initial = Math.min(final + closing - carried, whole(budget * share));
    const adjustment = final + closing - carried - initial;
    // Less than the printed step could not be told from nothing.
    const tiny = Math.abs(adjustment) < 2 * printedStep;
    return {
      name,
      opening: carried,
      initial: tiny ? initial + adjustment : initial,
      adjustment: tiny ? 0 : adjustment,
      final,
      closing,
    };
  });
}
