import { strToU8, zipSync } from 'fflate';

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An XLSX file of one sheet, whose rows are given as XML, as any program may have written them. */
export function workbookBytes(
  sheet: string,
  rows: string,
  styles = '',
  strings: string | null = null,
): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${namespace}" xmlns:r="${relations}"><sheets>` +
        `<sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
    ...(strings === null ? {} : { 'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`) }),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${namespace}"><sheetData>${rows}</sheetData></worksheet>`,
    ),
  });
}

/** A cell with text of its own. */
export function textCell(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
