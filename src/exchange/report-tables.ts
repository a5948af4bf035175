/** Tables whose rows come with reports; the others are catalog. */
export const reportTables = [
  'areas',
  'departments',
  'reports',
  'facts',
  'indicators',
  'indicator_totals',
  'projects',
] as const;

/** The table in which an exported database says where it comes from. */
export const sourceTable = 'export_source';
