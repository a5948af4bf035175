import { unseenColor } from './chart-slide';
import { slideLook } from './slide-look';

/**
 * What the library writes of a chart and should not: an empty figure for a missing one, Latin fonts alone, a fill for
 * what is not to be seen, scatters without names, and elements that the format has not, or elsewhere.
 */
export function mendChart(xml: string): string {
  const mends = [dropEmptyFigures, nameChineseFonts, hideUnseen, orderElements, nameScatterPoints];
  return [...mends, clearFigures].reduce((done, mend) => mend(done), xml);
}

function dropEmptyFigures(xml: string): string {
  return xml.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '');
}

function nameChineseFonts(xml: string): string {
  return xml.replace(
    /<a:latin typeface="([^"]*)"\/>(?!<a:ea)/g,
    `<a:latin typeface="$1"/><a:ea typeface="${slideLook.font}"/>`,
  );
}

function hideUnseen(xml: string): string {
  return xml.replace(
    new RegExp(`<a:solidFill>\\s*<a:srgbClr val="${unseenColor}"/>\\s*</a:solidFill>`, 'g'),
    '<a:noFill/>',
  );
}

/** Strict programs repair a chart whose elements are not those of the format in its order. */
function orderElements(xml: string): string {
  const ordered = xml
    // Points and markers stand before the labels of a series.
    .replace(/(<c:dLbls>(?:(?!<c:dLbls>).)*?<\/c:dLbls>)((?:\s*<c:dPt>.*?<\/c:dPt>)+)/gs, '$2$1')
    .replace(/(<c:dLbls>(?:(?!<c:dLbls>).)*?<\/c:dLbls>)(\s*<c:marker>.*?<\/c:marker>)/gs, '$2$1')
    // A flat chart has two axes; the library names a third.
    .replace(/(<c:axId val="\d+"\/>\s*<c:axId val="\d+"\/>)\s*<c:axId val="\d+"\/>/g, '$1')
    // Rows of an axis of figures that only one of categories has.
    .replace(/<c:valAx>.*?<\/c:valAx>/gs, (axis) =>
      axis.replace(/<c:(?:auto|lblAlgn|lblOffset|noMultiLvlLbl) val="[^"]*"\/>/g, ''),
    )
    .replace('<c:lineChart><c:varyColors', '<c:lineChart><c:grouping val="standard"/><c:varyColors')
    // Points may be below zero; the axes stay at the left and at the foot.
    .replace(/<c:crosses val="autoZero"\/>/g, (crosses) =>
      xml.includes('<c:scatterChart>') ? '<c:crosses val="min"/>' : crosses,
    )
    .replace('<c:roundedCorners val="1"/>', '<c:roundedCorners val="0"/>')
    // Names of categories stand upright; what has no room is broken, not turned.
    .replace(/<c:catAx>.*?<\/c:catAx>/gs, (axis) =>
      axis.replace(/<a:bodyPr\s*\/>/, '<a:bodyPr rot="0" vert="horz"/>'),
    );
  return /<c:(?:line|radar)Chart>/.test(ordered)
    ? ordered.replace(/<c:invertIfNegative val="\d"\/>/g, '')
    : ordered;
}

/** Figures beside bars stay legible where a line across the bars passes behind them. */
function clearFigures(xml: string): string {
  if (!xml.includes('<c:barChart>') || !xml.includes('<c:manualLayout>')) return xml;
  const clear = `<c:spPr><a:solidFill><a:srgbClr val="${slideLook.surface}"/></a:solidFill></c:spPr>`;
  return xml.replace(/(<c:dLbls>\s*<c:numFmt [^>]*\/>)/g, `$1${clear}`);
}

/** The label of a point: the name of its series, right of it. */
const pointName = `<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000"><a:solidFill><a:srgbClr val="${slideLook.ink}"/></a:solidFill><a:latin typeface="${slideLook.font}"/><a:ea typeface="${slideLook.font}"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr><c:dLblPos val="r"/><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="1"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;

/** A point is a series, and its name stands beside it; a single series of many points has none. */
function nameScatterPoints(xml: string): string {
  if (!xml.includes('<c:scatterChart>')) return xml;
  if (xml.split('<c:ser>').length <= 2) return xml;
  return xml.replaceAll('</c:marker><c:xVal>', `</c:marker>${pointName}<c:xVal>`);
}
