import { budgetsOf, densitiesOf, type Densities } from './densities';
import { inkAt } from './ink-budget';
import { circleAround, type PaintedWeb } from './painted-web';
import { blank, depthOf, inkRows, layDisc, layLine, type Rgb, type Sheet, type Stroke } from './raster';
import { heapsIn, heapsOfLines, heapsOfPeople, type Heaps } from './sight';
import { boostAt, FADED } from './strokes';

/** How strongly each person, or line, is shown. */
export const SHADES = { hidden: 0, rest: 1, aside: 2, full: 3 } as const;

/** A web made ready to be painted often. */
export type ReadyWeb = {
  readonly web: PaintedWeb;
  readonly heapsOfPeople: Heaps;
  readonly heapsOfLines: Heaps;
  readonly densities: Densities;
};

/** Makes a web ready, in three steps with a place to break off after each. */
export function* makeReady(web: PaintedWeb): Generator<undefined, ReadyWeb> {
  const people = heapsOfPeople(web);
  yield;
  const lines = heapsOfLines(web);
  yield;
  return { web, heapsOfPeople: people, heapsOfLines: lines, densities: densitiesOf(web) };
}

/** In which colours, and how strongly, everybody and everything is painted. */
export type Shading = {
  /** A shade for each person. */
  readonly people: Uint8Array;
  /** A shade for each line; null: that of the paler of its two people. */
  readonly lines: Uint8Array | null;
  /** 1 for whoever, and whatever, is drawn elsewhere just now; null for nobody. */
  readonly heldPeople: Uint8Array | null;
  readonly heldLines: Uint8Array | null;
  /** For each person the place of their colour among `colours`. */
  readonly colourOf: ArrayLike<number>;
  readonly colours: readonly Rgb[];
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly thread: Rgb;
};

/** What part of the map a sheet shows: a point of the sheet is map × zoom × sharp + (x, y). */
export type Cut = { readonly zoom: number; readonly sharp: number; readonly x: number; readonly y: number };

const LINE_SHADES = [0, 0.12, 0.35, 1] as const;
const DISC_SHADES = [0, 0.16, 0.4, 0.85] as const;
/** The layer lies beneath what can be touched, and is quieter. */
const QUIET = 0.62;
/** Rows of the sheet between two breaks. */
const ROWS = 32;
/** Steps of lines between two breaks. */
const STEPS = 8_000;

/**
 * Paints a web, a little at a time: each `yield` is a place to break off, or to leave it for good. Every line in sight is painted
 * once, those of people on one thin line in the colour of danger and on top.
 */
export function* paintWeb(
  ready: ReadyWeb,
  shading: Shading,
  cut: Cut,
  sheet: Sheet,
): Generator<undefined, void> {
  blank(sheet, shading.paper);
  yield;
  const seen = frameOf(cut, sheet);
  const strokes = strokesOf(ready, cut);
  const heaps = heapsIn(ready.heapsOfLines, seen, 10 / cut.zoom);
  for (const [fringe, colour] of [
    [0, shading.ink],
    [1, shading.thread],
  ] as const) {
    yield* layLines(ready, shading, cut, sheet, { heaps, strokes, fringe });
    for (let row = 0; row < sheet.height; row += ROWS) {
      inkRows(sheet, row, Math.min(sheet.height, row + ROWS), colour);
      yield;
    }
  }
  yield* layPeople(ready, shading, cut, sheet);
}

/** The part of the map that is on a sheet. */
function frameOf({ zoom, sharp, x, y }: Cut, { width, height }: Sheet) {
  const scale = zoom * sharp;
  return { left: -x / scale, top: -y / scale, right: (width - x) / scale, bottom: (height - y) / scale };
}

/** For each circle, and last for the lines between them, the strokes of trust 1…5, each full, aside, rest and faded or not. */
function strokesOf({ densities }: ReadyWeb, { zoom, sharp }: Cut): readonly (readonly Stroke[])[] {
  const budgets = budgetsOf(densities);
  return [...densities.circles, densities.between].map((density, at) => {
    const budget = at < densities.circles.length ? budgets.within : budgets.between;
    return inkAt(zoom, density, budget).flatMap(({ width, alpha, isBreath }, level) =>
      LINE_SHADES.flatMap((shade) =>
        [1, FADED].map((faded) => ({
          width: width * sharp,
          depth: depthOf(alpha * shade * faded * (isBreath ? 1 : QUIET)),
          dots: level === 4 && !isBreath ? Math.max(4, 3 * width) * sharp : 0,
        })),
      ),
    );
  });
}

type Lines = {
  readonly heaps: readonly number[];
  readonly strokes: readonly (readonly Stroke[])[];
  readonly fringe: 0 | 1;
};

function* layLines(
  { web, heapsOfLines: { order, start } }: ReadyWeb,
  shading: Shading,
  cut: Cut,
  sheet: Sheet,
  { heaps, strokes, fringe }: Lines,
): Generator<undefined, void> {
  const scale = cut.zoom * cut.sharp;
  const { x, y, onFringe, lines } = web;
  let steps = 0;
  for (const heap of heaps) {
    for (let spot = start[heap] as number; spot < (start[heap + 1] as number); spot++) {
      const line = order[spot] as number;
      const [from, to] = [lines.from[line] as number, lines.to[line] as number];
      if (((onFringe[from] as number) | (onFringe[to] as number)) !== fringe) continue;
      const stroke = strokeOf(web, shading, line, strokes);
      if (!stroke) continue;
      steps += 8;
      steps += layLine(
        sheet,
        (x[from] as number) * scale + cut.x,
        (y[from] as number) * scale + cut.y,
        (x[to] as number) * scale + cut.x,
        (y[to] as number) * scale + cut.y,
        stroke,
      );
      if (steps < STEPS) continue;
      steps = 0;
      yield;
    }
  }
}

/** How a line is drawn; null for one that is not. */
function strokeOf(
  web: PaintedWeb,
  shading: Shading,
  line: number,
  strokes: readonly (readonly Stroke[])[],
): Stroke | null {
  if (shading.heldLines?.[line] === 1) return null;
  const { from, to, trust, isFaded } = web.lines;
  const shade =
    shading.lines?.[line] ??
    Math.min(shading.people[from[line] as number] as number, shading.people[to[line] as number] as number);
  if (shade === SHADES.hidden) return null;
  const circle = circleAround(web, line);
  const levels = strokes[circle < 0 ? strokes.length - 1 : circle];
  return levels?.[((trust[line] as number) - 1) * 8 + shade * 2 + (isFaded[line] as number)] ?? null;
}

function* layPeople(
  { web, heapsOfPeople }: ReadyWeb,
  shading: Shading,
  cut: Cut,
  sheet: Sheet,
): Generator<undefined, void> {
  const scale = cut.zoom * cut.sharp;
  const boost = boostAt(cut.zoom);
  const { order, start } = heapsOfPeople;
  for (const heap of heapsIn(heapsOfPeople, frameOf(cut, sheet), 0)) {
    for (let spot = start[heap] as number; spot < (start[heap + 1] as number); spot++) {
      const person = order[spot] as number;
      const alpha = DISC_SHADES[shading.people[person] as number] ?? 0;
      if (alpha === 0 || shading.heldPeople?.[person] === 1) continue;
      layDisc(
        sheet,
        (web.x[person] as number) * scale + cut.x,
        (web.y[person] as number) * scale + cut.y,
        (web.radius[person] as number) * scale * boost,
        alpha,
        shading.colours[shading.colourOf[person] as number] ?? shading.ink,
      );
    }
    yield;
  }
}
