import { coverageState, type CoverageLine } from '../../analysis/coverage';
import type { RegionCoverageLine } from '../../analysis/region-coverage';
import { messages } from '../../core/messages';
import { areaNameOf } from '../../model/catalog';
import { reportHref } from './coverage-link';
import type { OverviewViewModel } from './view-model.svelte';

/** What there is of an area and year, as a link. */
export interface GridCell {
  readonly state: 'reported' | 'partly';
  /** 有报告, 部分; empty where the number says all. */
  readonly words: string;
  /** How much of it is known: '20/29 项指标'. */
  readonly known: string;
  readonly href: string;
  readonly label: string;
}

/** A department's reports, each a link to it. */
export function departmentCells(
  { department, cells }: CoverageLine,
  { dashboard, locale }: OverviewViewModel,
): readonly (GridCell | null)[] {
  const text = messages(locale).overview.coverage;
  const area = areaNameOf(department, locale);
  return cells.map((cell) => {
    const state = coverageState(cell);
    if (cell === null || state === 'missing') return null;
    const known = text.known(cell.knownMetrics, cell.allMetrics);
    return {
      state,
      words: text.state[state],
      known,
      href: reportHref(dashboard, department, cell.reportId),
      label: text.open(area, cell.fiscalYear, text.state[state], known),
    };
  });
}

/** How many reports the departments of a region have, each number a link to them. */
export function regionCells(
  { region, departments, cells }: RegionCoverageLine,
  model: OverviewViewModel,
): readonly (GridCell | null)[] {
  const text = messages(model.locale).overview.coverage;
  const area = areaNameOf(region, model.locale);
  const href = model.dashboard.href({ filter: model.filterOfRegion(region.areaCode) });
  return cells.map(
    (cell) =>
      cell && {
        state: cell.reports < departments ? 'partly' : 'reported',
        words: '',
        known: text.ofDepartments(cell.reports, departments),
        href,
        label: text.openRegion(area, cell.fiscalYear, cell.reports, departments),
      },
  );
}
