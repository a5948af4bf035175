import type { Random } from './random';

/** The smallest step that a printed figure shows, in 元: 0.01 万元. */
export const printedStep = 100;

/** Whole 元, and never so little that print shows nothing. */
export function whole(value: number): number {
  return Math.max(20 * printedStep, Math.round(value));
}

/** A share of `value` that print shows as less than it. */
export function below(random: Random, value: number, least: number, most: number): number {
  return Math.min(Math.round(value * random.between(least, most)), value - 3 * printedStep);
}
