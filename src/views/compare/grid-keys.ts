/** A cell of a grid: its line and column, from 0. */
export type GridPlace = readonly [line: number, column: number];

const steps: Readonly<Record<string, GridPlace>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Where a key leads in a grid, which its edges do not leave; null for a key that does not move. */
export function stepInGrid(
  [line, column]: GridPlace,
  key: string,
  lines: number,
  columns: number,
): GridPlace | null {
  const step = steps[key];
  if (step === undefined) return null;
  const within = (index: number, count: number) => Math.min(Math.max(index, 0), count - 1);
  return [within(line + step[0], lines), within(column + step[1], columns)];
}
