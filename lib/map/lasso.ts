import { boundsOf } from './bounds';
import type { Point } from './picture';

/** People by place: where each of them stands. */
export type Spots = { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };

/** Two corners of a ring are no nearer to one another than this, in pixels: a hand draws hundreds. */
const NEAREST = 4;

/**
 * Who stands inside a ring that was drawn; 1 for each. The ring closes itself; what is drawn around twice is outside again
 * (even–odd rule: Shimrat 1962, "Position of point relative to polygon"). Linear in people × corners, but whoever stands
 * beside the ring's box costs next to nothing.
 */
export function insideOf({ x, y }: Spots, ring: readonly Point[]): Uint8Array {
  const inside = new Uint8Array(x.length);
  const box = boundsOf(ring);
  for (let at = 0; at < inside.length; at++) {
    const [px, py] = [x[at] ?? 0, y[at] ?? 0];
    if (px < box.left || px > box.right || py < box.top || py > box.bottom) continue;
    inside[at] = Number(isInside(px, py, ring));
  }
  return inside;
}

/** The ring with one corner more, unless it is as good as the last one. */
export function drawnOn(ring: readonly Point[], point: Point): readonly Point[] {
  const last = ring.at(-1);
  return last && Math.hypot(point.x - last.x, point.y - last.y) < NEAREST ? ring : [...ring, point];
}

function isInside(x: number, y: number, ring: readonly Point[]): boolean {
  let isIn = false;
  let before = ring.at(-1);
  for (const corner of ring) {
    if (before && corner.y > y !== before.y > y) {
      const crossing = ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x;
      if (x < crossing) isIn = !isIn;
    }
    before = corner;
  }
  return isIn;
}
