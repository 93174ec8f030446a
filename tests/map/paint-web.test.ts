import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '@/lib/map/lines';
import { makeReady, paintWeb, type ReadyWeb } from '@/lib/map/paint-web';
import { columnsToPaint } from '@/lib/map/painted-web';
import type { MapPicture } from '@/lib/map/picture';
import { sheetOf, type Sheet } from '@/lib/map/raster';
import { SHADES, type Shading } from '@/lib/map/shading';
import { person, picture } from './made-up';
import { pictures } from './webs-to-paint';

const [PAPER, INK, THREAD, GREEN] = [
  [250, 247, 242],
  [28, 26, 23],
  [152, 25, 18],
  [20, 83, 45],
] as const;

function readied(of: MapPicture): ReadyWeb {
  const steps = makeReady(columnsToPaint(of));
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function shading({ people }: MapPicture, said: Partial<Shading> = {}): Shading {
  return {
    people: new Uint8Array(people.length).fill(SHADES.full),
    lines: null,
    heldPeople: null,
    heldLines: null,
    colourOf: new Uint8Array(people.length),
    colours: [GREEN],
    paper: PAPER,
    ink: INK,
    thread: THREAD,
    ...said,
  };
}

const SIDE = 80;
const MIDDLE = SIDE / 2;
const CUT = { zoom: 0.1, sharp: 1, x: MIDDLE, y: MIDDLE };

function painted(of: MapPicture, said: Partial<Shading> = {}, on: Sheet = sheetOf(SIDE, SIDE, 2)): Sheet {
  for (const _ of paintWeb(readied(of), shading(of, said), CUT, on));
  return on;
}

/** How many pixels are not paper, and how many are greener than they are red, as discs are. */
const marked = ({ pixels }: Sheet): number =>
  pixels.filter((part, at) => at % 4 === 1 && part !== PAPER[1]).length;
const green = ({ pixels }: Sheet): number =>
  pixels.filter((part, at) => at % 4 === 1 && part > (pixels[at - 1] ?? 0)).length;

const two = picture([person('a', { x: -300, y: -170 }), person('b', { x: 300, y: 170 })], [[0, 1, 1]]);

describe('painting the web', () => {
  it('paints the same whether or not one was left halfway on this sheet', () => {
    fc.assert(
      fc.property(pictures, pictures, fc.nat({ max: 30 }), (left, of, turns) => {
        const used = sheetOf(SIDE, SIDE, 2);
        const broken = paintWeb(readied(left), shading(left), { ...CUT, zoom: 0.05 }, used);
        for (let turn = 0; turn < turns && broken.next().done !== true; turn++);
        expect(
          Buffer.compare(Buffer.from(painted(of, {}, used).pixels), Buffer.from(painted(of).pixels)),
        ).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  it('lays every line once: as much ink as each of them lays alone', () => {
    fc.assert(
      fc.property(pictures, (of) => {
        const only = (line: number): Uint8Array =>
          Uint8Array.from({ length: of.lines.trust.length }, (_, at) => (at === line ? SHADES.full : 0));
        const all = depthsOf(of, null);
        fc.pre(Math.max(...all) > 0.1);
        const sum = new Float64Array(all.length);
        for (let line = 0; line < of.lines.trust.length; line++)
          depthsOf(of, only(line)).forEach((depth, at) => (sum[at] = (sum[at] ?? 0) + depth));
        const off = all.map((depth, at) => Math.abs(depth - (sum[at] ?? 0)));
        expect(Math.max(...off)).toBeLessThan(1e-3);
      }),
      { numRuns: 10 },
    );
  });

  it('leaves no hole in the paper', () => {
    fc.assert(
      fc.property(pictures, (of) => {
        expect(painted(of).pixels.every((part, at) => at % 4 !== 3 || part === 255)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('draws a line and two discs, and only what is not hidden or held elsewhere', () => {
    const whole = painted(two);
    expect([marked(whole) > 60, green(whole) >= 8]).toEqual([true, true]);
    const lineOnly = painted(two, { heldPeople: Uint8Array.of(1, 1) });
    expect([marked(lineOnly) > 50, green(lineOnly)]).toEqual([true, 0]);
    const discsOnly = painted(two, { heldLines: Uint8Array.of(1) });
    expect([marked(discsOnly) < marked(whole), green(discsOnly)]).toEqual([true, green(whole)]);
    expect(marked(painted(two, { people: Uint8Array.of(0, 0) }))).toBe(0);
    const one = painted(two, { people: Uint8Array.of(SHADES.full, SHADES.hidden) });
    expect(green(one)).toBe(green(whole) / 2);
    expect(marked(one)).toBeLessThan(marked(discsOnly));
  });

  it('draws the one thin line somebody hangs on in the colour of danger', () => {
    const hanging = {
      ...two,
      people: [person('a', { x: -300, y: -170, standing: 'one-thin-line' }), two.people[1]!],
      lines: columnsOf([[0, 1, 4]]),
    };
    const { pixels } = painted(hanging, { heldPeople: Uint8Array.of(1, 1) });
    const middle = pixels.subarray((MIDDLE * SIDE + MIDDLE) * 4, (MIDDLE * SIDE + MIDDLE + 1) * 4);
    expect((middle[0] ?? 0) - (middle[1] ?? 0)).toBeGreaterThan(20);
  });

  it('draws what only passes through, though both its ends are out of sight', () => {
    const far = {
      ...two,
      people: [person('a', { x: -9000, y: 10 }), person('b', { x: 9000, y: 10 })],
    };
    expect(marked(painted(far))).toBeGreaterThan(70);
  });
});

/** What lies on the softer ground, and on the sheet below the rows that become colours first. */
function depthsOf(of: MapPicture, lines: Uint8Array | null): Float64Array {
  const sheet = sheetOf(SIDE, SIDE, 2);
  const steps = paintWeb(readied(of), shading(of, { lines }), CUT, sheet);
  while (sheet.pixels[3] === 0) steps.next();
  const row = Array.from({ length: SIDE }, (_, at) => at).findIndex(
    (at) => sheet.pixels[at * SIDE * 4 + 3] === 0,
  );
  return Float64Array.from([...sheet.depths.subarray(row * SIDE), ...sheet.breath.depths]);
}
