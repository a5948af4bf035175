import type { Locale } from '../core/locale';
import { sqlMessages, type SqlMessages } from '../core/messages/sql';

export interface WorkedExample {
  readonly id: ExampleId;
  readonly title: string;
  /** A comment with the title, then one SELECT that any dataset answers. */
  readonly statement: string;
}

type ExampleId = keyof SqlMessages['examples'];

/** Names of columns in a language: headers of the result, and where the dataset keeps names in that language. */
interface Words {
  readonly as: SqlMessages['exampleColumns'];
  readonly areaName: string;
  readonly name: string;
}

const statements: Readonly<Record<ExampleId, (words: Words) => string>> = {
  rank: ({ as, areaName }) => `SELECT a.${areaName} AS "${as.area}",
  m.fiscal_year AS "${as.year}",
  CAST(100 * m.value AS DECIMAL(9, 2)) AS "${as.executionRate}"
FROM department_metric AS m
JOIN areas AS a ON a.area_code = m.area_code
WHERE m.metric_id = 'budget_execution_rate'
  AND m.value IS NOT NULL
  AND m.function = (SELECT mode(function) FROM departments)
  AND m.fiscal_year = m.report_year
QUALIFY m.fiscal_year = max(m.fiscal_year) OVER (PARTITION BY m.department_id)
ORDER BY m.value DESC
LIMIT 40`,
  years: ({ as, areaName }) => `SELECT i.fiscal_year AS "${as.year}",
  a.${areaName} AS "${as.area}",
  i.value AS "${as.threePublic}"
FROM department_item AS i
JOIN areas AS a ON a.area_code = i.area_code
WHERE i.item_id = 'three_public'
  AND i.stage = 'final'
  AND i.department_id IN (
    SELECT department_id FROM departments
    WHERE function = (SELECT mode(function) FROM departments)
    ORDER BY department_id
    LIMIT 8
  )
ORDER BY i.fiscal_year, i.area_code`,
  facts: ({ as, name }) => `SELECT f.report_id AS "${as.report}",
  i.${name} AS "${as.item}",
  f.fiscal_year AS "${as.year}",
  f.stage AS "${as.stage}",
  f.value AS "${as.printed}",
  f.unit AS "${as.unit}",
  f.excerpt AS "${as.excerpt}",
  f.locator AS "${as.locator}"
FROM facts AS f
JOIN items AS i ON i.item_id = f.item_id
WHERE f.item_id LIKE 'three_public%'
ORDER BY f.report_id, f.fiscal_year, f.item_id, f.mention
LIMIT 1000`,
  findings: ({ as, name }) => `SELECT r.${name} AS "${as.rule}",
  count(*) FILTER (WHERE f.severity = 'high') AS "${as.high}",
  count(*) FILTER (WHERE f.severity = 'medium') AS "${as.medium}",
  count(*) FILTER (WHERE f.severity = 'low') AS "${as.low}"
FROM finding AS f
JOIN audit_rules AS r ON r.rule_id = f.rule_id
GROUP BY r.${name}
ORDER BY count(*) DESC`,
  differing: ({ as, name }) => `SELECT v.report_id AS "${as.report}",
  i.${name} AS "${as.item}",
  v.fiscal_year AS "${as.year}",
  v.stage AS "${as.stage}",
  count(*) AS "${as.mentions}",
  min(v.value) AS "${as.least}",
  max(v.value) AS "${as.largest}",
  max(v.value) - min(v.value) AS "${as.difference}"
FROM fact_value AS v
JOIN items AS i ON i.item_id = v.item_id
WHERE v.measure = 'level'
GROUP BY v.report_id, i.${name}, v.item_id, v.fiscal_year, v.stage
HAVING max(v.value) <> min(v.value)
ORDER BY v.report_id, v.fiscal_year
LIMIT 1000`,
  scores: ({ as, areaName }) => `SELECT a.${areaName} AS "${as.area}",
  s.fiscal_year AS "${as.year}",
  CAST(100 * s.self_score / s.score_scale AS DECIMAL(9, 2)) AS "${as.selfScore}",
  CAST(100 * s.reexecuted_score / s.score_scale AS DECIMAL(9, 2)) AS "${as.reexecuted}"
FROM report_audit AS s
JOIN departments AS d ON d.department_id = s.department_id
JOIN areas AS a ON a.area_code = d.area_code
WHERE s.self_score IS NOT NULL
  AND d.function = (SELECT mode(function) FROM departments)
ORDER BY s.self_score / s.score_scale DESC
LIMIT 40`,
};

/** Statements to begin with, titles and headers in the reader's language. */
export function workedExamples(locale: Locale): readonly WorkedExample[] {
  const text = sqlMessages(locale);
  const isChinese = locale === 'zh-CN';
  const words: Words = {
    as: text.exampleColumns,
    areaName: isChinese ? 'name' : 'name_en',
    name: isChinese ? 'name_zh' : 'name_en',
  };
  return (Object.keys(statements) as ExampleId[]).map((id) => {
    const title = text.examples[id];
    return { id, title, statement: `-- ${title}\n${statements[id](words)}` };
  });
}
