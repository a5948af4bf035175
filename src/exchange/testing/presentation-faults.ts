import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { attributeOf, xmlTokens } from '../xml-tokens';

interface Element {
  readonly name: string;
  readonly children: Element[];
}

/** The children of elements of charts in the order of the format; those of a series depend on its chart. */
const orders: Readonly<Record<string, string>> = {
  'ser of barChart':
    'idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape',
  'ser of lineChart': 'idx order tx spPr marker dPt dLbls trendline errBars cat val smooth',
  'ser of radarChart': 'idx order tx spPr marker dPt dLbls cat val',
  'ser of scatterChart': 'idx order tx spPr marker dPt dLbls trendline errBars xVal yVal smooth',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId',
  radarChart: 'radarStyle varyColors ser dLbls axId',
  scatterChart: 'scatterStyle varyColors ser dLbls axId',
  catAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl',
  valAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits',
  scaling: 'logBase orientation max min',
  dLbls:
    'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines',
  legend: 'legendPos legendEntry layout overlay spPr txPr',
};

/** What a program would have to repair in a presentation file, a sentence each. */
export function presentationFaults(bytes: Uint8Array): readonly string[] {
  const parts = unzipSync(bytes);
  return Object.entries(parts).flatMap(([path, part]) => {
    if (path.endsWith('.xlsx'))
      return presentationFaults(part).map((fault) => `${path} › ${fault}`);
    if (!/\.(xml|rels)$/.test(path)) return [];
    const xml = strFromU8(part);
    return [
      ...characterFaults(path, xml),
      ...treeFaults(path, xml),
      ...(path.endsWith('.rels') ? relationFaults(path, xml, parts) : idFaults(path, xml, parts)),
    ];
  });
}

function characterFaults(path: string, xml: string): readonly string[] {
  const bad = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|&(?!#?\w+;)/u.exec(xml);
  return bad === null ? [] : [`${path} has ${JSON.stringify(bad[0])}`];
}

function treeFaults(path: string, xml: string): readonly string[] {
  const faults: string[] = [];
  const open: Element[] = [{ name: '', children: [] }];
  for (const { name, kind } of xmlTokens(xml)) {
    const parent = open[open.length - 1]!;
    if (kind === 'close') {
      if (parent.name !== name) return [`${path} closes ${name} within ${parent.name}`];
      open.pop();
      if (/^ppt\/charts\//.test(path))
        faults.push(...orderFaults(path, parent, open[open.length - 1]!.name));
      continue;
    }
    const element = { name, children: [] };
    parent.children.push(element);
    if (kind === 'open') open.push(element);
  }
  return open.length === 1 ? faults : [...faults, `${path} does not end`];
}

function orderFaults(path: string, { name, children }: Element, parent: string): readonly string[] {
  const order = (orders[name] ?? orders[`${name} of ${parent}`])?.split(' ');
  if (order === undefined) return [];
  const places = children.map((child) => order.indexOf(child.name));
  const axes = children.filter((child) => child.name === 'axId').length;
  return [
    ...children.flatMap((child, at) => {
      const isUnknown = places[at] === -1;
      const isLate = at > 0 && places[at]! < places[at - 1]!;
      return isUnknown || isLate ? [`${path}: ${child.name} in ${name} of ${parent}`] : [];
    }),
    ...(name.endsWith('Chart') && axes !== 2 ? [`${path}: ${axes} axes of ${name}`] : []),
  ];
}

function relationFaults(path: string, xml: string, parts: Unzipped): readonly string[] {
  const folder = path.replace(/_rels\/[^/]*$/, '');
  const ids: (string | null)[] = [];
  return [...xmlTokens(xml)].flatMap((token) => {
    if (token.name !== 'Relationship') return [];
    const id = attributeOf(token, 'Id');
    const isTwice = ids.includes(id);
    ids.push(id);
    const target = attributeOf(token, 'Target') ?? '';
    const isOutside = attributeOf(token, 'TargetMode') === 'External';
    const found = new URL(target, `file:///${folder}`).pathname.slice(1);
    return [
      ...(isTwice ? [`${path} has ${id} twice`] : []),
      ...(isOutside || found in parts ? [] : [`${path} names ${target}`]),
    ];
  });
}

/** Shapes of one number, and relations that the part asks for and has not. */
function idFaults(path: string, xml: string, parts: Unzipped): readonly string[] {
  const rels = path.replace(/([^/]*)$/, '_rels/$1.rels');
  const related = rels in parts ? strFromU8(parts[rels]!) : '';
  const tokens = [...xmlTokens(xml)];
  const shapes = tokens.flatMap((token) =>
    token.name === 'cNvPr' && token.kind !== 'close' ? [attributeOf(token, 'id')] : [],
  );
  const asked = [...xml.matchAll(/\sr:(?:id|embed|link)="([^"]*)"/g)].map(([, id]) => id!);
  return [
    ...(new Set(shapes).size === shapes.length ? [] : [`${path} has shapes of one number`]),
    ...asked.flatMap((id) => (related.includes(`"${id}"`) ? [] : [`${path} asks for ${id}`])),
  ];
}
