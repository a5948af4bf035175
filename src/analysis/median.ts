import { fewestPeers } from './peers';

/**
 * The median of a column over some of its rows, leaving out rows without a figure (NaN); null where none has one.
 * A double: the mean of the two middle values of an even number.
 */
export function medianOf(values: Float64Array, rows: Uint32Array): number | null {
  const known = new Float64Array(rows.length);
  let count = 0;
  for (const row of rows) {
    const value = values[row]!;
    if (!Number.isNaN(value)) known[count++] = value;
  }
  if (count === 0) return null;
  const middle = known.subarray(0, count);
  const upper = selectNth(middle, count >> 1);
  if (count % 2 === 1) return upper;
  // Selection leaves the smaller ones before the place.
  let lower = -Infinity;
  for (let index = 0; index < count >> 1; index += 1) lower = Math.max(lower, middle[index]!);
  return (lower + upper) / 2;
}

/** The median where enough rows have a figure for one to be stated; null with fewer than `fewestPeers`. */
export function statedMedian(values: Float64Array, rows: Uint32Array): number | null {
  let count = 0;
  for (const row of rows) if (!Number.isNaN(values[row]!)) count += 1;
  return count < fewestPeers ? null : medianOf(values, rows);
}

/** The nth smallest, from 0, by Hoare's selection; reorders `values`, the smaller ones to the front. */
function selectNth(values: Float64Array, n: number): number {
  let [left, right] = [0, values.length - 1];
  while (left < right) {
    const pivot = values[(left + right) >> 1]!;
    let [low, high] = [left, right];
    while (low <= high) {
      while (values[low]! < pivot) low += 1;
      while (values[high]! > pivot) high -= 1;
      if (low > high) break;
      const swapped = values[low]!;
      values[low++] = values[high]!;
      values[high--] = swapped;
    }
    if (n <= high) right = high;
    else if (n >= low) left = low;
    else break;
  }
  return values[n]!;
}
