import type { Column } from '@uwdata/flechette';

/** One batch of a column of texts whose characters are a byte each. */
interface PlainTexts {
  readonly text: string;
  /** Where each cell begins; that of the first is the beginning of the text. */
  readonly offsets: Int32Array;
  /** Null where no cell is. */
  readonly isValid: ((index: number) => boolean) | null;
  /** The row of the whole column after its last. */
  readonly end: number;
}

const utf8 = new TextDecoder();

/**
 * Reads the cells of a column of texts. Ids, which most columns hold, are of characters of a byte each: they are decoded
 * all at once and cut, a tenth of what decoding each costs.
 */
export function textReader(column: Column<unknown>): (row: number) => string | null {
  const batches: PlainTexts[] = [];
  let rows = 0;
  for (const batch of column.data) {
    const { values, offsets, length } = batch as unknown as TextBatch;
    const bytes =
      offsets instanceof Int32Array ? values.subarray(offsets[0], offsets[length]) : null;
    const text = bytes && utf8.decode(bytes);
    if (bytes === null || text === null || text.length !== bytes.length)
      return (row) => column.at(row) as string | null;
    // Without nulls the batch keeps no record of them.
    const isValid = batch.nullCount === 0 ? null : (index: number) => batch.isValid(index);
    rows += length;
    batches.push({ text, offsets: offsets as Int32Array, isValid, end: rows });
  }
  return (row) => {
    let start = 0;
    for (const { text, offsets, isValid, end } of batches) {
      if (row < end) {
        const index = row - start;
        const first = offsets[0]!;
        return isValid === null || isValid(index)
          ? text.slice(offsets[index]! - first, offsets[index + 1]! - first)
          : null;
      }
      start = end;
    }
    throw new RangeError(`no row ${String(row)}`);
  };
}

/** What the library's batch of texts holds. */
interface TextBatch {
  readonly values: Uint8Array;
  readonly offsets: Int32Array | BigInt64Array;
  readonly length: number;
}
