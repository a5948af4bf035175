import { department, metricDefinition } from '../../../analysis/testing/metric-rows';
import { Catalog, type ItemDefinition, type Report } from '../../../model/catalog';

const threePublic: ItemDefinition = {
  itemId: 'three_public',
  nameZh: '“三公”经费',
  nameEn: 'Three public expenses',
  parentId: null,
  kind: 'amount',
  unitZh: '万元',
  unitEn: 'wan yuan',
  scope: 'department',
  budgeted: true,
  definitionZh: '',
  definitionEn: '',
};

/** Three areas. */
export const smallCatalog = new Catalog({
  metrics: [
    metricDefinition({
      metricId: 'budget_execution_rate',
      nameZh: '预算执行率',
      nameEn: 'Budget execution rate',
    }),
    metricDefinition({ metricId: 'score_rate', nameZh: '自评得分率', nameEn: 'Score rate' }),
  ],
  terms: [],
  items: [threePublic],
  departments: [
    department('430203', '芦淞区', 'Lusong District'),
    department('430406', '雁峰区', 'Yanfeng District'),
    department('430421', '衡阳县', 'Hengyang County', 'county'),
  ],
  years: [2021, 2023, 2024],
  partialReportIds: [],
});

const report = (departmentId: string, fiscalYear: number): Report => ({
  reportId: `${departmentId}-${fiscalYear}`,
  departmentId,
  fiscalYear,
  title: '',
  coverage: 'full',
});

/** The reports of its departments, the latest of each first. */
export const smallReports: readonly Report[] = [
  report('430203', 2023),
  report('430203', 2021),
  report('430406', 2022),
  report('430421', 2024),
];
