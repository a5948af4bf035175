/**
 * The look of every chart in one value. A chart builder takes a theme and names colours by what
 * they mean; it never writes a colour itself. The same colours stand in src/ui/tokens.css.
 */

/** One step of a ramp: the fill of a cell and the ink that is readable on it (≥ 4.5 : 1). */
export interface RampStep {
  readonly fill: string;
  readonly ink: string;
}

/** Marker shapes that ECharts draws by name. */
export type SeriesSymbol =
  'circle' | 'rect' | 'triangle' | 'diamond' | 'pin' | 'arrow' | 'roundRect' | 'emptyCircle';

export interface ChartTheme {
  readonly name: 'light' | 'dark';
  /** The page behind the chart. */
  readonly surface: string;
  /** Background of tooltips and labels that lie over marks. */
  readonly raised: string;
  readonly ink: string;
  readonly muted: string;
  /** Grid lines and cell borders: visible, never competing with a mark. */
  readonly faint: string;
  /** Axis lines and ticks. */
  readonly axis: string;
  /** The one thing the chart is about: the chosen area, the chosen metric. */
  readonly accent: string;
  /** A band behind marks, such as the 25th to 75th percentile of peers. */
  readonly band: string;
  /** A required or warning line. */
  readonly threshold: string;
  /** Better than required. Always accompanied by a sign or a word. */
  readonly good: string;
  /** Worse than required. Always accompanied by a sign or a word. */
  readonly bad: string;
  /** Marks that are context, such as the bars of peers. */
  readonly neutral: string;
  /** Fill of a cell without a figure; also drawn with a hatch, so that it is not read as low. */
  readonly missing: string;
  /** Eight colours, told apart by colour-blind readers; neighbours also apart in greyscale. */
  readonly series: readonly string[];
  /** Dash pattern of the line of each series, in px; an empty one is a solid line. */
  readonly dashes: readonly (readonly number[])[];
  /** Marker of each series. */
  readonly symbols: readonly SeriesSymbol[];
  /** Low to high, for values that have no good end. */
  readonly sequential: readonly RampStep[];
  /** Worse (first) to better (last) around a neutral middle. */
  readonly diverging: readonly RampStep[];
  readonly fontFamily: string;
  /** px */
  readonly fontSize: { readonly label: number; readonly emphasis: number };
  /** px */
  readonly lineWidth: {
    readonly context: number;
    readonly series: number;
    readonly accent: number;
  };
  /** px */
  readonly symbolSize: number;
}

/** The part of the look that does not depend on light or dark. */
const shared = {
  fontFamily:
    '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif',
  fontSize: { label: 13, emphasis: 15 },
  lineWidth: { context: 1, series: 2, accent: 3 },
  symbolSize: 7,
  dashes: [[], [7, 3], [2, 3], [10, 3, 2, 3], [], [7, 3], [2, 3], [10, 3, 2, 3]],
  symbols: ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'roundRect', 'arrow', 'pin'],
} as const satisfies Partial<ChartTheme>;

export const lightTheme: ChartTheme = {
  ...shared,
  name: 'light',
  surface: '#fdfcfa',
  raised: '#ffffff',
  ink: '#1d1b18',
  muted: '#5f5b54',
  faint: '#e2ded6',
  axis: '#8d877d',
  accent: '#1f4e79',
  band: '#e8eef5',
  threshold: '#a83a1a',
  good: '#0b6b6b',
  bad: '#a83a1a',
  neutral: '#938d83',
  missing: '#f4f2ed',
  series: ['#4664ac', '#c87d2f', '#014724', '#a2306d', '#009bc2', '#845c0f', '#492172', '#84817f'],
  sequential: [
    { fill: '#e8eef5', ink: '#1d1b18' },
    { fill: '#bfd3e6', ink: '#1d1b18' },
    { fill: '#8fb3d3', ink: '#1d1b18' },
    { fill: '#3d729f', ink: '#ffffff' },
    { fill: '#1f4e79', ink: '#ffffff' },
  ],
  diverging: [
    { fill: '#a83a1a', ink: '#ffffff' },
    { fill: '#e2987d', ink: '#1d1b18' },
    { fill: '#f6dccf', ink: '#1d1b18' },
    { fill: '#efece6', ink: '#1d1b18' },
    { fill: '#cfe5e2', ink: '#1d1b18' },
    { fill: '#79b5b0', ink: '#1d1b18' },
    { fill: '#0b6b6b', ink: '#ffffff' },
  ],
};

