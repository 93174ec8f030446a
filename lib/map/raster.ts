import type { Ground } from './lay-line';

/** Red, green and blue, 0…255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * What is painted on: for each pixel how deep ink lies there, and the opaque colours it becomes. What is but a breath is laid on a
 * softer ground of its own, `grain` pixels of the sheet to one of it.
 */
export type Sheet = Ground & {
  readonly breath: Ground & { readonly grain: number };
  /** Red, green, blue and alpha of each pixel. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
};

/** A blank sheet. */
export function sheetOf(width: number, height: number, grain: number): Sheet {
  const [wide, high] = [Math.ceil(width / grain) + 1, Math.ceil(height / grain) + 1];
  return {
    width,
    height,
    depths: new Float32Array(width * height),
    breath: { grain, width: wide, height: high, depths: new Float32Array(wide * high) },
    pixels: new Uint8ClampedArray(width * height * 4),
  };
}

/** Depths are told apart to so much, up to the deepest. */
const FINE = 256;
const DEEPEST = 6;
const COVERS = Float32Array.from({ length: FINE * DEEPEST + 1 }, (_, at) => 1 - Math.exp(-at / FINE));

/** What every depth of ink looks like on paper: red, green, blue and alpha in one number, as a sheet holds them. */
export function inksOn(paper: Rgb, ink: Rgb): Uint32Array {
  const bytes = new Uint8ClampedArray(COVERS.length * 4);
  COVERS.forEach((cover, at) => {
    paper.forEach((part, channel) => {
      bytes[at * 4 + channel] = part + ((ink[channel] ?? 0) - part) * cover;
    });
    bytes[at * 4 + 3] = 255;
  });
  return new Uint32Array(bytes.buffer);
}

/** Turns the depths of some rows into ink on blank paper, and takes away those of the sheet itself. */
export function inkRows(sheet: Sheet, from: number, until: number, inks: Uint32Array): void {
  const { depths, pixels, width } = sheet;
  const whole = new Uint32Array(pixels.buffer, pixels.byteOffset, depths.length);
  const deepest = inks.length - 1;
  const { grain } = sheet.breath;
  // What lies left of the middle of the first soft pixel is as that is.
  const half = (grain - 1) / 2;
  for (let row = from; row < until; row++) {
    const soft = breathAt(sheet, row);
    for (let column = 0, spot = row * width; column < width; column++, spot++) {
      const place = column < half ? 0 : (column + 0.5) / grain - 0.5;
      const left = place | 0;
      const breath = soft[left] as number;
      const depth =
        (depths[spot] as number) + breath + ((soft[left + 1] as number) - breath) * (place - left);
      const level = (depth * FINE + 0.5) | 0;
      whole[spot] = inks[level < deepest ? level : deepest] as number;
    }
  }
  depths.fill(0, from * width, until * width);
}

/** The softer ground at the height of a row of the sheet. */
function breathAt({ breath: { depths, width, height, grain } }: Sheet, row: number): Float32Array {
  const place = Math.max(0, (row + 0.5) / grain - 0.5);
  const upper = Math.min(height - 2, Math.floor(place));
  const share = place - upper;
  const soft = depths.slice(upper * width, (upper + 1) * width);
  for (let column = 0; column < width; column++) {
    const [above, below] = [soft[column] as number, depths[(upper + 1) * width + column] as number];
    soft[column] = above + (below - above) * share;
  }
  return soft;
}

/** Turns the depths of some rows into ink of a colour over what is there, and takes them away. */
export function inkRowsOver(sheet: Sheet, from: number, until: number, [red, green, blue]: Rgb): void {
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
export function layDisc(sheet: Sheet, x: number, y: number, radius: number, [red, green, blue]: Rgb): void {
  const { pixels, width, height } = sheet;
  // A disc smaller than a pixel is one faint pixel: none goes unpainted.
  const seen = Math.max(0.6, radius);
  const strength = (radius / seen) ** 2;
  const [top, bottom] = [Math.max(0, Math.floor(y - seen)), Math.min(height - 1, Math.ceil(y + seen))];
  const [left, right] = [Math.max(0, Math.floor(x - seen)), Math.min(width - 1, Math.ceil(x + seen))];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const [wide, high] = [column + 0.5 - x, row + 0.5 - y];
      const far = Math.sqrt(wide * wide + high * high);
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
