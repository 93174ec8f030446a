import { TRUSTS, type Trust } from '@/lib/web/trust';
import { budgetsOf, type Densities } from './densities';
import { inkAt, type LevelInk } from './ink-budget';
import { depthOf, type Stroke } from './lay-line';
import { circleAround, type PaintedWeb } from './painted-web';
import { SHADES, type Shading } from './shading';
import { FADED } from './strokes';

/** A stroke of the layer; a breath is laid on the softer ground of a sheet. */
type LayerStroke = Stroke & { readonly isBreath: boolean };

/** The strokes of the lines within each circle, of those between them, and of those of people on one thin line. */
export type Strokes = {
  readonly circles: readonly (readonly LayerStroke[])[];
  readonly between: readonly LayerStroke[];
  /** Within a circle, and between two. */
  readonly fringe: readonly (readonly LayerStroke[])[];
};

const SHADE = [0, 0.12, 0.35, 1] as const;
/** The layer lies beneath what can be touched, and is quieter; what only passes by, quieter still. */
const QUIET = { circles: 0.62, between: 0.4 };

/** How every line is drawn at a zoom, in pixels of a sheet with `sharp` of them to one of the page. */
export function strokesOf(
  densities: Densities,
  { zoom, sharp }: { readonly zoom: number; readonly sharp: number },
  grain: number,
): Strokes {
  const budgets = budgetsOf(densities);
  const worn = (inks: readonly LevelInk[], quiet: number): LayerStroke[] =>
    inks.flatMap((ink, level) => shadesOf(ink, TRUSTS[level] ?? 5, quiet, sharp, grain));
  const fringe = { width: Math.max(0.7, 1.5 * zoom ** 0.7), alpha: 0.5, isBreath: false };
  return {
    circles: densities.circles.map((density) => worn(inkAt(zoom, density, budgets.within), QUIET.circles)),
    between: worn(inkAt(zoom, densities.between, budgets.between), QUIET.between),
    fringe: [1, 0.5].map((quiet) => worn([fringe, fringe, fringe, fringe, fringe], quiet)),
  };
}

/** Each shade of an ink, not faded and faded. */
function shadesOf(
  { width, alpha, isBreath }: LevelInk,
  trust: Trust,
  quiet: number,
  sharp: number,
  grain: number,
): LayerStroke[] {
  return SHADE.flatMap((shade) =>
    [1, FADED].map((faded) => ({
      isBreath,
      width: (width * sharp) / (isBreath ? grain : 1),
      depth: depthOf(alpha * shade * faded * (isBreath ? 1 : quiet)),
      dots: trust === 5 && !isBreath ? Math.max(4, 3 * width) * sharp : 0,
    })),
  );
}

/** How a line is drawn; null for one that is not. */
export function strokeOf(
  web: PaintedWeb,
  shading: Shading,
  line: number,
  strokes: Strokes,
): LayerStroke | null {
  const shade = shadeOf(web, shading, line);
  if (shade === SHADES.hidden) return null;
  const { trust, isFaded } = web.lines;
  const level = ((trust[line] as number) - 1) * 8 + shade * 2 + (isFaded[line] as number);
  return levelsOf(web, line, strokes)?.[level] ?? null;
}

function shadeOf({ lines: { from, to } }: PaintedWeb, shading: Shading, line: number): number {
  if (shading.heldLines?.[line] === 1) return SHADES.hidden;
  const own = shading.lines?.[line];
  if (own !== undefined) return own;
  return Math.min(
    shading.people[from[line] as number] as number,
    shading.people[to[line] as number] as number,
  );
}

function levelsOf(web: PaintedWeb, line: number, { circles, between, fringe }: Strokes) {
  const circle = circleAround(web, line);
  if (isOnFringe(web, line)) return fringe[circle < 0 ? 1 : 0];
  return circles[circle] ?? between;
}

/** Whether one of its two people has no other line, and a thin one at that. */
export function isOnFringe({ onFringe, lines: { from, to } }: PaintedWeb, line: number): boolean {
  return ((onFringe[from[line] as number] as number) | (onFringe[to[line] as number] as number)) === 1;
}
