import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asked, Eye } from '@/lib/map/near';
import { isStillIn, MOST_LINES, MOST_PEOPLE, nearBy, whereIs } from '@/lib/map/near';
import { linesOf, membersOf, waysOf, type Wide } from '@/lib/map/ways';

/** Circles on a grid, people evenly in them, lines by chance; the same for the same seed. */
function circled(circles: number, size: number, lineCount: number, seed = 1): Wide {
  let state = seed;
  const chance = (): number => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
  const radius = 40 * Math.sqrt(size);
  const all = Array.from({ length: circles }, (_, at) => ({
    x: (at % 6) * 2.2 * radius,
    y: Math.floor(at / 6) * 2.2 * radius,
    radius,
  }));
  const circleOf = Array.from({ length: circles * size }, (_, at) => at % circles);
  const people = circleOf.map((circle) => {
    const [far, angle] = [radius * Math.sqrt(chance()), chance() * 2 * Math.PI];
    return { x: all[circle]!.x + far * Math.cos(angle), y: all[circle]!.y + far * Math.sin(angle) };
  });
  const lines = Array.from({ length: lineCount }, () => {
    const from = Math.floor(chance() * people.length);
    const to =
      chance() < 0.7 ? from + circles * Math.ceil(chance() * 9) : Math.floor(chance() * people.length);
    return [from, to % people.length] as const;
  }).filter(([from, to]) => from !== to);
  return {
    people,
    circles: all,
    circleOf,
    lines: { from: lines.map((ends) => Math.min(...ends)), to: lines.map((ends) => Math.max(...ends)) },
  };
}

function eye(x: number, y: number, zoom: number, width = 1200, height = 800): Eye {
  const [wide, high] = [width / zoom / 2, height / zoom / 2];
  return { left: x - wide, right: x + wide, top: y - high, bottom: y + high, zoom };
}

function ask(said: Partial<Asked>): Asked {
  return { eye: eye(0, 0, 0.1), open: null, musts: [], mustLine: null, before: null, ...said };
}

const webs = fc
  .record({
    circles: fc.integer({ min: 1, max: 24 }),
    size: fc.integer({ min: 1, max: 160 }),
    seed: fc.nat(),
  })
  .map(({ circles, size, seed }) => circled(circles, size, circles * size * 5, seed));

const looks = fc.record({
  x: fc.integer({ min: -1_000, max: 8_000 }),
  y: fc.integer({ min: -1_000, max: 4_000 }),
  zoom: fc.double({ min: 0.05, max: 3, noNaN: true }),
});

const cases = fc
  .tuple(webs, looks, fc.array(fc.nat(), { maxLength: 8 }), fc.option(fc.nat()))
  .map(([web, { x, y, zoom }, musts, open]) => ({
    ways: waysOf(web),
    asked: ask({
      eye: eye(x, y, zoom),
      musts: musts.map((one) => one % web.people.length),
      open: open === null ? null : open % web.circles.length,
    }),
  }));

