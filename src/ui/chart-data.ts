/**
 * What the keyboard can step through in a chart: the data of each series, read from its option.
 * Series that take their data from `dataset` are not listed; our builders place data in series.
 */

/** One mark of a chart, as it is picked. */
export interface ChartDatum {
  readonly seriesIndex: number;
  readonly seriesId: string | undefined;
  /** Index that ECharts counts marks by. */
  readonly dataIndex: number;
  /** The item as the builder wrote it. */
  readonly data: unknown;
  /** Set to 'edge' for a flow of a Sankey diagram. */
  readonly dataType: string | undefined;
}

export type DatumAxis = 'horizontal' | 'vertical' | 'vertical-inverse';

type Loose = Readonly<Record<string, unknown>>;

/** The marks of each series that has any, without missing values; outer order is series order. */
export function listChartData(option: unknown): readonly (readonly ChartDatum[])[] {
  return asList(asRecord(option)?.['series'])
    .map((entry, seriesIndex) => listSeriesData(asRecord(entry) ?? {}, seriesIndex))
    .filter((data) => data.length > 0);
}

/** The name that the builder gave the item of a mark; undefined where it gave none. */
export function datumName({ data }: ChartDatum): string | undefined {
  const name = asRecord(data)?.['name'];
  return typeof name === 'string' ? name : undefined;
}

/** Which way the marks of a chart follow each other: down the page where y is the category. */
export function datumAxis(option: unknown): DatumAxis {
  const axis = asRecord(asList(asRecord(option)?.['yAxis'])[0]);
  if (axis?.['type'] !== 'category') return 'horizontal';
  return axis['inverse'] === true ? 'vertical-inverse' : 'vertical';
}

function listSeriesData(series: Loose, seriesIndex: number): readonly ChartDatum[] {
  if (series['silent'] === true) return [];
  const id = series['id'];
  const seriesId = typeof id === 'string' ? id : undefined;
  const items = isTree(series['type'])
    ? [undefined, ...preorder(series['data'])]
    : asList(series['data'] ?? series['nodes']);
  const marks = items.flatMap((data, dataIndex) =>
    isMissing(data) ? [] : [{ seriesIndex, seriesId, dataIndex, data, dataType: undefined }],
  );
  // The flows of a Sankey diagram come after its nodes; ECharts counts them apart.
  const flows = asList(series['links']).map((data, dataIndex) => ({
    seriesIndex,
    seriesId,
    dataIndex,
    data,
    dataType: 'edge',
  }));
  return [...marks, ...flows];
}

/** Trees are numbered depth first after a root that ECharts adds itself. */
function isTree(type: unknown): boolean {
  return type === 'sunburst' || type === 'treemap';
}

function preorder(nodes: unknown): readonly unknown[] {
  return asList(nodes).flatMap((node) => [node, ...preorder(asRecord(node)?.['children'])]);
}

/** ECharts draws no mark for null, undefined, '-' and NaN, alone or as the last of a tuple. */
function isMissing(item: unknown): boolean {
  if (item === null || item === undefined || item === '-' || Number.isNaN(item)) return true;
  if (Array.isArray(item)) return item.length === 0 || isMissing(item[item.length - 1]);
  const record = asRecord(item);
  return record !== undefined && 'value' in record && isMissing(record['value']);
}

function asRecord(value: unknown): Loose | undefined {
  return typeof value === 'object' && value !== null ? (value as Loose) : undefined;
}

function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}
