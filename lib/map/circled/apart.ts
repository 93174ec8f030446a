/** A bubble while bubbles are being placed. */
export type Moving = { x: number; y: number; readonly radius: number };

/** Rounds of pushing after which bubbles that still overlap are drawn apart from the middle. */
const ROUNDS = 400;

/**
 * Pushes bubbles apart until there is a gap of about `gap` between any two, each as little as possible: only those that are too
 * near, and half each. Changes where they are. Where pushing does not end, all move away from the middle. In a fixed order,
 * without chance.
 */
export function pushApart(bubbles: readonly Moving[], gap: number): void {
  let near = nearPairs(bubbles, gap);
  for (let round = 0; round < ROUNDS; round++) {
    if (round % 20 === 19) near = nearPairs(bubbles, gap);
    let pushed = false;
    for (const [one, other] of near) pushed = pushPair(one, other, gap) || pushed;
    if (pushed) continue;
    near = nearPairs(bubbles, gap);
    if (near.every(([one, other]) => overlapOf(one, other, gap) <= TOLERANCE)) return;
  }
  spread(bubbles, gap);
}

/** Less than this is no overlap: places are kept to a tenth of a pixel. */
const TOLERANCE = 0.5;

function overlapOf(one: Moving, other: Moving, gap: number): number {
  return one.radius + other.radius + gap - Math.hypot(other.x - one.x, other.y - one.y);
}

function pushPair(one: Moving, other: Moving, gap: number): boolean {
  const overlap = overlapOf(one, other, gap);
  if (overlap <= TOLERANCE) return false;
  const far = Math.hypot(other.x - one.x, other.y - one.y);
  const [dx, dy] = far > 0 ? [(other.x - one.x) / far, (other.y - one.y) / far] : [1, 0];
  const push = (overlap + 0.1) / 2;
  one.x -= dx * push;
  one.y -= dy * push;
  other.x += dx * push;
  other.y += dy * push;
  return true;
}

/** Pairs that are too near, or could soon be. */
function nearPairs(bubbles: readonly Moving[], gap: number): [Moving, Moving][] {
  const byX = [...bubbles].sort((one, other) => one.x - one.radius - (other.x - other.radius));
  const pairs: [Moving, Moving][] = [];
  byX.forEach((one, place) => {
    const reach = one.x + one.radius + gap * 4 + one.radius;
    for (let next = place + 1; next < byX.length; next++) {
      const other = byX[next] as Moving;
      if (other.x - other.radius > reach) return;
      if (overlapOf(one, other, gap * 4 + one.radius) > 0) pairs.push([one, other]);
    }
  });
  return pairs;
}

/** Draws everybody away from the middle by the factor that leaves no two too near. */
function spread(bubbles: readonly Moving[], gap: number): void {
  let factor = 1;
  for (const [one, other] of nearPairs(bubbles, gap)) {
    const far = Math.hypot(other.x - one.x, other.y - one.y);
    if (far > 0) factor = Math.max(factor, (one.radius + other.radius + gap) / far);
  }
  for (const bubble of bubbles) {
    bubble.x *= factor;
    bubble.y *= factor;
  }
}
