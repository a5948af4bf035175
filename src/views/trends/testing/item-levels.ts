import { noFlags } from '../../../analysis/figure-flags';
import { computeChanges } from '../../../analysis/change-table';
import { computeTrend, itemPoints } from '../../../analysis/series';
import { department } from '../../../analysis/testing/metric-rows';
import { decimal } from '../../../core/decimal';
import type { Locale } from '../../../core/locale';
import { Catalog, type ItemDefinition, type Stage } from '../../../model/catalog';
import type { ItemRow } from '../../../model/rows';
import { itemContext } from '../measure-context';

export const threePublic: ItemDefinition = {
  itemId: 'three_public',
  nameZh: '“三公”经费',
  nameEn: '“Three public” expenses',
  parentId: null,
  kind: 'amount',
  unitZh: '万元',
  unitEn: 'wan yuan',
  scope: 'department',
  budgeted: true,
  definitionZh: '',
  definitionEn: '',
};

/** Three counties a, b, c and a prefecture p, with one item. */
export const catalog = new Catalog({
  metrics: [],
  terms: [],
  items: [
    threePublic,
    {
      ...threePublic,
      itemId: 'three_public.reception',
      nameZh: '公务接待费',
      parentId: 'three_public',
    },
  ],
  departments: [
    department('a', '甲区', 'Jia'),
    department('b', '乙县', 'Yi', 'county'),
    department('c', '丙区', 'Bing'),
    department('p', '丁市', 'Ding', 'prefecture'),
  ],
  years: [],
  partialReportIds: [],
});

export const departmentIds = ['a', 'b', 'c', 'p'] as const;

/** A level printed with two decimals, in the report of its own year unless `change` says otherwise. */
export function itemLevel(
  departmentId: string,
  fiscalYear: number,
  value: string,
  stage: Stage = 'final',
  change: Partial<ItemRow> = {},
): ItemRow {
  const exact = decimal(value);
  return {
    itemId: threePublic.itemId,
    departmentId,
    fiscalYear,
    stage,
    reportId: `${departmentId}-${fiscalYear}`,
    reportYear: fiscalYear,
    value: exact,
    lo: exact.minus('0.005'),
    hi: exact.plus('0.005'),
    origin: 'stated',
    ...change,
  };
}

/** What the screen makes of the final levels among `rows`. */
export function linesOf(rows: readonly ItemRow[], locale: Locale = 'zh-CN') {
  const points = itemPoints(rows, threePublic.itemId, 'final');
  const values = rows.map(({ value }) => value);
  return {
    trend: computeTrend(points, departmentIds),
    changes: computeChanges(points),
    context: itemContext(
      threePublic,
      values,
      { catalog, of: 'department', flags: noFlags },
      locale,
    ),
  };
}
