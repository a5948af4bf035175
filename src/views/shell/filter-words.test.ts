import { expect, it } from 'vitest';
import { defaultRoute } from '../../state/route';
import { filterLine, selectionText } from './filter-words';
import { smallCatalog } from './testing/small-catalog';

const filter = { areaCodes: ['430421', '430203'], areaLevels: ['county'], functions: [] };

it('says the selection of a printed page in one line', () => {
  const route = { ...defaultRoute, screen: 'compare', year: 2023, filter } as const;
  expect(filterLine(route, smallCatalog, 'zh-CN')).toBe(
    '年度：2023 年；层级：县；地区：芦淞区、衡阳县；部门职能：全部职能',
  );
  expect(filterLine(route, smallCatalog, 'en')).toBe(
    'Year: 2023; Level: County; Areas: Lusong District, Hengyang County; Function: All functions',
  );
});

it('says the selection of a phone in a few words, and what is not narrowed down only where nothing is', () => {
  const all = { ...defaultRoute, screen: 'trends' } as const;
  expect(selectionText(all, smallCatalog, '真实报告', 'zh-CN')).toBe('真实报告 · 全部部门');
  const some = { ...defaultRoute, screen: 'compare', year: 2023, filter } as const;
  expect(selectionText(some, smallCatalog, null, 'zh-CN')).toBe('2023 年 · 县 · 已选 2 个地区');
  const one = { ...some, filter: { ...filter, areaCodes: ['430421'], areaLevels: [] } };
  expect(selectionText(one, smallCatalog, null, 'en')).toBe('2023 · Hengyang County');
});

it('leaves the year out of trends, which show all, and everything out of a report and of the data', () => {
  expect(filterLine({ ...defaultRoute, screen: 'trends' }, smallCatalog, 'zh-CN')).toBe(
    '层级：全部层级；地区：全部地区；部门职能：全部职能',
  );
  expect(filterLine({ ...defaultRoute, screen: 'report' }, smallCatalog, 'zh-CN')).toBe('');
  expect(filterLine({ ...defaultRoute, screen: 'data' }, smallCatalog, 'zh-CN')).toBe('');
});
