/** An invented district's report, as its leaders would write it down. Every figure is made up; rows as the tables' titles. */

const report = '430299-2023';

export type SheetRows = readonly (readonly (string | number)[])[];

/** One sheet a table; the first row is the header. */
export interface ExampleSheet {
  readonly table: string;
  readonly sheet: string;
  readonly rows: SheetRows;
}

const fact = (
  item: string,
  stage: string,
  value: string,
  unit: string,
  locator: string,
  excerpt = '',
): readonly string[] => [report, item, '2023', stage, 'level', '1', value, unit, locator, excerpt];

const indicator = (
  seq: number,
  [level1, level2, level3]: readonly [string, string, string],
  [target, actual]: readonly [string, string],
  [weight, score]: readonly [number, number],
  [metric, rule] = ['', ''],
): readonly (string | number)[] => [
  ...[report, seq, level1, level2, level3, target, actual, weight, score],
  ...[score < weight ? '项目验收推迟到次年一季度。' : '', metric, rule, ''],
];

export const exampleSheets: readonly ExampleSheet[] = [
  {
    table: 'areas',
    sheet: '行政区',
    rows: [
      ['行政区划代码', '名称', '英文名称', '级别', '上级代码'],
      ['430299', '示例区', 'Example District', 'district', '430200'],
    ],
  },
  {
    table: 'departments',
    sheet: '部门',
    rows: [
      ['部门编号', '名称', '所属行政区', '职能类别'],
      ['430299-science-industry', '示例区科技和工业信息化局', '430299', 'science_industry'],
    ],
  },
  {
    table: 'reports',
    sheet: '自评报告',
    rows: [
      [
        '报告编号',
        '部门编号',
        '年度',
        '标题',
        '报告模板',
        '自评得分',
        '满分',
        '等次',
        '来源',
        '收录范围',
      ],
      [
        ...[
          report,
          '430299-science-industry',
          '2023',
          '2023年度示例区科技和工业信息化局整体支出绩效自评报告',
        ],
        ...['self_evaluation_form', '92.5', 100, '优', '本产品的示例，数字均为虚构', 'full'],
      ],
    ],
  },
  {
    table: 'facts',
    sheet: '事实',
    rows: [
      [
        '报告编号',
        '项目',
        '所属年度',
        '阶段',
        '度量',
        '第几次出现',
        '数值',
        '单位',
        '位置',
        '原文',
      ],
      fact(
        'revenue.fiscal_appropriation',
        'final',
        '1520',
        '万元',
        '二(一)',
        '财政拨款收入1520万元',
      ),
      fact('expenditure', 'initial', '1,200', '万元', '附件2', '年初预算1,200万元'),
      fact('expenditure', 'adjusted', '1600', '万元', '附件2', '全年预算1600万元'),
      fact('expenditure', 'final', '15,200,000.00', '元', '附件2', '决算支出15,200,000.00元'),
      fact('expenditure.basic', 'adjusted', '640', '万元', '附件2'),
      fact('expenditure.basic', 'final', '620', '万元', '附件2', '基本支出620万元'),
      fact('expenditure.basic.personnel', 'final', '500', '万元', '附件2'),
      fact('expenditure.basic.public', 'initial', '100', '万元', '附件2'),
      fact('expenditure.basic.public', 'final', '120', '万元', '附件2'),
      fact('expenditure.project', 'adjusted', '960', '万元', '附件2'),
      fact('expenditure.project', 'final', '900', '万元', '附件2', '项目支出900万元'),
      fact('three_public', 'initial', '12', '万元', '附件2'),
      fact('three_public', 'final', '9.6', '万元', '附件2', '三公经费9.6万元'),
      fact('three_public.reception', 'initial', '12', '万元', '附件2'),
      fact('three_public.reception', 'final', '9.6', '万元', '附件2'),
      fact('procurement', 'initial', '80', '万元', '附件2'),
      fact('procurement', 'final', '60', '万元', '附件2'),
      fact('staff.authorized', 'final', '30', '人', '一'),
      fact('staff.on_post', 'final', '27', '人', '一', '在职27人'),
      fact('score', 'final', '92.5', '分', '附件3', '得分92.5'),
      fact('budget_execution_rate', 'final', '95.00', '%', '附件3', '执行率95.00%'),
    ],
  },
  {
    table: 'indicators',
    sheet: '绩效指标',
    rows: [
      [
        ...[
          '报告编号',
          '序号',
          '一级指标',
          '二级指标',
          '三级指标',
          '指标值',
          '实际完成值',
          '分值',
          '得分',
        ],
        ...['偏差原因', '对应指标', '评分规则', '备注'],
      ],
      indicator(
        1,
        ['预算执行', '', '预算执行率'],
        ['100%', '95.00%'],
        [10, 9.5],
        ['budget_execution_rate', 'self_evaluation_form.budget_execution'],
      ),
      indicator(2, ['产出指标', '数量指标', '新增规上企业'], ['10家', '12家'], [50, 47]),
      indicator(3, ['效益指标', '经济效益指标', '规上工业增加值增长'], ['8%', '7.1%'], [30, 27]),
      indicator(
        4,
        ['满意度指标', '服务对象满意度', '企业满意度'],
        ['90%', '88%'],
        [10, 9],
        ['satisfaction', ''],
      ),
    ],
  },
  {
    table: 'projects',
    sheet: '项目资金',
    rows: [
      [
        ...['报告编号', '序号', '第几次出现', '名称', '年初预算（元）', '本年追加（元）'],
        ...['决算支出（元）', '年末结转（元）', '位置'],
      ],
      [report, 1, 1, '科技创新专项', 5_000_000, 1_000_000, 5_600_000, 400_000, '附件1'],
      [report, 2, 1, '工业企业技改补助', 3_000_000, 600_000, 3_400_000, 200_000, '附件1'],
    ],
  },
];

