import { describe, expect, it } from 'vitest';
import { defaultRoute, type Route } from '../../state/route';
import { stepArea, stepReport } from './step-area';
import { smallCatalog } from './testing/small-catalog';

const chosen = (...areaCodes: string[]): Route => ({
  ...defaultRoute,
  filter: { ...defaultRoute.filter, areaCodes },
});
const next = (route: Route) => stepArea(smallCatalog, route, 'next');
const previous = (route: Route) => stepArea(smallCatalog, route, 'previous');

describe('stepping through areas', () => {
  it('goes from all areas through each of them and back to all', () => {
    expect(next(chosen())).toEqual(['430203']);
    expect(next(chosen('430203'))).toEqual(['430406']);
    expect(next(chosen('430421'))).toEqual([]);
  });

  it('goes the same way back', () => {
    expect(previous(chosen())).toEqual(['430421']);
    expect(previous(chosen('430421'))).toEqual(['430406']);
    expect(previous(chosen('430203'))).toEqual([]);
  });

  it('goes on from the ends of several chosen areas', () => {
    expect(next(chosen('430203', '430406'))).toEqual(['430421']);
    expect(previous(chosen('430406', '430421'))).toEqual(['430203']);
  });

  it('passes over areas that another filter leaves out', () => {
    const districts: Route = {
      ...chosen('430406'),
      filter: { ...defaultRoute.filter, areaCodes: ['430406'], areaLevels: ['district'] },
    };
    expect(next(districts)).toEqual([]);
  });
});

describe('stepping through reports', () => {
  it('goes to the next area that has a report, round again at the end', () => {
    expect(stepReport(smallCatalog, '430203-2021', 'next')).toBe('430421-2024');
    expect(stepReport(smallCatalog, '430203-2021', 'previous')).toBe('430421-2024');
  });

  it('takes the report of the nearest year', () => {
    expect(stepReport(smallCatalog, '430421-2024', 'next')).toBe('430203-2023');
  });

  it('begins with the first or the last area where no report is open', () => {
    expect(stepReport(smallCatalog, null, 'next')).toBe('430203-2023');
    expect(stepReport(smallCatalog, null, 'previous')).toBe('430421-2024');
  });
});
