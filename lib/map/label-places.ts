/** A disc that may be labelled. All lengths in pixels of the screen. */
export type Labelled = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The size of the written label. */
  readonly width: number;
  readonly height: number;
  /** Who is labelled first. Above 1 000 000: labelled even across the discs of others, when no free place is left. */
  readonly telling: number;
  /** Written inside its disc or not at all, in the middle if it may be; others may be written there too. */
  readonly isWithin?: boolean;
};

/** The top left corner of a label. */
export type LabelPlace = { readonly x: number; readonly y: number };

/** The piece of screen or paper that is labelled, from 0, 0. */
export type Sheet = { readonly width: number; readonly height: number };

export const MUST_TELL = 1_000_000;

const GAP = 3;
const CELL = 48;

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly owner: number;
};

/**
 * Where each label goes, in the order given, null for those that would be mush: the most telling first, below the disc,
 * else above it, else beside it, never across another label and only for the most telling across another disc. Nobody who is
 * on the sheet is labelled over its edge.
 */
export function placeLabels(
  all: readonly Labelled[],
  sheet: Sheet | null = null,
): readonly (LabelPlace | null)[] {
  const discs = new Grid();
  const labels = new Grid();
  all.forEach(({ x, y, radius, isWithin = false }, owner) => {
    if (!isWithin) discs.add({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, owner });
  });
  const order = all
    .map((_, at) => at)
    .sort((a, b) => (all[b]?.telling ?? 0) - (all[a]?.telling ?? 0) || a - b);
  const places: (LabelPlace | null)[] = all.map(() => null);
  for (const at of order) {
    const one = all[at];
    if (!one || one.width === 0) continue;
    const boxes = boxesAround(one, at).filter((box) => sheet === null || isOnSheet(box, one, sheet));
    const clear = boxes.find((box) => !labels.hits(box) && !discs.hits(box));
    const found = clear ?? (one.telling >= MUST_TELL ? boxes.find((box) => !labels.hits(box)) : undefined);
    if (!found) continue;
    labels.add(found);
    places[at] = { x: found.x, y: found.y };
  }
  return places;
}

function isOnSheet(box: Box, { x, y }: Labelled, { width, height }: Sheet): boolean {
  if (x < 0 || y < 0 || x > width || y > height) return true;
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
}

function boxesAround({ x, y, radius, width, height, isWithin = false }: Labelled, owner: number): Box[] {
  const size = { width, height, owner };
  if (isWithin) {
    const off = [0, -radius * 0.45, radius * 0.45];
    return off.map((by) => ({ x: x - width / 2, y: y + by - height / 2, ...size }));
  }
  return [
    { x: x - width / 2, y: y + radius + GAP, ...size },
    { x: x - width / 2, y: y - radius - GAP - height, ...size },
    { x: x + radius + GAP + 1, y: y - height / 2, ...size },
    { x: x - radius - GAP - 1 - width, y: y - height / 2, ...size },
  ];
}

/** Boxes by the cells they touch, so that asking who is hit looks at a handful. */
class Grid {
  private readonly cells = new Map<number, Box[]>();

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const there = this.cells.get(cell);
      if (there) there.push(box);
      else this.cells.set(cell, [box]);
    }
  }

  hits(box: Box): boolean {
    return cellsOf(box).some((cell) => (this.cells.get(cell) ?? []).some((other) => touch(box, other)));
  }
}

function touch(a: Box, b: Box): boolean {
  if (a.owner === b.owner) return false;
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function cellsOf({ x, y, width, height }: Box): number[] {
  const cells: number[] = [];
  for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row++) {
    for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++) {
      cells.push(row * 65_536 + column);
    }
  }
  return cells;
}
