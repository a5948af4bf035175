import type { ChartDatum } from '../../ui/chart-data';

/** What a mark of these charts says of itself: the lines of its tooltip as one sentence for a screen reader. */
export function describeDatum({ data }: ChartDatum): string {
  if (typeof data !== 'object' || data === null || !('name' in data)) return '';
  return String(data.name).replaceAll('\n', ' ');
}
