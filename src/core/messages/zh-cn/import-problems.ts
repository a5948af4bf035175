import { orNearest, sentences } from './problem-sentences';

/** What may be wrong with the files that a reader brings along. */
export const importCodes = {
  file_too_large: sentences<{ limit: string }>(
    (p) => `文件过大，没有读取（上限 ${p.limit}）`,
    () => '请按年度或地区拆成几个文件，分次导入。',
  ),
  files_too_large: sentences<{ limit: string }>(
    (p) => `所选文件合计超过 ${p.limit}，从这个文件起没有读取`,
    () => '请分几次导入。',
  ),
  file_unreadable: sentences(
    () => '文件读不出来，可能已被移动、改动，或正被别的程序占用',
    () => '请关闭占用它的程序，重新选择。',
  ),
  too_many_files: sentences<{ limit: string }>(
    () => '文件过多，没有读取',
    (p) => `请每次至多选 ${p.limit} 个文件，或先压成一个 zip。`,
  ),
  archive_too_large: sentences<{ limit: string }>(
    (p) => `解压后的内容超过 ${p.limit}，或压缩比异常，已停止读取`,
    () => '请解压后核对内容，只导入所需的表。',
  ),
  archive_broken: sentences(
    () => '文件不完整或已损坏，里面的内容读不出来',
    () => '请重新下载或索取；工作簿请用 Excel 打开后另存为 .xlsx，压缩包请重新打包，不设密码。',
  ),
  archive_entry_damaged: sentences<{ entry: string }>(
    (p) => `压缩包中的“${p.entry}”已损坏或加了密，没有导入`,
    () => '请重新下载或重新打包，不设密码，再导入。',
  ),
  not_as_named: sentences<{ ending: string }>(
    (p) => `文件名以 .${p.ending} 结尾，内容却不是这种格式，没有读取`,
    () =>
      '可能是下载不全、改过扩展名，或设了打开密码。请用原来的程序打开，去掉密码，另存一份再导入。',
  ),
  file_empty: sentences(
    () => '文件是空的，没有任何内容',
    () => '请核对是否选错文件，或下载、保存时出了错；确实没有数据则不必导入它。',
  ),
  sheet_empty: sentences<{ table: string }>(
    (p) => `工作表是空的；按名称它应是“${p.table}”表`,
    () => '请核对是否漏了内容；这张表本来没有数据则不必理会。',
  ),
  sheet_broken: sentences(
    () => '这张工作表不完整或已损坏，没有读取',
    () => '请用 Excel 打开，核对这张表，另存为新的 .xlsx 再导入；打不开则请向提供者重新索取。',
  ),
  workbook_broken: sentences<{ part: string }>(
    (p) => `工作簿缺少或损坏了“${p.part}”这一部分，整个文件没有读取`,
    () => '请用 Excel 打开并另存为新的 .xlsx，再导入；打不开则请向提供者重新索取。',
  ),
  encoding_unknown: sentences(
    () => '文字编码既不是 UTF-8，也不是 GB18030（GBK）',
    () => '请用 Excel 或记事本另存为 UTF-8 编码的 CSV。',
  ),
  format_unknown: sentences(
    () => '不是能读的格式，没有读取',
    () =>
      '请另存为 .xlsx、.csv、.parquet、.duckdb 或数据包（.zip）；旧版 .xls 请用 Excel 另存为 .xlsx。',
  ),
  nothing_to_read: sentences(
    () => '没有找到可导入的表',
    () => '请核对文件；表头应与示例文件相同，可先下载示例。',
  ),
  no_rows: sentences(
    () => '读到了表头，但没有任何数据行',
    () => '请在表头下填写数据，每行一条，再导入；可参照示例文件。',
  ),
  sheet_too_large: sentences<{ limit: string }>(
    (p) => `表格范围过大，没有读取（上限 ${p.limit}）`,
    () => '请删去数据区以外的行和列（连同格式），再保存。',
  ),
  too_many_rows: sentences<{ limit: string }>(
    (p) => `行数超过上限 ${p.limit}，没有读取`,
    () => '请按年度或地区分成几份，或导出为 CSV 再导入。',
  ),
  database_unreadable: sentences(
    () => '不是 DuckDB 数据库，或其中没有本产品的数据表，没有读取',
    () => '请核对文件；表名应与示例数据包中的相同，如 reports、facts。',
  ),
  table_unrecognized: sentences<{ columns: string }>(
    (p) => `认不出是哪张表，没有读取；第一行是：${p.columns}`,
    () => '如属数据，请以表名命名（如 reports、facts），或使表头与示例文件相同；否则不必理会。',
  ),
  reference_missing: sentences<{ table: string; title: string; nearest: readonly string[] }>(
    (p) => `“${p.title}”表（${p.table}）中没有“${p.value}”`,
    (p) => `${orNearest(p.nearest, `请在“${p.title}”表中补上这一行，一并导入`)}。`,
  ),
  catalog_kept: sentences(
    () => '并入时用现有数据集的目录，本表没有采用',
    () => '如要用自带的目录，请选“单独成为数据集”。',
  ),
  formula_taken: sentences(
    (p) => `单元格是公式，取其上次算出的值“${p.value}”`,
    () => '请核对该值；为稳妥起见，可复制后“选择性粘贴”为数值。',
  ),
  formula_without_value: sentences(
    () => '单元格是公式，但文件中没有算好的值',
    () => '请用 Excel 打开后保存，或把公式粘贴为数值。',
  ),
  cell_error: sentences(
    (p) => `单元格是错误值 ${p.value}`,
    () => '请改正公式，或填写实际数值；没有数据则留空。',
  ),
  header_unit: sentences<{ unit: string; expected: string }>(
    (p) => `表头的单位“${p.unit}”不适用于“${p.column}”列`,
    (p) => `请改用以下单位之一：${p.expected}。`,
  ),
  form_without_report: sentences(
    () => '看不出这张基础数据表属于哪份报告',
    () => '请把文件名或工作表名改为报告编号，如 430203-2023；或在表的上方写明单位全称。',
  ),
  form_rows_left: sentences<{ rows: string }>(
    (p) => `基础数据表的这些行在目录中没有对应的项目，没有收录：${p.rows}`,
    () => '请核对；不需要这些数则不必理会。',
  ),
  unit_contradicted: sentences<{ beside: string; unit: string }>(
    (p) => `“${p.value}”带单位“${p.beside}”，单位列却是“${p.unit}”`,
    () => '请核对原文，两处改为一致；或把数值旁的单位删去。',
  ),
  parquet_compression: sentences<{ codec: string }>(
    (p) => `Parquet 文件用 ${p.codec} 压缩，浏览器无法读取`,
    () => '请以 Snappy、GZIP 压缩或不压缩另存。',
  ),
  parquet_broken: sentences(
    () => 'Parquet 文件已损坏或含有不支持的类型',
    () => '请重新导出；列只用文本、整数、小数、日期和真假。',
  ),
  figure_not_exact: sentences(
    (p) => `“${p.value}”的位数过多，无法精确读取`,
    () => '请改存为文本列，照录原数。',
  ),
  dataset_too_large: sentences<{ found: string; limit: string }>(
    (p) => `合计 ${p.found} 条数据，超过浏览器内可计算的 ${p.limit} 条`,
    () => '请分年度或分地区导入。',
  ),
};
