/** What is fetched of the answer to a reader's statement; the console says what was left behind. */
export const mostStatementRows = 10_000;
/** Of a wide answer there are fewer rows. */
export const mostStatementCells = 500_000;
export const mostCellCharacters = 2_000;
