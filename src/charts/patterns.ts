import { darkTheme, lightTheme, type ChartTheme } from './theme';

/** A pattern over a fill, as ECharts draws it and as a legend does. */
export interface FillPattern {
  readonly decal: Readonly<Record<string, unknown>>;
  /** CSS background images over the fill, and their tile. */
  readonly image: string;
  readonly tile: string;
}

type Draw = (color: string) => FillPattern;

const lines =
  (width: number, gap: number, degrees: 45 | -45 | 0 | 90): Draw =>
  (color) => ({
    decal: {
      symbol: 'rect',
      color,
      dashArrayX: [1, 0],
      dashArrayY: [width, gap],
      rotation: (degrees * Math.PI) / 180,
    },
    image: `repeating-linear-gradient(${degrees}deg, ${color} 0 ${width}px, transparent ${width}px ${width + gap}px)`,
    tile: 'auto',
  });

const dots =
  (size: number, step: number): Draw =>
  (color) => ({
    decal: {
      symbol: 'circle',
      color,
      dashArrayX: [
        [size, step],
        [0, (size + step) / 2, size, (step - size) / 2],
      ],
      dashArrayY: [size, (step - size) / 2],
    },
    image: `radial-gradient(circle, ${color} ${size / 2}px, transparent ${size / 2}px)`,
    tile: `${(size + step) / 2}px ${(size + step) / 2}px`,
  });

const grid =
  (gap: number): Draw =>
  (color) => ({
    decal: {
      symbol: 'rect',
      color,
      dashArrayX: [
        [1, 0],
        [1, gap],
      ],
      dashArrayY: [1, 0, gap, 0],
      rotation: Math.PI / 4,
    },
    image: [45, -45]
      .map((at) => `repeating-linear-gradient(${at}deg, ${color} 0 1px, transparent 1px ${gap}px)`)
      .join(', '),
    tile: 'auto',
  });

/** Nothing for the lowest step, then the denser the higher: order stays to be seen. */
const ofSteps: readonly (Draw | null)[] = [
  null,
  dots(2, 10),
  lines(1, 6, 45),
  lines(2, 3, -45),
  grid(5),
];

const ofSeries: readonly (Draw | null)[] = [
  lines(2, 5, 45),
  dots(3, 9),
  grid(6),
  lines(2, 4, 0),
  lines(2, 5, -45),
  dots(2, 6),
  lines(2, 4, 90),
  null,
];

/** Hexadecimal opacity: clear enough to tell, faint enough to read figures over it. */
const inkOpacity = '66';
const surfaceOpacity = 'a6';

function patternsOf({
  sequential,
  series,
  surface,
}: ChartTheme): (readonly [string, FillPattern])[] {
  const steps = sequential.map(({ fill, ink }, index) => ({
    fill,
    pattern: ofSteps[index]?.(ink + inkOpacity),
  }));
  const areas = series.map((fill, index) => ({
    fill,
    pattern: ofSeries[index]?.(surface + surfaceOpacity),
  }));
  return [...areas, ...steps].flatMap(({ fill, pattern }) =>
    pattern === undefined ? [] : [[fill, pattern] as const],
  );
}

const byFill: ReadonlyMap<string, FillPattern> = new Map(
  [lightTheme, darkTheme].flatMap(patternsOf),
);

/** The pattern of a fill of the ramps or series of the themes; undefined for fills that carry none. */
export function patternOf(fill: string): FillPattern | undefined {
  return byFill.get(fill);
}

/** Part of the style of a mark that is plain by meaning, whatever its colour, as a computed bar beside a hatched one. */
export const plainFace: object = { isPlain: true };

/** Kinds of series that fill areas; lines and points have dashes and symbols instead. */
const filled: ReadonlySet<unknown> = new Set([
  'bar',
  'sunburst',
  'treemap',
  'pie',
  'heatmap',
  'map',
]);

type Item = Readonly<Record<string, unknown>>;

/**
 * The option with a pattern over every fill that carries a meaning. ECharts’ own `aria.decal.show` deals patterns out
 * by the order of series, so that one meaning would get another pattern in each panel; here equal fills look equal.
 * What has a decal already keeps it, as a stated bar its hatch; what is plain by meaning stays plain.
 */
export function withPatterns<Option extends Item>(option: Option): Option {
  const { series } = option;
  return { ...option, series: Array.isArray(series) ? series.map(patternSeries) : series };
}

function patternSeries(series: Item): Item {
  const { type, data, itemStyle } = series;
  const ofAll = isItem(itemStyle) ? itemStyle : {};
  return filled.has(type) && Array.isArray(data)
    ? { ...series, data: data.map((datum) => patternDatum(datum, ofAll)) }
    : series;
}

/** `ofAll` is the style of what has none of its own. */
function patternDatum(datum: unknown, ofAll: Item): unknown {
  if (!isItem(datum)) return datum;
  const { label, children } = datum;
  const itemStyle = isItem(datum['itemStyle']) ? { ...ofAll, ...datum['itemStyle'] } : ofAll;
  const below = Array.isArray(children)
    ? { children: children.map((child) => patternDatum(child, ofAll)) }
    : {};
  if ('decal' in itemStyle || 'isPlain' in itemStyle) return { ...datum, ...below };
  // A map has a word of its own for the fill of an area.
  const fill = itemStyle['areaColor'] ?? itemStyle['color'];
  const pattern = typeof fill === 'string' ? patternOf(fill) : undefined;
  if (pattern === undefined) return { ...datum, ...below };
  return {
    ...datum,
    ...below,
    itemStyle: { ...itemStyle, decal: pattern.decal },
    // Only texts within the fill: beside a bar the rim would be a smear.
    ...(isItem(label) && label['position'] !== 'right'
      ? { label: { ...label, textBorderColor: fill, textBorderWidth: 6 } }
      : {}),
  };
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
