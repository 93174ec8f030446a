/** Red, green and blue, 0…255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * What is painted on: for each pixel how deep ink lies there (alpha = 1 − e^−depth, so that depths of lines that cross add up and
 * their order does not matter), and the opaque colours it becomes.
 */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly depths: Float32Array;
  /** Red, green, blue and alpha of each pixel. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
};

/** A stroke in pixels of the sheet; `depth` where it covers a pixel wholly. `dots`: length of a dot and its gap, 0 for none. */
export type Stroke = { readonly width: number; readonly depth: number; readonly dots: number };

/** How deep ink lies that covers this much of what is beneath. */
export function depthOf(alpha: number): number {
  return -Math.log(1 - Math.min(0.99, alpha));
}

/** Makes a sheet blank. */
export function blank({ pixels, depths }: Sheet, [red, green, blue]: Rgb): void {
  new Uint32Array(pixels.buffer, pixels.byteOffset, depths.length).fill(
    // The bytes of a pixel lie in this order on every processor a browser runs on.
    ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0,
  );
  depths.fill(0);
}

/**
 * Lays the depth of a line from one point to another, smoothed: at each step along its longer way the stripe across it covers
 * pixels by what they overlap. Answers over how many steps; 0 where nothing of the line is on the sheet.
 */
export function layLine(
  sheet: Sheet,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  stroke: Stroke,
): number {
  const { depths, width, height } = sheet;
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

/** How far apart in the sheet the next pixel along and across a line lies, and how many of each there are. */
type Grain = {
  readonly along: number;
  readonly across: number;
  readonly long: number;
  readonly wide: number;
};

/** Lays a line seen along its longer way: `u` runs along it, `v` across. */
function layAlong(
  depths: Float32Array,
  u: number,
  v: number,
  endU: number,
  endV: number,
  grain: Grain,
  { width, depth, dots }: Stroke,
): number {
  const slope = endU === u ? 0 : (endV - v) / (endU - u);
  const thick = width * Math.sqrt(1 + slope * slope);
  // Where the stripe enters the sheet and where it leaves it, were it endless.
  const [one, other] =
    slope === 0
      ? unendingIf(v > -thick && v < grain.wide + thick)
      : [u + (-thick - v) / slope, u + (grain.wide + thick - v) / slope];
  const low = Math.max(0, Math.min(u, endU), Math.min(one, other));
  const high = Math.min(grain.long, Math.max(u, endU), Math.max(one, other));
  if (low >= high) return 0;
  const first = Math.floor(low);
  const origin = Math.floor(Math.min(u, endU));
  for (let step = first; step < high; step++) {
    if (dots > 0 && (step - origin) % dots >= dots * 0.4) continue;
    const ink = (Math.min(step + 1, high) - Math.max(step, low)) * depth;
    const top = v + slope * (step + 0.5 - u) - thick / 2;
    const bottom = Math.min(grain.wide, top + thick);
    layAcross(depths, step * grain.along, grain.across, Math.max(0, top), bottom, ink);
  }
  return Math.ceil(high) - first;
}

function unendingIf(is: boolean): readonly [number, number] {
  return is ? [-Infinity, Infinity] : [0, 0];
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

const FINE = 256;
const DEEPEST = 6;
const COVERS = Float32Array.from({ length: FINE * DEEPEST + 1 }, (_, at) => 1 - Math.exp(-at / FINE));

/** Turns the depths of some rows into ink of a colour over what is there, and takes them away. */
export function inkRows(sheet: Sheet, from: number, until: number, [red, green, blue]: Rgb): void {
  const { depths, pixels, width } = sheet;
  for (let spot = from * width; spot < until * width; spot++) {
    const depth = depths[spot] as number;
    if (depth === 0) continue;
    depths[spot] = 0;
    const cover = COVERS[Math.min(FINE * DEEPEST, Math.round(depth * FINE))] as number;
    cast(pixels, spot * 4, cover, red, green, blue);
  }
}

/** A smoothed disc over what is there. */
export function layDisc(
  sheet: Sheet,
  x: number,
  y: number,
  radius: number,
  alpha: number,
  [red, green, blue]: Rgb,
): void {
  const { pixels, width, height } = sheet;
  // A disc smaller than a pixel is one faint pixel: none goes unpainted.
  const seen = Math.max(0.6, radius);
  const strength = alpha * (radius / seen) ** 2;
  const [top, bottom] = [Math.max(0, Math.floor(y - seen)), Math.min(height - 1, Math.ceil(y + seen))];
  const [left, right] = [Math.max(0, Math.floor(x - seen)), Math.min(width - 1, Math.ceil(x + seen))];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const far = Math.hypot(column + 0.5 - x, row + 0.5 - y);
      const cover = Math.min(1, seen + 0.5 - far) * strength;
      if (cover > 0) cast(pixels, (row * width + column) * 4, cover, red, green, blue);
    }
}

function cast(
  pixels: Uint8ClampedArray,
  at: number,
  cover: number,
  red: number,
  green: number,
  blue: number,
): void {
  const [r, g, b] = [pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number];
  pixels[at] = r + (red - r) * cover;
  pixels[at + 1] = g + (green - g) * cover;
  pixels[at + 2] = b + (blue - b) * cover;
}
