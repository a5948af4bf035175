import type { CatalogTables } from './catalog-tables';
import type { DepartmentFunction } from './functions';
import type { PrintedReport } from './printed-report';
import type { Random } from './random';
import { SheetBuilder } from './sheet-builder';
import { totalSheet } from './sheet-totals';

/**
 * Fills the rows of the report's score sheet, by the form that its template prints. Every row follows its own printed
 * rule; where points are lost a reason is given; targets and actual values differ in wording, as honest ones do.
 */
export function fillSheet(
  report: PrintedReport,
  kind: DepartmentFunction,
  catalog: CatalogTables,
  random: Random,
): void {
  const sheet = new SheetBuilder(report, kind, catalog, random);
  switch (report.template) {
    case 'self_evaluation_form':
      fillForm(sheet);
      break;
    case 'self_evaluation_form_cost':
      fillCostForm(sheet);
      break;
    case 'score_sheet':
      fillScoreSheet(sheet);
      break;
    case 'two_part':
      fillTwoParts(sheet);
      break;
    default:
      return;
  }
  totalSheet(report);
}

const limit = { target: '≤100%' } as const;

/** 10 + 50 + 30 + 10 points. */
function fillForm(sheet: SheetBuilder): void {
  sheet.enter('预算执行', null);
  sheet.metric('预算执行率', 10, 'budget_execution_rate', {
    rule: 'self_evaluation_form.budget_execution',
  });
  sheet.enter('产出指标', '数量指标');
  sheet.quantities(4, 6);
  sheet.enter('产出指标', '质量指标');
  sheet.share('任务完成合格率', 8);
  sheet.share('验收通过率', 4);
  sheet.enter('产出指标', '时效指标');
  sheet.text('年度任务完成时间', 4, '12 月底前', '12 月 20 日前全部办结');
  sheet.enter('产出指标', '成本指标');
  sheet.metric('公用经费控制率', 5, 'public_expense_control_rate', limit);
  sheet.metric('“三公经费”控制率', 5, 'three_public_control_rate', limit);
  sheet.enter('效益指标', '社会效益指标');
  sheet.effects(3, 10);
  sheet.enter('满意度指标', '服务对象满意度指标');
  sheet.satisfaction(10, null);
}

/** 10 + 40 + 20 + 10 + 20 points. */
function fillCostForm(sheet: SheetBuilder): void {
  sheet.enter('预算执行', null);
  sheet.metric('预算执行率', 10, 'budget_execution_rate', {
    rule: 'self_evaluation_form_cost.budget_execution',
  });
  sheet.enter('产出指标', '数量指标');
  sheet.quantities(3, 6);
  sheet.ruled(
    '安全生产检查',
    5,
    '430421-2024.safety_inspection',
    '12 次',
    sheet.count(11, 15),
    '次',
  );
  sheet.enter('产出指标', '质量指标');
  const quality = sheet.percent(9300, 9990);
  sheet.ruled('申报质量达标率', 5, '430421-2024.quality_rate', '100%', quality, '%');
  sheet.enter('产出指标', '时效指标');
  sheet.conditional(
    '资金拨付及时',
    5,
    '430421-2024.timeliness',
    '12 月 31 日',
    '12 月 18 日拨付完毕',
    5,
  );
  sheet.text('项目验收及时', 7, '年内', '11 月 30 日前验收');
  sheet.enter('效益指标', '社会效益指标');
  sheet.conditional(
    '带动就业',
    10,
    '430421-2024.benefit',
    '带动明显',
    `带动就业 ${sheet.count(120, 900)} 人`,
    10,
  );
  sheet.conditional(
    '管理水平提升',
    10,
    '430421-2024.benefit',
    '逐步提升',
    `修订制度 ${sheet.count(2, 9)} 项`,
    8,
  );
  sheet.enter('满意度指标', '服务对象满意度指标');
  sheet.satisfaction(10, '430421-2024.satisfaction');
  sheet.enter('成本指标', '经济成本指标');
  sheet.conditional('总成本', 20, '430421-2024.total_cost', '预算内', '未超全年预算', 20);
}

/** 15 + 40 + 25 + 20 points. */
function fillScoreSheet(sheet: SheetBuilder): void {
  const rule = (name: string) => ({ rule: `score_sheet.${name}` });
  sheet.enter('投入', '预算配置');
  sheet.metric('财政供养人员控制率', 5, 'staff_control_rate', rule('staff_control'));
  sheet.metric('“三公经费”变动率', 5, 'three_public_change_rate', rule('three_public_change'));
  sheet.ruled(
    '重点支出安排率',
    5,
    'score_sheet.key_spending',
    '≥90%',
    sheet.percent(8600, 9990),
    '%',
  );
  sheet.enter('过程', '预算执行');
  sheet.metric('预算调整率', 3, 'budget_adjustment_rate', rule('budget_adjustment'));
  sheet.ruled('支付进度', 3, 'score_sheet.payment_progress', '按序时进度', '0', '项');
  sheet.conditional(
    '资金结余',
    3,
    'score_sheet.carryover',
    '不超过上年',
    `结余 ${sheet.percent(500, 4000)} 万元，低于上年`,
    2,
  );
  sheet.metric('“三公经费”控制率', 6, 'three_public_control_rate', rule('three_public_control'));
  sheet.enter('过程', '预算管理');
  sheet.conditional(
    '管理制度健全性',
    3,
    'score_sheet.management_system',
    '健全',
    '制度 6 项，执行有据',
    3,
  );
  sheet.ruled('资金使用合规性', 3, 'score_sheet.fund_compliance', '合规', sheet.count(0, 1), '项');
  sheet.conditional(
    '预决算信息公开性和完善性',
    3,
    'score_sheet.disclosure',
    '按要求公开',
    '公开 2 次，均在 20 日内',
    3,
  );
  sheet.metric('政府采购执行率', 3, 'procurement_execution_rate', rule('procurement_execution'));
  sheet.ruled(
    '公务卡刷卡率',
    3,
    'score_sheet.official_card',
    '≥50%',
    sheet.percent(4650, 8800),
    '%',
  );
  sheet.enter('过程', '资产管理');
  sheet.conditional(
    '管理制度健全性',
    3,
    'score_sheet.asset_system',
    '健全',
    '盘点 1 次，台账齐备',
    3,
  );
  sheet.ruled('资产管理安全性', 4, 'score_sheet.asset_safety', '安全', sheet.count(0, 1), '项');
  sheet.metric(
    '固定资产利用率',
    3,
    'fixed_asset_utilization_rate',
    rule('fixed_asset_utilization'),
  );
  sheet.enter('产出', '职责履行');
  sheet.quantities(5, 5);
  sheet.enter('效果', '履职效益');
  sheet.effects(3, 5);
  sheet.satisfaction(5, 'score_sheet.satisfaction');
}

/** Two parts of 100 points, printed without weights. */
function fillTwoParts(sheet: SheetBuilder): void {
  sheet.enter('部门整体支出绩效评价共性指标', null);
  sheet.part('12 项指标逐项评分，见附表 1');
  sheet.enter('部门整体支出绩效自评', null);
  sheet.part('9 项目标逐项评分，见附表 2');
}
