import { importCodes } from './import-problems';
import { departmentFunctions } from '../../department-functions';
import { terms } from './terms';
import { orNearest, sentences, type ColumnTitle, type FirstPlace } from './problem-sentences';

/**
 * Sentences for what a data package may have wrong: what is wrong, where, and the one thing to do.
 * The keys of `codes` are the problem codes of the model, and the parameters of each entry are the
 * facts it needs: a problem that lacks a message, or a fact its message names, does not compile.
 */

const typeNames: Readonly<Record<string, string>> = {
  integer: '整数（如 12）',
  number: '十进制数（如 12.5，不带千位分隔符）',
  boolean: 'true 或 false',
  date: '日期（如 2024-03-31）',
  string: '文本',
};

/** What the values that a column allows stand for. */
const meanings: Readonly<Record<string, string>> = {
  ...terms.stage,
  ...terms.areaLevel,
  level: '数值',
  change: '较上年增减额',
  change_pct: '较上年增减百分比',
  full: '全部收录',
  partial: '部分收录',
};

const explained = (allowed: string): string =>
  allowed
    .split(', ')
    .map((value) => (value in meanings ? `${value}（${meanings[value]}）` : value))
    .join('、');

/** The line that another repeats. */
const lineOf = ({ firstRow, firstFile }: FirstPlace): string =>
  `${firstFile === null ? '' : `“${firstFile}”`}第 ${firstRow} 行`;

/** How a row repeats another: in all that it says, or in its key alone. */
const repeats = (p: FirstPlace, key: string): string =>
  p.isSame ? `本行重复了${lineOf(p)}，内容完全相同` : `本行与${lineOf(p)}的${key}，其余内容不同`;

const keepOne = (isSame: boolean, otherwise: string): string =>
  isSame ? '请删去两行之一。' : `请核对哪一行正确，删去另一行；${otherwise}`;