export const darkTheme: ChartTheme = {
  ...shared,
  name: 'dark',
  surface: '#181715',
  raised: '#262421',
  ink: '#eeebe5',
  muted: '#aca69b',
  faint: '#37342f',
  axis: '#7d776c',
  accent: '#8fb9e3',
  band: '#22303d',
  threshold: '#f0937a',
  good: '#6cc5bd',
  bad: '#f0937a',
  neutral: '#7d776c',
  missing: '#211f1c',
  series: ['#5b90be', '#fda445', '#adf1c2', '#d45481', '#87c5ff', '#ae8117', '#6f59ad', '#b0a69a'],
  sequential: [
    { fill: '#22303d', ink: '#eeebe5' },
    { fill: '#2c4963', ink: '#eeebe5' },
    { fill: '#3b668d', ink: '#ffffff' },
    { fill: '#6c9cc9', ink: '#181715' },
    { fill: '#b4d1ee', ink: '#181715' },
  ],
  diverging: [
    { fill: '#f0937a', ink: '#181715' },
    { fill: '#a95a44', ink: '#ffffff' },
    { fill: '#5c3529', ink: '#eeebe5' },
    { fill: '#37342f', ink: '#eeebe5' },
    { fill: '#24494a', ink: '#eeebe5' },
    { fill: '#357a78', ink: '#ffffff' },
    { fill: '#6cc5bd', ink: '#181715' },
  ],
};

/**
 * The steps of `sequential` as the page's own colours, for charts that are markup: they follow a change of theme, and
 * the theme of the reader of a page that was drawn before it was known.
 */
export const pageRamp: readonly RampStep[] = lightTheme.sequential.map((_, index) => ({
  fill: `var(--ramp-${index + 1})`,
  ink: `var(--on-ramp-${index + 1})`,
}));

/** Chinese fonts draw quotation marks full width, which tears English apart: Latin fonts go first there. */
const latinFirst = '"Segoe UI","Helvetica Neue",Arial,"Liberation Sans","DejaVu Sans",';

const paperTheme: ChartTheme = { ...lightTheme, surface: '#ffffff' };

/** The look on screen or on paper, which is white whatever the screen is, for readers of 'zh-CN' or 'en'. */
export function themeFor(medium: ChartTheme['name'] | 'paper', language: string): ChartTheme {
  const theme = { light: lightTheme, dark: darkTheme, paper: paperTheme }[medium];
  return language === 'en' ? { ...theme, fontFamily: latinFirst + theme.fontFamily } : theme;
}

/**
 * Colour of the series at `index` (0-based). Colours repeat after the eighth, where dash and
 * symbol no longer tell series apart either: a chart of more than eight should be faceted.
 */
export function seriesColor(theme: ChartTheme, index: number): string {
  return pick(theme.series, index);
}

/** Dash pattern of the line of the series at `index` (0-based), px; empty means solid. */
export function seriesDash(theme: ChartTheme, index: number): readonly number[] {
  return pick(theme.dashes, index);
}

/** Marker of the series at `index` (0-based). */
export function seriesSymbol(theme: ChartTheme, index: number): SeriesSymbol {
  return pick(theme.symbols, index);
}

/** The item at `index`, counted round; throws RangeError for a list that has none. */
function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[((index % items.length) + items.length) % items.length];
  if (item === undefined) throw new RangeError(`no item ${index} in a list of ${items.length}`);
  return item;
}
