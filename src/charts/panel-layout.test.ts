import { expect, test } from 'vitest';
import { layoutPanels, type Panel } from './panel-layout';
import { lightTheme } from './theme';

function panel(id: string, rowCount: number): Panel {
  const row = { label: '决算', figure: '75.00', end: 75 };
  return {
    id,
    title: id,
    note: '',
    rows: Array.from({ length: rowCount }, (_, index) => ({
      ...row,
      group: index === 0 ? '2021' : '',
    })),
    axis: { min: 0, max: 80, interval: 20 },
  };
}

test('stands panels side by side while there is room, all plots equally wide', () => {
  const { boxes } = layoutPanels(
    [panel('a', 2), panel('b', 4), panel('c', 1), panel('d', 1)],
    1200,
    lightTheme,
  );
  expect(new Set(boxes.map(({ width }) => width)).size).toBe(1);
  expect(boxes.slice(0, 3).map(({ top }) => top)).toEqual([
    boxes[0]!.top,
    boxes[0]!.top,
    boxes[0]!.top,
  ]);
  expect(boxes[3]!.titleLeft).toBe(0);
  // below the highest panel of the line above: four rows of 26 px
  expect(boxes[3]!.titleTop).toBeGreaterThan(boxes[1]!.top + 4 * 26);
});

test('stacks panels on a phone', () => {
  const { boxes, height } = layoutPanels([panel('a', 2), panel('b', 2)], 328, lightTheme);
  expect(boxes.map(({ titleLeft }) => titleLeft)).toEqual([0, 0]);
  expect(boxes.every(({ left, width }) => left + width <= 328)).toBe(true);
  expect(height).toBeGreaterThan(boxes[1]!.top + boxes[1]!.height);
});

test('takes no room for no panels', () => {
  expect(layoutPanels([], 800, lightTheme)).toMatchObject({ boxes: [], height: 0 });
});
