import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { unseenColor } from './chart-slide';
import { slideLook } from './slide-look';

/**
 * What the library writes of a chart and should not: an empty figure for a missing one, Latin fonts alone, a fill for
 * what is not to be seen, scatters without names. Every part else stays as it is.
 */
export function mendPresentation(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts)) {
    if (/^ppt\/charts\/chart\d+\.xml$/.test(path)) parts[path] = text(part, mendChart);
    if (/^ppt\/theme\/theme\d+\.xml$/.test(path)) parts[path] = text(part, mendTheme);
    if (/^ppt\/embeddings\/.*\.xlsx$/.test(path)) parts[path] = mendWorkbook(part);
  }
  return zipped(parts);
}

/** What is not seen is the first series, and needs no entry in the legend. */
const noEntry = '<c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>';

function mendChart(xml: string): string {
  const isStood = xml.includes(unseenColor);
  return nameScatterPoints(
    xml
      .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
      .replace(
        /<a:latin typeface="([^"]*)"\/>(?!<a:ea)/g,
        `<a:latin typeface="$1"/><a:ea typeface="${slideLook.font}"/>`,
      )
      .replace(
        new RegExp(`<a:solidFill>\\s*<a:srgbClr val="${unseenColor}"/>\\s*</a:solidFill>`, 'g'),
        '<a:noFill/>',
      )
      .replace(/(<c:legendPos val="b"\/>)/, isStood ? `$1${noEntry}` : '$1'),
  );
}

/** The label of a point: the name of its series, right of it. */
const pointName = `<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000"><a:solidFill><a:srgbClr val="${slideLook.ink}"/></a:solidFill><a:latin typeface="${slideLook.font}"/><a:ea typeface="${slideLook.font}"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr><c:dLblPos val="r"/><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="1"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;

/** A point is a series, and its name stands beside it; a single series of many points has none. */
function nameScatterPoints(xml: string): string {
  if (!xml.includes('<c:scatterChart>')) return xml;
  if (xml.split('<c:ser>').length <= 2) return xml;
  return xml.replaceAll('</c:marker><c:xVal>', `</c:marker>${pointName}<c:xVal>`);
}

function mendTheme(xml: string): string {
  return xml.replace(/<a:ea typeface=""\s*\/>/g, `<a:ea typeface="${slideLook.font}"/>`);
}

/** The sheet behind a chart: a cell without a value is no cell. */
function mendWorkbook(bytes: Uint8Array): Unzipped[string] {
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts)) {
    if (path.startsWith('xl/worksheets/') && path.endsWith('.xml')) {
      parts[path] = text(part, (xml) => xml.replace(/<c r="[A-Z]+\d+"><v><\/v><\/c>/g, ''));
    }
  }
  return zipped(parts);
}

function text(part: Uint8Array, mend: (xml: string) => string): Unzipped[string] {
  return strToU8(mend(strFromU8(part)));
}

/** All parts with one old date: the same deck gives the same file. */
function zipped(parts: Unzipped): Unzipped[string] {
  return zipSync(parts, { mtime: new Date('2000-01-01T00:00:00Z') });
}
