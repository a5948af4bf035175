import { describe, expect, it } from 'vitest';
import { defaultRoute, type Route } from '../../state/route';
import type { Report } from '../../model/catalog';
import { nearestReport, stepArea, stepDepartment, type Step } from './step-area';
import { smallCatalog, smallReports } from './testing/small-catalog';

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
  const [latest, earlier, , last] = smallReports as [Report, Report, Report, Report];
  const step = (open: Report | null, to: Step) => stepDepartment(smallCatalog, open, to);

  it('goes to the next department, round again at the end', () => {
    expect(step(earlier, 'next')).toBe('430406');
    expect(step(earlier, 'previous')).toBe('430421');
    expect(step(last, 'next')).toBe('430203');
  });

  it('begins with the first or the last department where no report is open', () => {
    expect(step(null, 'next')).toBe('430203');
    expect(step(null, 'previous')).toBe('430421');
  });

  it('takes the report of the nearest year there, the later of two, or the latest', () => {
    const of = (open: Report | null) => nearestReport([latest, earlier], open)?.fiscalYear;
    expect(of(last)).toBe(2023);
    expect(of({ ...last, fiscalYear: 2022 })).toBe(2023);
    expect(of({ ...last, fiscalYear: 2019 })).toBe(2021);
    expect(of(null)).toBe(2023);
    expect(nearestReport([], last)).toBeNull();
  });
});
