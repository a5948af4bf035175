/** A rectangle in px, y down. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A text that belongs to a point. */
export interface PointLabel {
  readonly id: string;
  /** px of the point. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Left out rather than laid over anything. Required ones are always placed, as well as there is room. */
  readonly isOptional: boolean;
  /** px between the point's centre and the label; 9 where absent. */
  readonly gap?: number;
  /** px above the point from where on nothing stands but other labels: the place of a label that a crowd surrounds. */
  readonly roof?: number;
  /** Left out rather than laid over another text or cut by the frame; the caller names the point elsewhere. */
  readonly staysClear?: boolean;
}

/**
 * Where a label stands: its vertical middle and, across, the edge or middle that it is aligned by, as px from its
 * point. The aligned edge is the one near the point: a width that was estimated too large leaves no gap.
 */
export interface LabelOffset {
  readonly dx: number;
  readonly dy: number;
  readonly align: 'left' | 'center' | 'right';
}

/** px between a point's centre and its label. */
const usualGap = 9;
/** px by which a label beside its point may be moved up or down. */
const shifts = [0, -4, 4, -8, 8, -12, 12, -16, 16, -20, 20, -26, 26, -32, 32];

/**
 * Places labels near their points so that they cover neither each other nor the `obstacles` (points, lines) and stay
 * inside `frame`: to the right first, then shifted, above, below and to the left. Labels are placed in their order,
 * so the important ones come first. Optional labels without free room are missing from the answer.
 */
export function placeLabels(
  labels: readonly PointLabel[],
  obstacles: readonly Box[],
  frame: Box,
): ReadonlyMap<string, LabelOffset> {
  const taken: Box[] = [];
  const placed = new Map<string, LabelOffset>();
  for (const label of labels) {
    const best = bestPlace(label, taken, obstacles, frame);
    if (best === null || (label.isOptional && best.overlap > 0)) continue;
    if (label.staysClear && best.texts + best.outside > 0) continue;
    placed.set(label.id, best.offset);
    taken.push(boxOf(label, best.offset));
  }
  return placed;
}

interface Place {
  readonly offset: LabelOffset;
  readonly overlap: number;
  /** px² of other texts that it covers. */
  readonly texts: number;
  /** px² of it that the frame cuts off. */
  readonly outside: number;
  readonly cost: number;
}

function bestPlace(
  label: PointLabel,
  taken: readonly Box[],
  obstacles: readonly Box[],
  frame: Box,
): Place | null {
  let best: Place | null = null;
  const offsets = candidates(label);
  // Most of what is drawn lies far off: what no place of the label reaches is looked at once.
  const reach = boundsOf(offsets.map((offset) => boxOf(label, offset)));
  const near = obstacles.filter((other) => overlapArea(reach, other) > 0);
  offsets.forEach((offset, rank) => {
    const box = boxOf(label, offset);
    const area = box.width * box.height;
    const outside = area - overlapArea(box, frame);
    const texts = sumOf(taken, (other) => overlapArea(box, other));
    const marks = sumOf(near, (other) => overlapArea(box, other));
    // Covering a text makes both unreadable; covering a line or leaving the frame is less bad.
    const cost = 20 * texts + 8 * outside + 2 * marks + rank;
    if (best === null || cost < best.cost)
      best = { offset, overlap: texts + outside + marks, texts, outside, cost };
  });
  return best;
}

/** The least box that holds all of these. */
function boundsOf(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

function candidates({
  height,
  isOptional,
  gap = usualGap,
  roof,
}: PointLabel): readonly LabelOffset[] {
  const beside = shifts.map((dy) => ({ dx: gap, dy, align: 'left' as const }));
  const above = -(height / 2 + gap);
  const over = [
    { dx: 0, dy: above, align: 'center' as const },
    { dx: 0, dy: -above, align: 'center' as const },
    { dx: 0, dy: above, align: 'left' as const },
    { dx: 0, dy: -above, align: 'left' as const },
    { dx: 0, dy: above, align: 'right' as const },
    { dx: 0, dy: -above, align: 'right' as const },
  ];
  const left = shifts.map((dy) => ({ dx: -gap, dy, align: 'right' as const }));
  // Farther off it is not clear whose label it is: only what must be named stands there.
  const farRows = isOptional ? [] : [2, 3, 4];
  const far = farRows.flatMap((times) => [
    { dx: 0, dy: times * above, align: 'center' as const },
    { dx: 0, dy: -times * above, align: 'center' as const },
    { dx: 0, dy: times * above, align: 'right' as const },
  ]);
  const aboveAll =
    roof === undefined
      ? []
      : (['center', 'left', 'right'] as const).map((align) => ({
          dx: 0,
          dy: -(roof + height / 2),
          align,
        }));
  return [
    ...[...beside.slice(0, 7), ...over, ...left.slice(0, 7), ...beside.slice(7)],
    ...[...aboveAll, ...far],
  ];
}

/** Share of a label's width that lies to the left of where it is aligned. */
const shareLeft = { left: 0, center: 0.5, right: 1 } as const;

/** The room of a label in its place. */
export function boxOf({ x, y, width, height }: PointLabel, { dx, dy, align }: LabelOffset): Box {
  return { left: x + dx - shareLeft[align] * width, top: y + dy - height / 2, width, height };
}

/** px² that two boxes share. */
export function overlapArea(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function sumOf(boxes: readonly Box[], area: (box: Box) => number): number {
  return boxes.reduce((sum, box) => sum + area(box), 0);
}
