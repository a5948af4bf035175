/** The value below which `share` of the samples lie, by linear interpolation between ranks. Throws RangeError on none. */
export function quantile(samples: readonly number[], share: number): number {
  const ascending = [...samples].sort((a, b) => a - b);
  const position = share * (ascending.length - 1);
  const lower = ascending[Math.floor(position)];
  const upper = ascending[Math.ceil(position)];
  if (lower === undefined || upper === undefined) throw new RangeError('A quantile of no samples');
  return lower + (upper - lower) * (position - Math.floor(position));
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}
