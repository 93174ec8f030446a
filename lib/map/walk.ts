import type { Point } from './picture';

export type Direction = 'up' | 'down' | 'left' | 'right';

const HEADING: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/**
 * Of the people a line leads to, the one an arrow key walks to: the nearest in that direction, where being off the direction
 * counts twice. Null when no line leads within 75 degrees of it. Of equals, the first.
 */
export function walkTo(
  from: Point,
  others: readonly (Point & { readonly at: number })[],
  direction: Direction,
): number | null {
  const heading = HEADING[direction];
  let best: { at: number; cost: number } | null = null;
  for (const other of others) {
    const [dx, dy] = [other.x - from.x, other.y - from.y];
    const far = Math.hypot(dx, dy);
    if (far === 0) continue;
    const straight = (dx * heading.x + dy * heading.y) / far;
    if (straight < Math.cos((75 * Math.PI) / 180)) continue;
    const cost = far * (1 + 2 * (1 - straight));
    if (!best || cost < best.cost) best = { at: other.at, cost };
  }
  return best?.at ?? null;
}
