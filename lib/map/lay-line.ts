/** A stroke in pixels of the ground; `depth` where it covers a pixel wholly. `dots`: length of a dot and its gap, 0 for none. */
export type Stroke = { readonly width: number; readonly depth: number; readonly dots: number };

/** For each pixel how deep ink lies there: alpha = 1 − e^−depth, so that lines that cross add up and their order does not matter. */
export type Ground = { readonly width: number; readonly height: number; readonly depths: Float32Array };

/** How deep ink lies that covers this much of what is beneath. */
export function depthOf(alpha: number): number {
  return -Math.log(1 - Math.min(0.99, alpha));
}

/**
 * Lays the depth of a line from one point to another, smoothed: at each step along its longer way the stripe across it covers
 * pixels by what they overlap. Answers over how many steps; 0 where nothing of the line is on the sheet.
 */
export function layLine(
  ground: Ground,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  stroke: Stroke,
): number {
  const { depths, width, height } = ground;
  return Math.abs(toY - fromY) > Math.abs(toX - fromX)
    ? layAlong(depths, fromY, fromX, toY, toX, { along: width, across: 1, long: height, wide: width }, stroke)
    : layAlong(
        depths,
        fromX,
        fromY,
        toX,
        toY,
        { along: 1, across: width, long: width, wide: height },
        stroke,
      );
}

/** How far apart on the sheet the next pixel along and across a line lies, and how many of each there are. */
type Grain = {
  readonly along: number;
  readonly across: number;
  readonly long: number;
  readonly wide: number;
};

/** A stretch of a stripe: its upper edge at step `s` is `top + slope × s`; it runs from `low` to `high`. */
type Stripe = {
  readonly top: number;
  readonly slope: number;
  readonly thick: number;
  readonly low: number;
  readonly high: number;
};

/** Lays a line seen along its longer way: `u` runs along it, `v` across. */
function layAlong(
  depths: Float32Array,
  u: number,
  v: number,
  endU: number,
  endV: number,
  grain: Grain,
  stroke: Stroke,
): number {
  const slope = endU === u ? 0 : (endV - v) / (endU - u);
  const thick = stroke.width * Math.sqrt(1 + slope * slope);
  // A thin stripe is laid where it is wholly on the sheet, a thick one where any of it is.
  const room = thick <= 1 ? -thick / 2 - 0.001 : thick;
  let low = Math.max(0, Math.min(u, endU));
  let high = Math.min(grain.long, Math.max(u, endU));
  if (slope !== 0) {
    const [one, other] = [u + (-room - v) / slope, u + (grain.wide + room - v) / slope];
    low = Math.max(low, Math.min(one, other));
    high = Math.min(high, Math.max(one, other));
  } else if (v < -room || v > grain.wide + room) return 0;
  if (low >= high) return 0;
  const stripe = { top: v + slope * (0.5 - u) - thick / 2, slope, thick, low, high };
  if (thick <= 1 && stroke.dots === 0) layThin(depths, stripe, grain, stroke.depth);
  else layThick(depths, stripe, grain, stroke);
  return Math.ceil(high) - Math.floor(low);
}

/** Lays a stripe no thicker than a pixel: whole steps fast, and what it has of its first and last one. */
function layThin(depths: Float32Array, stripe: Stripe, { along, across }: Grain, depth: number): void {
  const { top, slope, thick, low, high } = stripe;
  const [first, last] = [Math.ceil(low), Math.floor(high)];
  if (first > last) {
    layStep(depths, stripe, first - 1, along, across, (high - low) * depth);
    return;
  }
  if (first > low) layStep(depths, stripe, first - 1, along, across, (first - low) * depth);
  if (last < high) layStep(depths, stripe, last, along, across, (high - last) * depth);
  const full = thick * depth;
  for (let step = first; step < last; step++) {
    const edge = top + slope * step;
    const row = edge | 0;
    const spot = step * along + row * across;
    const over = edge - row + thick - 1;
    if (over <= 0) depths[spot] = (depths[spot] as number) + full;
    else {
      depths[spot] = (depths[spot] as number) + full - over * depth;
      depths[spot + across] = (depths[spot + across] as number) + over * depth;
    }
  }
}

function layThick(
  depths: Float32Array,
  stripe: Stripe,
  { along, across, wide }: Grain,
  stroke: Stroke,
): void {
  const { top, slope, thick, low, high } = stripe;
  const { depth, dots } = stroke;
  for (let step = Math.floor(low); step < high; step++) {
    if (dots > 0 && step % dots >= dots * 0.4) continue;
    const ink = (Math.min(step + 1, high) - Math.max(step, low)) * depth;
    const edge = top + slope * step;
    layAcross(depths, step * along, across, Math.max(0, edge), Math.min(wide, edge + thick), ink);
  }
}

function layStep(
  depths: Float32Array,
  { top, slope, thick }: Stripe,
  step: number,
  along: number,
  across: number,
  ink: number,
): void {
  const edge = Math.max(0, top + slope * step);
  layAcross(depths, step * along, across, edge, edge + thick, ink);
}

/** Lays ink from `top` to `bottom` across one step. */
function layAcross(
  depths: Float32Array,
  base: number,
  stride: number,
  top: number,
  bottom: number,
  ink: number,
): void {
  if (bottom <= top) return;
  let row = Math.floor(top);
  const last = Math.ceil(bottom) - 1;
  let spot = base + row * stride;
  if (row === last) {
    depths[spot] = (depths[spot] as number) + (bottom - top) * ink;
    return;
  }
  depths[spot] = (depths[spot] as number) + (row + 1 - top) * ink;
  for (row++, spot += stride; row < last; row++, spot += stride)
    depths[spot] = (depths[spot] as number) + ink;
  depths[spot] = (depths[spot] as number) + (bottom - row) * ink;
}
