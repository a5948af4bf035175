/** A cell as write-excel-file takes it: typed, so that a figure stays a figure and text can start no formula. */
export type WorkbookCell =
  | null
  | {
      readonly value: string;
      readonly type: StringConstructor;
      readonly wrap?: boolean;
      readonly fontWeight?: 'bold';
    }
  | { readonly value: number; readonly type: NumberConstructor; readonly format?: string };

export interface WorkbookSheet {
  readonly sheet: string;
  readonly data: readonly (readonly WorkbookCell[])[];
  readonly columns: readonly { readonly width: number }[];
  readonly stickyRowsCount: number;
}

/** Text that may take several lines; an empty one is an empty cell. */
export const text = (value: string): WorkbookCell =>
  value === '' ? null : { value, type: String, wrap: true };
export const head = (value: string): WorkbookCell => ({ value, type: String, fontWeight: 'bold' });
/** A number with a format of Excel, such as '0.00'; null is an empty cell. */
export const figure = (value: number | null, format?: string): WorkbookCell =>
  value === null ? null : { value, type: Number, ...(format === undefined ? {} : { format }) };

/** Writes sheets as an XLSX file, whose tables lie across the paper. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const across = sheets.map((sheet) => ({ ...sheet, orientation: 'landscape' }));
  return writeExcelFile(across as never, { fontFamily: 'Microsoft YaHei', fontSize: 10 }).toBlob();
}
