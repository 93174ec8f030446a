import type { Point } from './picture';

/** A disc on the screen, and whose it is. */
export type SeenDisc = Point & { readonly radius: number; readonly at: number };

/**
 * Whose disc a point of the screen is on, or near: no further from its rim than `reach`, in pixels. Of several the one whose
 * rim is nearest (the deeper inside, the nearer). Null where nobody is near.
 */
export function personUnder(point: Point, discs: Iterable<SeenDisc>, reach: number): number | null {
  let best: { at: number; far: number } | null = null;
  for (const { x, y, radius, at } of discs) {
    const far = Math.hypot(x - point.x, y - point.y) - radius;
    if (far <= reach && (!best || far < best.far)) best = { at, far };
  }
  return best?.at ?? null;
}
