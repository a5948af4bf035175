import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { writable } from '../model/slide-text';
import { mendChart } from './mend-chart';
import { slideLook } from './slide-look';

/**
 * What the library writes and should not: characters that make a program repair the file, Latin fonts alone, parts that
 * are not there, shapes of one number, titles that are none, and what {@link mendChart} mends. Every part else stays as
 * it is.
 */
export function mendPresentation(bytes: Uint8Array): Uint8Array {
  const written = Object.entries(unzipSync(bytes));
  // Folders have entries of their own, which the format does not know.
  const parts: Unzipped = Object.fromEntries(written.filter(([path]) => !path.endsWith('/')));
  for (const [path, part] of Object.entries(parts)) {
    if (/^ppt\/embeddings\/.*\.xlsx$/.test(path)) parts[path] = mendWorkbook(part);
    else if (path.endsWith('.xml'))
      parts[path] = text(part, (xml) =>
        partMenders(path, parts).reduce((done, mend) => mend(done), xml),
      );
  }
  return zipped(parts);
}

type Mend = (xml: string) => string;

function partMenders(path: string, parts: Unzipped): readonly Mend[] {
  if (path === '[Content_Types].xml') return [(xml) => dropAbsentParts(xml, parts)];
  if (/^ppt\/slides\/slide\d+\.xml$/.test(path)) return [writable, numberShapes, markTitle];
  if (/^ppt\/charts\/chart\d+\.xml$/.test(path)) return [writable, mendChart];
  if (/^ppt\/theme\/theme\d+\.xml$/.test(path)) return [mendTheme];
  return [writable];
}

function dropAbsentParts(xml: string, parts: Unzipped): string {
  return xml.replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (entry, path: string) =>
    path in parts ? entry : '',
  );
}

/** Shapes in their order: the library numbers tables by their slide, which another shape may have. */
function numberShapes(xml: string): string {
  let number = 0;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => {
    number += 1;
    return `<p:cNvPr id="${String(number)}"`;
  });
}

/** The first text of a slide is its title, for outlines and for who listens. */
function markTitle(xml: string): string {
  return xml.replace(
    /(<p:cNvPr id="\d+" name=")Text 0("[^>]*><\/p:cNvPr><p:cNvSpPr[^>]*\/>)<p:nvPr><\/p:nvPr>/,
    '$1Title$2<p:nvPr><p:ph type="title"/></p:nvPr>',
  );
}

function mendTheme(xml: string): string {
  return xml.replace(/<a:ea typeface=""\s*\/>/g, `<a:ea typeface="${slideLook.font}"/>`);
}

const isOfTable = (path: string) =>
  path.startsWith('xl/tables/') || path === 'xl/worksheets/_rels/sheet1.xml.rels';

/**
 * The workbook behind a chart: a cell without a value is no cell. No sheet uses the table that the library defines, and
 * spreadsheets refuse it: its reference is none, and two series of one name make two columns of one name.
 */
function mendWorkbook(bytes: Uint8Array): Unzipped[string] {
  const kept = Object.entries(unzipSync(bytes)).filter(([path]) => !isOfTable(path));
  const parts: Unzipped = Object.fromEntries(kept);
  for (const [path, part] of kept) {
    if (!path.endsWith('.xml')) continue;
    parts[path] = text(part, (xml) =>
      writable(xml)
        .replace(/<c r="[A-Z]+\d+"><v><\/v><\/c>/g, '')
        .replace(/<Override PartName="\/xl\/tables\/[^>]*>/, ''),
    );
  }
  return zipped(parts);
}

function text(part: Uint8Array, mend: Mend): Unzipped[string] {
  return strToU8(mend(strFromU8(part)));
}

/** All parts with one old date: the same deck gives the same file. */
function zipped(parts: Unzipped): Unzipped[string] {
  return zipSync(parts, { mtime: new Date('2000-01-01T00:00:00Z') });
}
