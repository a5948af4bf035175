import { expect, test } from 'vitest';
import { boxOf, overlapArea, placeLabels, type Box, type PointLabel } from './place-labels';

const frame: Box = { left: 0, top: 0, width: 400, height: 200 };

function label(id: string, x: number, y: number, isOptional = false): PointLabel {
  return { id, x, y, width: 80, height: 16, isOptional };
}

function boxes(labels: readonly PointLabel[], obstacles: readonly Box[] = []): readonly Box[] {
  const placed = placeLabels(labels, obstacles, frame);
  return labels.flatMap((entry) => {
    const offset = placed.get(entry.id);
    return offset ? boxOf(entry, offset) : [];
  });
}

test('puts a free label right of its point, on its height', () => {
  expect(placeLabels([label('a', 100, 100)], [], frame).get('a')).toEqual({
    dx: 9,
    dy: 0,
    align: 'left',
  });
});

test('keeps the labels of close points apart', () => {
  const placed = boxes([label('a', 100, 100), label('b', 100, 103), label('c', 100, 106)]);
  expect(placed).toHaveLength(3);
  placed.forEach((a, index) => {
    for (const b of placed.slice(index + 1)) expect(overlapArea(a, b)).toBe(0);
  });
});

test('stays inside the frame at its right edge', () => {
  const [box] = boxes([label('a', 390, 100)]);
  expect(box!.left + box!.width).toBeLessThanOrEqual(400);
});

test('aligns a label that stands to the left by its right edge, so that it ends at its point', () => {
  const [a, b] = [label('a', 390, 100), label('b', 390, 120)];
  const placed = placeLabels([a, b], [{ left: 300, top: 60, width: 100, height: 30 }], frame);
  expect(placed.get('a')).toMatchObject({ align: 'right' });
  expect(boxOf(a, placed.get('a')!).left).toBe(390 - 80 + placed.get('a')!.dx);
});

test('keeps clear of points and lines', () => {
  const obstacle: Box = { left: 105, top: 90, width: 60, height: 20 };
  const [box] = boxes([label('a', 100, 100)], [obstacle]);
  expect(overlapArea(box!, obstacle)).toBe(0);
});

test('leaves an optional label out rather than cover anything, but never a required one', () => {
  const wall: Box = { ...frame };
  expect(placeLabels([label('a', 100, 100, true)], [wall], frame).has('a')).toBe(false);
  expect(placeLabels([label('a', 100, 100)], [wall], frame).has('a')).toBe(true);
});

test('leaves a label that must stay clear out where every place of it is cut by the frame', () => {
  const narrow: Box = { left: 0, top: 0, width: 60, height: 200 };
  const wide = { ...label('a', 30, 100), staysClear: true };
  expect(placeLabels([wide], [], narrow).has('a')).toBe(false);
  expect(placeLabels([{ ...wide, width: 20 }], [], narrow).has('a')).toBe(true);
});
