import { INK_BUDGET, type LineDensity } from './ink-budget';
import { circleAround, columnsToPaint, frameOfPeople, type PaintedWeb } from './painted-web';
import type { MapPicture } from './picture';

/** How dense the lines of a picture lie: in each circle those that stay in it, and everywhere those that join circles. */
export type Densities = {
  readonly circles: readonly LineDensity[];
  /** Where they lie dense: only a twentieth of the ground people stand on has more. Without circles, all lines, on average. */
  readonly between: LineDensity;
};

/** What of the budget goes to the lines within circles, and what to those that join them. */
export function budgetsOf({ circles }: Pick<Densities, 'circles'>): { within: number; between: number } {
  if (circles.length === 0) return { within: 0, between: INK_BUDGET };
  return { within: INK_BUDGET * 0.75, between: INK_BUDGET * 0.25 };
}

/** Most cells along each side of the ground, and how many people a cell has at least on average. */
const MOST_CELLS = 48;
const PEOPLED = 4;
/** So many of the lines between circles are measured; of more, every so-and-so-manyth stands for its neighbours. */
const MEASURED = 100_000;

const known = new WeakMap<MapPicture, Densities>();

/** As `densitiesOf`, of a picture that may have been measured before. */
export function densitiesIn(picture: MapPicture): Densities {
  const found = known.get(picture) ?? densitiesOf(columnsToPaint(picture));
  known.set(picture, found);
  return found;
}

/** Measures a web. */
export function densitiesOf(web: PaintedWeb): Densities {
  const circles = web.circles.map(() => [0, 0, 0, 0, 0]);
  const ground = groundOf(web);
  const stride = Math.max(1, Math.ceil(web.lineCount / MEASURED));
  for (let line = 0; line < web.lineCount; line++) {
    const circle = circleAround(web, line);
    const trust = web.lines.trust[line] as number;
    const within = circles[circle];
    if (within) within[trust - 1] = (within[trust - 1] ?? 0) + lengthOf(web, line);
    else if (line % stride === 0) spread(web, line, trust, stride, ground);
  }
  web.circles.forEach(({ radius }, at) => {
    const area = Math.PI * Math.max(1, radius) ** 2;
    circles[at] = (circles[at] ?? []).map((length) => length / area);
  });
  return { circles, between: circles.length > 0 ? denseCell(ground) : usual(ground) };
}

type Ground = {
  readonly cells: number;
  readonly left: number;
  readonly top: number;
  readonly side: number;
  /** For each cell and level how long the lines over it are. */
  readonly lengths: Float64Array;
  readonly peopled: Uint8Array;
};

function groundOf(web: PaintedWeb): Ground {
  const { x, y, people } = web;
  const { left, top, right, bottom } = frameOfPeople(web);
  const cells = Math.max(3, Math.min(MOST_CELLS, Math.floor(Math.sqrt(people / PEOPLED))));
  const side = Math.max(1, right - left, bottom - top) / (cells - 1);
  const ground = {
    cells,
    left,
    top,
    side,
    lengths: new Float64Array(cells * cells * 5),
    peopled: new Uint8Array(cells * cells),
  };
  for (let person = 0; person < people; person++)
    ground.peopled[cellAt(ground, x[person] as number, y[person] as number)] = 1;
  return ground;
}

function cellAt({ left, top, side, cells }: Ground, x: number, y: number): number {
  return Math.floor((y - top) / side) * cells + Math.floor((x - left) / side);
}

function lengthOf({ x, y, lines }: PaintedWeb, line: number): number {
  const [from, to] = [lines.from[line] as number, lines.to[line] as number];
  return Math.hypot((x[from] as number) - (x[to] as number), (y[from] as number) - (y[to] as number));
}

/** Gives each cell its part of a line, to half a cell. */
function spread(web: PaintedWeb, line: number, trust: number, times: number, ground: Ground): void {
  const { x, y, lines } = web;
  const [from, to] = [lines.from[line] as number, lines.to[line] as number];
  const length = lengthOf(web, line);
  const steps = Math.max(1, Math.ceil((2 * length) / ground.side));
  const [startX, startY] = [x[from] as number, y[from] as number];
  const [stepX, stepY] = [((x[to] as number) - startX) / steps, ((y[to] as number) - startY) / steps];
  for (let step = 0.5; step < steps; step++) {
    const spot = cellAt(ground, startX + step * stepX, startY + step * stepY) * 5 + trust - 1;
    ground.lengths[spot] = (ground.lengths[spot] as number) + (length / steps) * times;
  }
}

/** The levels of all ground people stand on, on average. */
function usual({ lengths, peopled, side }: Ground): LineDensity {
  const cells = Math.max(
    1,
    peopled.reduce((sum, is) => sum + is, 0),
  );
  const sums = [0, 0, 0, 0, 0];
  lengths.forEach((length, spot) => {
    if (peopled[Math.floor(spot / 5)] === 1) sums[spot % 5] = (sums[spot % 5] ?? 0) + length;
  });
  return sums.map((length) => length / cells / side ** 2);
}

/** The levels of that cell among those people stand on which only a twentieth of them surpasses. */
function denseCell({ lengths, peopled, side }: Ground): LineDensity {
  const cells: { all: number; levels: Float64Array }[] = [];
  peopled.forEach((is, cell) => {
    if (is === 0) return;
    const levels = lengths.subarray(cell * 5, cell * 5 + 5);
    cells.push({ levels, all: levels.reduce((sum, length) => sum + length, 0) });
  });
  cells.sort((a, b) => a.all - b.all);
  const dense = cells[Math.floor(cells.length * 0.95)]?.levels ?? new Float64Array(5);
  return Array.from(dense, (length) => length / side ** 2);
}
