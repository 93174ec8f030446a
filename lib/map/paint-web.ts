import { densitiesOf, type Densities } from './densities';
import type { PaintedWeb } from './painted-web';
import { layLine } from './lay-line';
import { isOnFringe, strokeOf, strokesOf, type Strokes } from './layer-strokes';
import { SHADES, type Shading } from './shading';
import { inkRows, inkRowsOver, inksOn, layDisc, type Rgb, type Sheet } from './raster';
import { heapsIn, heapsOfLines, heapsOfPeople, type Heaps } from './sight';
import { boostAt } from './strokes';

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

/** What part of the map a sheet shows: a point of the sheet is map × zoom × sharp + (x, y). */
export type Cut = { readonly zoom: number; readonly sharp: number; readonly x: number; readonly y: number };

const DISC_SHADES = [0, 0.16, 0.4, 0.85] as const;
/** Rows of the sheet between two breaks. */
const ROWS = 32;
/** Steps of lines, and discs, between two breaks. */
const STEPS = 8_000;
const DISCS = 64;

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
  sheet.depths.fill(0);
  sheet.breath.depths.fill(0);
  yield;
  const seen = frameOf(cut, sheet);
  const strokes = strokesOf(ready.densities, cut, sheet.breath.grain);
  const heaps = heapsIn(ready.heapsOfLines, seen, 10 / cut.zoom);
  yield* layLines(ready, shading, cut, sheet, { heaps, strokes, fringe: false });
  const inks = inksOn(shading.paper, shading.ink);
  yield* byRows(sheet, (from, until) => {
    inkRows(sheet, from, until, inks);
  });
  yield* layLines(ready, shading, cut, sheet, { heaps, strokes, fringe: true });
  yield* byRows(sheet, (from, until) => {
    inkRowsOver(sheet, from, until, shading.thread);
  });
  yield* layPeople(ready, shading, cut, sheet);
}

function* byRows({ height }: Sheet, work: (from: number, until: number) => void): Generator<undefined, void> {
  for (let row = 0; row < height; row += ROWS) {
    work(row, Math.min(height, row + ROWS));
    yield;
  }
}

/** The part of the map that is on a sheet. */
function frameOf({ zoom, sharp, x, y }: Cut, { width, height }: Sheet) {
  const scale = zoom * sharp;
  return { left: -x / scale, top: -y / scale, right: (width - x) / scale, bottom: (height - y) / scale };
}

type Lines = {
  readonly heaps: readonly number[];
  readonly strokes: Strokes;
  readonly fringe: boolean;
};

function* layLines(
  { web, heapsOfLines: { order, start } }: ReadyWeb,
  shading: Shading,
  cut: Cut,
  sheet: Sheet,
  { heaps, strokes, fringe }: Lines,
): Generator<undefined, void> {
  const scale = cut.zoom * cut.sharp;
  const { x, y, lines } = web;
  let steps = 0;
  for (const heap of heaps) {
    for (let spot = start[heap] as number; spot < (start[heap + 1] as number); spot++) {
      const line = order[spot] as number;
      const [from, to] = [lines.from[line] as number, lines.to[line] as number];
      if (isOnFringe(web, line) !== fringe) continue;
      const stroke = strokeOf(web, shading, line, strokes);
      if (!stroke) continue;
      const ground = stroke.isBreath ? sheet.breath : sheet;
      const fine = stroke.isBreath ? 1 / sheet.breath.grain : 1;
      steps += 8;
      steps += layLine(
        ground,
        ((x[from] as number) * scale + cut.x) * fine,
        ((y[from] as number) * scale + cut.y) * fine,
        ((x[to] as number) * scale + cut.x) * fine,
        ((y[to] as number) * scale + cut.y) * fine,
        stroke,
      );
      if (steps < STEPS) continue;
      steps = 0;
      yield;
    }
  }
}

function* layPeople(
  { web, heapsOfPeople }: ReadyWeb,
  shading: Shading,
  cut: Cut,
  sheet: Sheet,
): Generator<undefined, void> {
  const scale = cut.zoom * cut.sharp;
  const boost = boostAt(cut.zoom);
  const colours = DISC_SHADES.map((shade) =>
    shading.colours.map((colour) => mixed(shading.paper, colour, shade)),
  );
  const { order, start } = heapsOfPeople;
  let done = 0;
  for (const heap of heapsIn(heapsOfPeople, frameOf(cut, sheet), 0)) {
    for (let spot = start[heap] as number; spot < (start[heap + 1] as number); spot++) {
      const person = order[spot] as number;
      const shade = shading.people[person] as number;
      if (shade === SHADES.hidden || shading.heldPeople?.[person] === 1) continue;
      layDisc(
        sheet,
        (web.x[person] as number) * scale + cut.x,
        (web.y[person] as number) * scale + cut.y,
        (web.radius[person] as number) * scale * boost,
        colours[shade]?.[shading.colourOf[person] as number] ?? shading.ink,
      );
      if (++done % DISCS === 0) yield;
    }
  }
}

function mixed(paper: Rgb, colour: Rgb, share: number): Rgb {
  const mix = (at: 0 | 1 | 2): number => paper[at] + (colour[at] - paper[at]) * share;
  return [mix(0), mix(1), mix(2)];
}
