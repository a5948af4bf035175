import { describe, expect, it } from 'vitest';
import { otherThan, type Locale } from '../../core/locale';
import { defaultRoute, type Route } from '../../state/route';
import { filterOptions } from '../../ui/options';
import type { CommandHost } from './command';
import { listCommands } from './commands';
import { smallCatalog, smallReports } from './testing/small-catalog';

const commandsOf = (
  route: Partial<Route> = {},
  locale: Locale = 'zh-CN',
  startingFilter = defaultRoute.filter,
) =>
  listCommands(
    {
      catalog: smallCatalog,
      route: { ...defaultRoute, ...route },
      startingFilter,
      locale,
      otherLocale: otherThan(locale),
      theme: 'light',
      hasPatterns: false,
    },
    smallReports,
  );

/** What the dataset answers. */
const asked = {
  findReport: (id: string) =>
    Promise.resolve(smallReports.find(({ reportId }) => reportId === id) ?? null),
  reportsOf: (id: string) =>
    Promise.resolve(smallReports.filter(({ departmentId }) => departmentId === id)),
};

/** What a command did, in words: the calls of the host in order. */
async function run(id: string, route: Partial<Route> = {}): Promise<readonly unknown[]> {
  const calls: unknown[] = [];
  const host = new Proxy({} as CommandHost, {
    get: (_, name) =>
      name === 'findReport' || name === 'reportsOf'
        ? asked[name]
        : (argument: unknown) => calls.push(argument === undefined ? name : argument),
  });
  const command = commandsOf(route).find((candidate) => candidate.id === id);
  if (command === undefined) throw new Error(`No command ${id}`);
  await command.run(host);
  return calls;
}

const found = (query: string, locale: Locale = 'zh-CN') =>
  filterOptions(
    commandsOf({}, locale).map(({ id, name, keywords }) => ({ value: id, label: name, keywords })),
    query,
  ).map(({ value }) => value);

describe('commands', () => {
  it('have ids and keys of their own', () => {
    const commands = commandsOf();
    const ids = commands.map(({ id }) => id);
    const keys = commands.flatMap((command) => command.keys);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...keys].sort()).toEqual(['/', '?', 'Mod+K', '[', ']']);
  });

  it('are found by names of both languages, by code and by year', () => {
    expect(found('执行率')).toEqual(['metric:budget_execution_rate']);
    expect(found('execution')).toEqual(['metric:budget_execution_rate']);
    expect(found('执行率', 'en')).toEqual(['metric:budget_execution_rate']);
    expect(found('430203')).toEqual([
      'area:430203',
      'mine:430203',
      'report:430203-2023',
      'report:430203-2021',
    ]);
    expect(found('lusong 2023')).toEqual(['report:430203-2023']);
    expect(found('打印')).toEqual(['print']);
    expect(found('print')).toEqual(['print']);
  });

  it('say which of them the page shows already', () => {
    const current = commandsOf({ year: 2023 }).filter(({ isCurrent }) => isCurrent);
    expect(current.map(({ id }) => id)).toEqual([
      'screen:overview',
      'area:all',
      'year:2023',
      'metric:budget_execution_rate',
    ]);
  });

  it('offer to clear filters only where there are some', async () => {
    const has = (route: Partial<Route>) => commandsOf(route).some(({ id }) => id === 'reset');
    expect(has({})).toBe(false);
    expect(has({ year: 2023 })).toBe(true);
    expect(await run('reset', { year: 2023 })).toEqual([
      { filter: defaultRoute.filter, year: 'latest' },
    ]);
  });

  it('do not take the function that a large dataset opens with for a filter', () => {
    const filter = { ...defaultRoute.filter, functions: ['education'] };
    const has = (route: Partial<Route>) =>
      commandsOf(route, 'zh-CN', filter).some(({ id }) => id === 'reset');
    expect([has({ filter }), has({ filter: defaultRoute.filter })]).toEqual([false, true]);
  });

  it('offer years where the filters do, and call none of them as they do', () => {
    const years = (screen: Route['screen']) =>
      commandsOf({ screen }).filter(({ group }) => group === 'year');
    const screens = ['overview', 'compare', 'audit', 'trends', 'report', 'data'] as const;
    expect(screens.map((screen) => years(screen).length)).toEqual([4, 4, 4, 0, 0, 0]);
    expect([years('compare')[0]?.name, years('audit')[0]?.name]).toEqual([
      '各报告最新年度',
      '全部年度',
    ]);
  });
});

