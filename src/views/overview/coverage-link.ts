import type { Department } from '../../model/catalog';
import type { Dashboard } from '../../state/dashboard.svelte';

/** The address of a department's report, with the filter narrowed to its area. */
export function reportHref(
  dashboard: Dashboard,
  { areaCode }: Department,
  reportId: string,
): string {
  const filter = { ...dashboard.route.filter, areaCodes: [areaCode] };
  return dashboard.href({ screen: 'report', reportId, filter });
}