/** Facts of a report that the product has: one is there already, one says otherwise, one is new. */
export const exampleFacts: SheetRows = [
  ['报告编号', '项目', '所属年度', '阶段', '度量', '第几次出现', '金额（万元）', '位置', '原文'],
  ['430203-2023', 'three_public', '2023', 'initial', 'level', '1', '3.63', '示例', ''],
  [
    '430203-2023',
    'three_public',
    '2023',
    'final',
    'level',
    '1',
    '3.36',
    '示例',
    '三公经费3.36万元',
  ],
  [
    '430203-2023',
    'three_public.vehicle',
    '2023',
    'final',
    'level',
    '1',
    '0',
    '示例',
    '公务用车 无',
  ],
];

/** A cell that is put in the place of another; 'formula' without a computed value. Rows from 1, as a workbook counts. */
export interface Fault {
  readonly sheet: string;
  readonly row: number;
  /** Title of the column. */
  readonly column: string;
  readonly value: string;
  readonly isFormula?: boolean;
}

/** What is wrong with the broken copy. */
export const faults: readonly Fault[] = [
  { sheet: '自评报告', row: 2, column: '等次', value: '优秀' },
  { sheet: '事实', row: 3, column: '单位', value: '万' },
  { sheet: '事实', row: 4, column: '数值', value: '约1600' },
  { sheet: '事实', row: 6, column: '项目', value: 'expenditure.basics' },
  { sheet: '事实', row: 8, column: '阶段', value: 'finall' },
  { sheet: '事实', row: 10, column: '所属年度', value: '2024' },
  { sheet: '事实', row: 12, column: '第几次出现', value: '3' },
  { sheet: '事实', row: 14, column: '数值', value: 'SUM(G15:G16)', isFormula: true },
  { sheet: '事实', row: 19, column: '位置', value: '联系人 13912345678' },
  { sheet: '绩效指标', row: 3, column: '得分', value: '55' },
  { sheet: '项目资金', row: 1, column: '年末结转（元）', value: '年末结转（平方米）' },
];