describe('a metric', () => {
  it('is shown on the screen that is open', async () => {
    expect(await run('metric:score_rate')).toEqual([{ metricId: 'score_rate', working: null }]);
    expect(await run('metric:score_rate', { screen: 'trends' })).toEqual([
      { measure: { kind: 'metric', id: 'score_rate' }, working: null },
    ]);
  });

  it.each([
    { screen: 'report', reportId: '430203-2023' },
    { screen: 'audit' },
    { screen: 'data' },
    { screen: 'present' },
    { screen: 'compare', comparison: 'many' },
  ] as const)('leads to one metric on Compare where no single one is shown: %o', async (route) => {
    const id = 'metric:score_rate';
    expect(await run(id, route)).toEqual([
      { screen: 'compare', comparison: 'one', metricId: 'score_rate', working: null },
    ]);
    const current = commandsOf({ ...route, metricId: 'score_rate' }).find(
      (command) => command.id === id,
    );
    expect(current?.isCurrent).toBe(false);
  });
});

describe('the next area', () => {
  it('is a filter, and is said with its place in the row', async () => {
    expect(await run('nextArea')).toEqual([
      { filter: { ...defaultRoute.filter, areaCodes: ['430203'] } },
      '地区：芦淞区（1 / 3）',
    ]);
    const atLast = { filter: { ...defaultRoute.filter, areaCodes: ['430421'] } };
    expect(await run('nextArea', atLast)).toEqual([
      { filter: defaultRoute.filter },
      '全部地区（3 个）',
    ]);
  });

  it('is a report where a report is open', async () => {
    expect(await run('nextArea', { screen: 'report', reportId: '430203-2023' })).toEqual([
      { reportId: '430406-2022', working: null },
      '报告：雁峰区 2022 年',
    ]);
  });
});

describe('my area', () => {
  it('can be chosen on every screen, and is said where the screen does not show it', async () => {
    expect(await run('mine:430203', { screen: 'trends' })).toEqual([
      '430203',
      '芦淞区已设为我的地区，“对比”里标 ★。',
    ]);
    expect(found('my area')).toEqual(['mine:430203', 'mine:430406', 'mine:430421']);
  });

  it('can be given up where there is one', async () => {
    const ids = (route: Partial<Route>) => commandsOf(route).map(({ id }) => id);
    expect(ids({})).not.toContain('mine:none');
    expect(ids({ mineCode: '430203' })).toContain('mine:none');
    expect(await run('mine:none', { mineCode: '430203' })).toEqual([null, '已不设我的地区。']);
  });
});

it('choosing one area keeps the function that it has', async () => {
  const onlyYanfeng = (functions: readonly string[]) =>
    run('area:430406', { filter: { ...defaultRoute.filter, functions } });
  const areaCodes = ['430406'];
  expect(await onlyYanfeng(['science_industry'])).toEqual([
    { filter: { areaCodes, areaLevels: [], functions: ['science_industry'] } },
  ]);
  expect(await onlyYanfeng(['education'])).toEqual([
    { filter: { areaCodes, areaLevels: [], functions: [] } },
  ]);
});

it('choosing one area drops the filters that might leave it out', async () => {
  const filter = { areaCodes: [], areaLevels: ['county'], functions: [] };
  expect(await run('area:430406', { filter })).toEqual([
    { filter: { areaCodes: ['430406'], areaLevels: [], functions: [] } },
  ]);
});