const codes = {
  descriptor_invalid: sentences<{ path: string; expected: string }>(
    (p) => `数据包描述 datapackage.json 的 ${p.path} 处不合要求：${p.expected}`,
    () => '请对照 Data Package 2.0 规范改正 datapackage.json。',
  ),
  missing_file: sentences(
    (p) => `缺少文件 ${p.file}`,
    () => '请补上该文件；没有数据时也要保留表头一行。',
  ),
  unexpected_file: sentences(
    (p) => `数据包描述没有提到文件 ${p.file}，未读取`,
    () => '请核对文件名，或删去该文件。',
  ),
  quote_unclosed: sentences(
    () => '引号没有闭合，其后的内容无法读取',
    () => '请补上闭合的英文双引号；单元格内的双引号要写成两个。',
  ),
  record_too_long: sentences<{ limit: number }>(
    (p) => `一条记录超过 ${p.limit} 个字符，其后的内容没有读取`,
    () => '请从这一行起查找没有闭合的双引号，或缺失的换行。',
  ),
  quote_malformed: sentences(
    () => '闭合的引号之后还有文字',
    () => '请把单元格内的双引号写成两个，并使闭合的引号紧接逗号或行尾。',
  ),
  header_missing_column: sentences<ColumnTitle>(
    (p) => `表头缺少列“${p.column}”（${p.title}）`,
    (p) =>
      `若已有这一列而名称不同，请改名为“${p.column}”或“${p.title}”；若没有，请加上，并为每行补一个单元格（可留空的列可以留空）。`,
  ),
  header_unknown_column: sentences<{ nearest: readonly string[] }>(
    (p) => `表头有不认识的列“${p.column}”`,
    (p) => `${orNearest(p.nearest, '请删去该列')}。`,
  ),
  header_duplicate_column: sentences(
    (p) => `表头的列“${p.column}”重复出现`,
    () => '请只保留一列。',
  ),
  header_order: sentences<{ expected: string }>(
    () => '表头各列的次序与规定不同',
    (p) => `请按此次序排列：${p.expected}。`,
  ),
  row_ragged: sentences<{ expected: number; found: number }>(
    (p) => `本行有 ${p.found} 个单元格，应有 ${p.expected} 个`,
    () => '请核对逗号的个数；金额不带千位分隔符，含逗号的文字要用英文双引号括起。',
  ),
  type_mismatch: sentences<{ type: string }>(
    (p) => `“${p.value}”不是${typeNames[p.type] ?? p.type}`,
    (p) => `请改为${typeNames[p.type] ?? p.type}。`,
  ),
  too_precise: sentences<{ allowed: number }>(
    (p) => `“${p.value}”的小数位过多，无法精确保存`,
    (p) => `此处至多 ${p.allowed} 位小数；请核对数值与单位。`,
  ),
  too_large: sentences(
    (p) => `“${p.value}”过大，超出可保存的范围`,
    () => '请核对数值与单位。',
  ),
  required_missing: sentences(
    (p) => `“${p.column}”不能为空`,
    () => '请填写该单元格；没有数据的记录请整行删去。',
  ),
  not_unique: sentences<FirstPlace>(
    (p) => repeats(p, `“${p.column}”同为“${p.value}”`),
    (p) => keepOne(p.isSame, '若两行都对，请改用不同的编号。'),
  ),
  not_in_enum: sentences<{ allowed: string; nearest: readonly string[] }>(
    (p) => `“${p.value}”不是“${p.column}”允许的取值`,
    (p) => `${orNearest(p.nearest, `请取以下之一：${explained(p.allowed)}`)}。`,
  ),
  pattern_mismatch: sentences<{ pattern: string; example: string | null }>(
    (p) => `“${p.value}”的写法不合“${p.column}”的格式`,
    (p) =>
      p.example === null ? `请改为符合 ${p.pattern} 的写法。` : `请写成“${p.example}”这样的形式。`,
  ),
  below_minimum: sentences<{ minimum: string }>(
    (p) => `“${p.value}”小于允许的最小值 ${p.minimum}`,
    (p) => `请改为不小于 ${p.minimum} 的数。`,
  ),
  above_maximum: sentences<{ maximum: string }>(
    (p) => `“${p.value}”大于允许的最大值 ${p.maximum}`,
    (p) => `请改为不大于 ${p.maximum} 的数。`,
  ),
  too_long: sentences<{ limit: number; found: number }>(
    (p) => `文字有 ${p.found} 字，超过 ${p.limit} 字的上限`,
    (p) => `请缩短到 ${p.limit} 字以内。`,
  ),
  primary_key_duplicate: sentences<FirstPlace>(
    (p) => repeats(p, `“${p.column}”同为“${p.value}”`),
    (p) => keepOne(p.isSame, '若两行都对，请改正其中一行的编号。'),
  ),
  foreign_key_missing: sentences<{ target: string; nearest: readonly string[] }>(
    (p) => `${p.target} 中没有“${p.value}”`,
    (p) => `${orNearest(p.nearest, `请先在 ${p.target} 中加上这一行`)}。`,
  ),
  item_or_metric_missing: sentences<{ nearest: readonly string[] }>(
    (p) => `“${p.value}”既不是项目，也不是指标`,
    (p) =>
      `${orNearest(p.nearest, '请先在 catalog/items.csv（比率则在 catalog/metrics.csv）中加上这一行')}。`,
  ),
  not_in_catalog: sentences<{ allowed: string; nearest: readonly string[] }>(
    (p) => `“${p.value}”不在目录中`,
    (p) => `${orNearest(p.nearest, `请取目录中有的，如 ${p.allowed}`)}。`,
  ),
  unit_kind_mismatch: sentences<{ subject: string; expected: string }>(
    (p) => `“${p.subject}”不能以“${p.value}”为单位`,
    (p) => `请改用以下单位之一：${p.expected}；单位无误则请核对项目。`,
  ),
  change_pct_unit: sentences(
    (p) => `增减百分比的单位应为 %，不是“${p.value}”`,
    () => '请把单位改为 %；若为增减额，请把 measure 改为 change。',
  ),
  mention_duplicate: sentences<FirstPlace>(
    (p) => repeats(p, `报告、项目、年度、阶段、度量相同，又同为第 ${p.value} 次出现`),
    (p) =>
      keepOne(
        p.isSame,
        '若报告在两处印出这个数字，请把本行的“第几次出现”（mention）改为下一个未用的序号。',
      ),
  ),
  mention_gap: sentences<{ expected: number }>(
    (p) =>
      `同一数字的“第几次出现”（mention）应从 1 起连续编号；此处应为 ${p.expected}，实为 ${p.value}`,
    (p) => `请改为 ${p.expected}，或补上缺少的一行。`,
  ),
  score_mismatch: sentences<{ stated: string }>(
    (p) => `自评得分 ${p.value} 与“事实”表（facts）所录得分 ${p.stated} 不一致`,
    () => '请对照报告，改正二者之一。',
  ),
  score_without_fact: sentences(
    (p) => `“事实”表（facts）没有收录自评得分 ${p.value}`,
    () =>
      '请在“事实”表加上一行：项目（item_id）为 score，第几次出现（mention）为 1，并写明数值和位置。',
  ),
  fact_after_report: sentences<{ reportYear: string }>(
    (p) => `数字所属年度 ${p.value} 晚于报告年度 ${p.reportYear}`,
    () => '请核对所属年度（fiscal_year）与报告编号（report_id）。',
  ),
  report_id_mismatch: sentences<{ expected: string }>(
    (p) => `报告编号“${p.value}”与所属部门的行政区或年度不符`,
    (p) => `报告编号应以 ${p.expected} 开头；编号无误则请核对部门与年度。`,
  ),
  excerpt_without_value: sentences<{ stated: string }>(
    (p) => `原文片段中没有数字 ${p.stated}`,
    () => '请改取含该数字的片段，或核对数值。',
  ),
  function_unknown: sentences<{ nearest: readonly string[] }>(
    (p) =>
      `“${p.value}”不是已知的职能，界面上只显示这个编码，该部门也只与同为“${p.value}”的部门相比`,
    (p) =>
      `${orNearest(p.nearest.slice(0, 1), '可不改。')}已知的职能：${departmentFunctions
        .map((code) => `${code}（${terms.departmentFunction(code)}）`)
        .join('、')}。`,
  ),
  score_above_weight: sentences<{ weight: string }>(
    (p) => `得分 ${p.value} 高于分值 ${p.weight}`,
    () => '请对照报告；若报告确系如此，则照录不改。',
  ),
  weights_do_not_add: sentences<{ sum: string }>(
    (p) => `各指标分值合计 ${p.sum}，与满分 ${p.value} 不符`,
    () => '请核对是否漏录或多录了指标；若报告确系如此，则照录不改。',
  ),
  project_parent_missing: sentences(
    (p) => `同一报告中没有序号为 ${p.value} 的上级项目`,
    () => '请改正 parent_seq；没有上级则留空。',
  ),
  totals_place_duplicate: sentences<FirstPlace>(
    (p) => `同一报告的这一级合计已列在${lineOf(p)}`,
    () => '请写明本行是哪一级（level1、level2）的合计；若为重复，请删去一行。',
  ),
  identity_too_short: sentences<{ count: number }>(
    (p) => `勾稽关系“${p.value}”只有 ${p.count} 项，无从检验`,
    () => '请在 catalog/identity_terms.csv 补足至少两项，或删去该关系。',
  ),
  metric_without_numerator: sentences(
    (p) => `指标“${p.value}”有分母而没有分子`,
    () => '请补上 side 为 numerator 的一行；只取报告所载的指标则不写算式。',
  ),
  parent_cycle: sentences<{ path: string }>(
    (p) => `上级关系成环：${p.path}`,
    () => '请改正其中一行的上级；最上一级留空。',
  ),
  rule_without_outcomes: sentences(
    (p) => `评分规则“${p.value}”没有列出结果，无法复算`,
    () => '请在 catalog/scoring_outcomes.csv 补上各档或各项的得分。',
  ),
  step_rule_incomplete: sentences(
    (p) => `按步扣分的规则缺少可用的 ${p.column}`,
    () => '请填写满分、界限、扣分方向、每步扣分和大于零的步长。',
  ),
  band_inverted: sentences<{ upper: string }>(
    (p) => `下限 ${p.value} 高于上限 ${p.upper}`,
    () => '请核对上下限。',
  ),
  phone_number: sentences(
    (p) => `文字中含电话号码（${p.value}）`,
    () => '请删去号码；个人信息不得进入数据。',
  ),
  identity_number: sentences(
    (p) => `文字中含身份证件号码（${p.value}）`,
    () => '请删去号码；个人信息不得进入数据。',
  ),
};

export const problems = {
  /** Where: the file, its sheet, then line and column as far as they are known. */
  where: (file: string, row: number | null, column: string | null, sheet?: string): string =>
    [
      file,
      sheet === undefined ? '' : `工作表“${sheet}”`,
      row === null ? '' : `第 ${row} 行`,
      column === null ? '' : `“${column}”列`,
    ]
      .filter((part) => part !== '')
      .join('，'),
  codes: { ...codes, ...importCodes },
};