describe('what is near', () => {
  it('is never more than can be read, always holds whoever must be there, and each line has both its ends', () => {
    fc.assert(
      fc.property(cases, ({ ways, asked }) => {
        const near = nearBy(ways, asked);
        const here = new Set(near.people);
        expect(near.people.length).toBeLessThanOrEqual(MOST_PEOPLE);
        expect(near.lines.length).toBeLessThanOrEqual(MOST_LINES);
        for (const must of asked.musts) expect(here.has(must)).toBe(true);
        for (const line of near.lines) {
          expect(here.has(ways.web.lines.from[line]!) && here.has(ways.web.lines.to[line]!)).toBe(true);
        }
        expect(near.people).toEqual([...here].sort((a, b) => a - b));
        expect(nearBy(ways, asked)).toEqual(near);
      }),
      { numRuns: 60 },
    );
  });

  it('holds all people of an open circle, and its neighbours outside as such', () => {
    fc.assert(
      fc.property(cases, ({ ways, asked }) => {
        if (asked.open === null) return;
        const { open } = asked;
        const near = nearBy(ways, asked);
        const here = new Set(near.people);
        for (const person of membersOf(ways, open)) expect(here.has(person)).toBe(true);
        for (const person of near.outside) expect(ways.web.circleOf[person]).not.toBe(open);
        const joined = new Set(
          Array.from(near.lines).flatMap((line) => [ways.web.lines.from[line]!, ways.web.lines.to[line]!]),
        );
        if (near.lines.length < MOST_LINES)
          for (const person of near.outside) expect(joined.has(person)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('only grows as one comes nearer: who is here and still in sight stays', () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 1, max: 4, noNaN: true }), ({ ways, asked }, closer) => {
        const { left, right, top, bottom, zoom } = asked.eye;
        const nearer = eye((left + right) / 2, (top + bottom) / 2, zoom * closer);
        const before = nearBy(ways, { ...asked, open: null });
        const after = nearBy(ways, { ...asked, open: null, eye: nearer, before });
        const inSight = before.circles.filter((at) => {
          const { x, y, radius } = ways.web.circles[at]!;
          const away = Math.hypot(
            Math.max(nearer.left - x, 0, x - nearer.right),
            Math.max(nearer.top - y, 0, y - nearer.bottom),
          );
          return away <= radius;
        });
        for (const circle of inSight) expect(after.circles).toContain(circle);
      }),
      { numRuns: 60 },
    );
  });

  it('does not flicker when one goes a little to and fro', () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0.9, max: 1.1, noNaN: true }), ({ ways, asked }, step) => {
        const { left, right, top, bottom, zoom } = asked.eye;
        const settled = nearBy(ways, { ...asked, before: nearBy(ways, asked) });
        const moved = eye((left + right) / 2, (top + bottom) / 2, zoom * step);
        const gone = nearBy(ways, { ...asked, eye: moved, before: settled });
        const back = nearBy(ways, { ...asked, before: gone });
        const again = nearBy(ways, { ...asked, eye: moved, before: back });
        expect(again.circles).toEqual(gone.circles);
      }),
      { numRuns: 60 },
    );
  });

  it('is everything where the web has no circles', () => {
    const { people, lines } = circled(2, 40, 200);
    const ways = waysOf({ people, lines, circles: [], circleOf: [] });
    const near = nearBy(ways, ask({ eye: eye(9_000, 9_000, 4) }));
    expect([near.people.length, near.lines.length]).toEqual([80, lines.from.length]);
  });

  it('keeps thick lines where there are too many, and the selected one', () => {
    const web = circled(2, 300, 9_000);
    const ways = waysOf(web);
    const thinnest = linesOf(ways, 0).at(-1)!;
    const near = nearBy(ways, ask({ eye: eye(700, 0, 1), open: 0, musts: [0], mustLine: thinnest }));
    expect(near.lines.length).toBe(MOST_LINES);
    expect(near.lines).toContain(thinnest);
    const here = new Set(near.people);
    const last = Math.max(...linesOf(ways, 0));
    const to = web.lines.from[last] === 0 ? web.lines.to[last]! : web.lines.from[last]!;
    if (here.has(to)) expect(near.lines).toContain(last);
  });

  it('says which circle one is in, and when one has left it', () => {
    const ways = waysOf(circled(4, 100, 2_000));
    const { x, y, radius } = ways.web.circles[2]!;
    const close = eye(x, y, 800 / (2 * radius));
    const near = nearBy(ways, ask({ eye: close }));
    expect(whereIs(ways, { eye: close, open: null }, near)).toBe(2);
    expect(isStillIn(ways, close, 2)).toBe(true);
    expect(isStillIn(ways, eye(x, y, 0.05), 2)).toBe(false);
    expect(isStillIn(ways, eye(x + 9 * radius, y, 1), 2)).toBe(false);
  });
});
