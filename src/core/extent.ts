/**
 * The smallest and the largest of some numbers; null where there is none. A loop, since a call takes no more arguments
 * than its stack holds, and a nation has more figures.
 */
export function extentOf(
  values: Iterable<number>,
): readonly [smallest: number, largest: number] | null {
  let [smallest, largest] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  return smallest <= largest ? [smallest, largest] : null;
}
