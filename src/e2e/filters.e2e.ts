import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { barLines, chartIn, label } from './drawn-chart';
import { visit } from './harness';
import { eventually, hasFocus, select, tabTo, textOf, zh } from './screen';

const rankedFigure = (page: Page) => page.getByRole('figure').first();
const rankedChart = (page: Page) => chartIn(rankedFigure(page));
const bars = (page: Page) => barLines(rankedChart(page));
const { filters, address } = zh.shell;
const { underLimit, underTarget } = zh.compare.ranked.verdict;

describe('the choices', () => {
  it('take any metric from the list', () =>
    visit({ path: '#/compare' }, async (page) => {
      await select(page, zh.compare.picker.metric, '在职人员控制率');
      await eventually(() => page.url()).toContain('metric=staff_control_rate');
      await eventually(() => bars(page)).toContain(`1 芦淞区 87.50% 2023 ${underLimit}`);
    }));

  it('take a year, and show the reports of that year alone', () =>
    visit({ path: '#/compare' }, async (page) => {
      await select(page, filters.year, filters.yearOption(2021));
      await page.getByText(zh.compare.noReport(2021)).first().waitFor();
      await eventually(() => bars(page)).toEqual(['1 雁峰区 100.00% 2021 ⚑ 2 条发现']);
      const absent = await textOf(rankedFigure(page).locator('dl'));
      expect(absent).toContain(`芦淞区 — ${zh.compare.noReport(2021)}`);
      expect(absent).toContain(`衡阳县 — ${zh.compare.noReport(2021)}`);
      await eventually(() => page.url()).toContain('year=2021');
    }));

  it('take a level', () =>
    visit({ path: '#/compare' }, async (page) => {
      await select(page, filters.level, zh.terms.areaLevel.county);
      await eventually(() => bars(page)).toEqual([
        `1 衡阳县 95.97% 2024 ⚑ 4 条发现 ${underTarget}`,
      ]);
      await page.getByRole('button', { name: filters.reset }).click();
      await eventually(() => bars(page)).toHaveLength(3);
      await eventually(() => page.url()).not.toContain('level');
    }));

  it('take areas by the keyboard alone', () =>
    visit({ path: '#/compare' }, async (page) => {
      const button = page.getByRole('button', { name: new RegExp(`^${filters.areas}`) });
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      await page.keyboard.type('hengyang');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: '衡阳县', selected: true }).waitFor();
      await page.getByRole('combobox', { name: zh.ui.search() }).fill('');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await eventually(() => hasFocus(button)).toBe(true);
      expect(await textOf(button)).toBe(filters.someAreas(2));
      await eventually(() => bars(page)).toEqual([
        `1 芦淞区 99.91% 2023 ⚑ 2 条发现 ${underTarget}`,
        `2 衡阳县 95.97% 2024 ⚑ 4 条发现 ${underTarget}`,
      ]);
      await eventually(() => page.url()).toContain('area=430203,430421');
    }));

  it('say so where nothing is left', () =>
    visit({ path: '#/compare?area=430203&level=county' }, async (page) => {
      await rankedFigure(page).getByText(zh.shell.empty.title).waitFor();
    }));
});

describe('on a phone', () => {
  const phone = { path: '#/compare', viewport: { width: 360, height: 740 } };

  it('the choices are one line that says the selection; it opens them and leaves them open', () =>
    visit(phone, async (page) => {
      const band = page.getByRole('region', { name: zh.ui.filters(), exact: true });
      const line = band.getByRole('button', { name: new RegExp(`^${zh.ui.filters()}`) });
      const level = band.getByRole('combobox', { name: filters.level, exact: true });
      await label(rankedChart(page), '99.91%').waitFor();
      expect(await textOf(line)).toContain(`${filters.latestYear} · ${filters.allDepartments}`);
      expect(await level.isVisible()).toBe(false);
      await tabTo(page, line);
      await page.keyboard.press('Enter');
      expect(await line.getAttribute('aria-expanded')).toBe('true');
      await select(page, filters.level, zh.terms.areaLevel.county);
      await eventually(() => textOf(line)).toContain(
        `${filters.latestYear} · ${zh.terms.areaLevel.county}`,
      );
      await page.getByRole('link', { name: zh.shell.screens.trends }).click();
      await chartIn(page.getByRole('figure').first()).locator('svg text').first().waitFor();
      expect(await level.isVisible()).toBe(true);
      await line.click();
      expect(await level.isVisible()).toBe(false);
    }));
});

describe('the address', () => {
  it('leads back and forward through what was chosen', () =>
    visit({ path: '#/compare' }, async (page) => {
      await label(rankedChart(page), '99.91%').waitFor();
      await select(page, zh.compare.picker.metric, '研发投入强度');
      await label(rankedChart(page), '6.2%').waitFor();
      await page.getByRole('link', { name: zh.shell.screens.trends }).click();
      await page.getByRole('heading', { name: /芦淞区“三公”经费 2023 .*3\.63/ }).waitFor();

      await page.goBack();
      await label(rankedChart(page), '6.2%').waitFor();
      await page.goBack();
      await label(rankedChart(page), '99.91%').waitFor();
      expect(
        await page
          .getByRole('combobox', { name: zh.compare.picker.metric, exact: true })
          .inputValue(),
      ).toBe('budget_execution_rate');
      await page.goForward();
      await label(rankedChart(page), '6.2%').waitFor();
    }));

  it('may be wrong in parts: they are named, and the rest is kept', () =>
    visit({ path: '#/compare?year=1999&metric=score_rate&colour=red' }, async (page) => {
      const { fields } = address;
      await page.getByText(address.badValue(fields.year, '1999', filters.latestYear)).waitFor();
      await page.getByText(address.unknownParameter('colour')).waitFor();
      await label(rankedChart(page), '99.00%').waitFor();
      await page.getByRole('button', { name: zh.shell.dismiss }).click();
      await page.getByText(address.unknownParameter('colour')).waitFor({ state: 'hidden' });
    }));

  it('may name a screen that is not there', () =>
    visit({ path: '#/map?metric=rd_intensity' }, async (page) => {
      await page.getByText(address.unknownScreen('map')).waitFor();
      const title = zh.shell.heading(zh.shell.screens.overview, zh.shell.screenQuestions.overview);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    }));
});
