/** Stands before the name of the reader's own area in every chart and table: emphasis that needs no colour. */
export const mineMark = '★';
