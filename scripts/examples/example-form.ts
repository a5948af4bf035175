import type { ExampleSheet } from './example-district';

/**
 * An invented county whose report is known by its form 基础数据表 alone: the row of the report, and the form as reports
 * attach it. Every figure is made up.
 */

const report = '430298-2023';
const department = '示例县科技和工业信息化局';

/** The tables that say whose form it is. */
export const formTables: readonly ExampleSheet[] = [
  {
    table: 'areas',
    sheet: '行政区',
    rows: [
      ['行政区划代码', '名称', '英文名称', '级别', '上级代码'],
      ['430298', '示例县', 'Example County', 'county', '430200'],
    ],
  },
  {
    table: 'departments',
    sheet: '部门',
    rows: [
      ['部门编号', '名称', '所属行政区', '职能类别'],
      ['430298-science-industry', department, '430298', 'science_industry'],
    ],
  },
  {
    table: 'reports',
    sheet: '自评报告',
    rows: [
      ['报告编号', '部门编号', '年度', '标题', '来源', '收录范围'],
      [
        ...[report, '430298-science-industry', '2023'],
        `2023年度${department}整体支出绩效自评报告`,
        ...['本产品的示例，数字均为虚构', 'partial'],
      ],
    ],
  },
];

/** The name of the form's sheet. */
export const formSheet = '附件2 基础数据表';

/** The form, row by row; a number is shown with two decimals where it has any. */
export const formRows: readonly (readonly (string | number)[])[] = [
  ['2023年度部门整体支出绩效评价基础数据表'],
  [`填报单位：${department}`],
  ['财政供养人员情况（人）', '编制数', '2023年实际在职人数', '控制率'],
  ['', 40, 36, '90.00%'],
  ['经费控制情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数'],
  ['三公经费', 8.4, 9, 7.5],
  ['    1、公务用车购置和维护经费', 4.2, 4.5, 4.1],
  ['       其中：公车购置', '', '', ''],
  ['            公车运行维护', 4.2, 4.5, 4.1],
  ['    2、出国经费', 0, 0, 0],
  ['    3、公务接待', 4.2, 4.5, 3.4],
  ['项目支出：', 860, 900, 842.35],
  ['公用经费', 96.5, 110, 104.2],
  ['    会议费、培训费', 3.6, 4, 3.85],
  ['政府采购金额', '——', 120, 98.6],
];
