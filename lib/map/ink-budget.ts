import { TRUSTS, type Trust } from '@/lib/web/trust';
import { INK_OPACITY, STROKES } from './strokes';

/**
 * How long the lines of trust 1…5 are that lie over a pixel of ground on average: pixels of line by square pixel, at zoom 1.
 * A web drawn twice as far apart has half of it.
 */
export type LineDensity = readonly number[];

/** How the lines of one level are drawn: pixels on the screen, and how much of what is beneath they cover. */
export type LevelInk = {
  readonly width: number;
  readonly alpha: number;
  /** Not yet drawn by themselves: all of them together are a breath over the ground. */
  readonly isBreath: boolean;
};

/** How much of the ground the lines that are drawn by themselves may cover; what they cross twice is counted twice. */
export const INK_BUDGET = 0.14;

/** How much of the light all lines together take that are but a breath. */
const BREATH = 0.045;

/** The thinnest line that is drawn by itself, in pixels on the screen. */
const HAIR = 0.6;

/** By so much smoothing widens what is seen of a line: a pixel it covers by a quarter still looks like one. */
const SMOOTHED = 0.55;

/** No line is drawn thinner than this share of its width in the legend, however many there are. */
const LEAST_QUIET = 0.12;

/**
 * How the five levels are drawn at a zoom over ground of this density: thick lines first, thin ones as one comes nearer and they
 * fit into the budget, and the rest as a breath of which nothing is left out. Once drawn a level stays drawn, and no line gets
 * thinner, as one comes nearer. In the order of trust, 1 first.
 */
export function inkAt(zoom: number, density: LineDensity, budget = INK_BUDGET): readonly LevelInk[] {
  const quiet = quietOf(density, budget);
  const widths = TRUSTS.map((trust) => widthAt(zoom, trust, quiet));
  let covered = 0;
  const drawn = widths.map((width, at) => {
    covered += coverOf(zoom, density[at] ?? 0, width);
    return covered <= budget;
  });
  const breath = breathOf(zoom, density, drawn);
  return widths.map((width, at) =>
    drawn[at] === true
      ? { width, alpha: INK_OPACITY, isBreath: false }
      : { width: HAIR, alpha: Math.min(0.12, breath * (5 - at)), isBreath: true },
  );
}

/** How much of the ground lines that are drawn by themselves cover, by this way of drawing them. */
export function coverOfInk(zoom: number, density: LineDensity, inks: readonly LevelInk[]): number {
  return inks.reduce(
    (sum, { isBreath, width }, at) => sum + (isBreath ? 0 : coverOf(zoom, density[at] ?? 0, width)),
    0,
  );
}

/** How much of the light the lines take that are but a breath. */
export function breathOfInk(zoom: number, density: LineDensity, inks: readonly LevelInk[]): number {
  return inks.reduce(
    (sum, { isBreath, width, alpha }, at) =>
      sum + (isBreath ? ((density[at] ?? 0) * width * alpha) / zoom : 0),
    0,
  );
}

/** Widths grow with the zoom, but slower than what lies between: coming nearer makes room. */
function widthAt(zoom: number, trust: Trust, quiet: number): number {
  return Math.max(HAIR, STROKES[trust].width * quiet * zoom ** 0.7);
}

function coverOf(zoom: number, density: number, width: number): number {
  return (density * (width + SMOOTHED)) / zoom;
}

/** By how much all widths shrink so that at zoom 1 the three strongest levels fill three quarters of the budget at most. */
function quietOf(density: LineDensity, budget: number): number {
  let [long, heavy] = [0, 0];
  for (const trust of [1, 2, 3] as const) {
    long += density[trust - 1] ?? 0;
    heavy += (density[trust - 1] ?? 0) * STROKES[trust].width;
  }
  if (heavy === 0) return 1;
  return Math.min(1, Math.max(LEAST_QUIET, (0.75 * budget - SMOOTHED * long) / heavy));
}

/** What a step of strength takes of the light, so that all breath together stays within its bound. */
function breathOf(zoom: number, density: LineDensity, drawn: readonly boolean[]): number {
  let weight = 0;
  for (const trust of TRUSTS)
    if (drawn[trust - 1] !== true) weight += ((density[trust - 1] ?? 0) * HAIR * (6 - trust)) / zoom;
  return weight === 0 ? 0 : BREATH / weight;
}
