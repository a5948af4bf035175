/**
 * SQL for a cell as text, by the type of its column as the engine names it. A decimal comes without the zeros that its type
 * adds: 40.9 in a DECIMAL(18,6) is not printed 40.900000.
 */
export function cellText(column: string, type: string): string {
  const text = `CAST(${column} AS VARCHAR)`;
  if (!type.startsWith('DECIMAL')) return text;
  return `rtrim(regexp_replace(${text}, '(\\.[0-9]*?)0+$', '\\1'), '.')`;
}
