import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutMap, SETTLED_DRIFT } from '@/lib/map/layout';
import type { Point } from '@/lib/map/picture';
import type { WebToLayOut } from '@/lib/map/positions';
import { workplace } from './made-up';

const far = (a: Point | undefined, b: Point | undefined): number => {
  if (!a || !b) throw new Error('nobody there');
  return Math.hypot(a.x - b.x, a.y - b.y);
};

/** The same web with one person more, who has two lines. */
function withNewcomer(web: WebToLayOut): WebToLayOut {
  const at = web.ids.length;
  return {
    ...web,
    ids: [...web.ids, 'x-newcomer'],
    beside: [...web.beside, 'department 0'],
    crews: [...web.crews, 'department 0, shift 0'],
    lines: {
      from: [...Array.from(web.lines.from), 0, 6],
      to: [...Array.from(web.lines.to), at, at],
      trust: [...Array.from(web.lines.trust), 2, 3],
    },
  };
}

describe('where people stand on the map', () => {
  const web = workplace(140, 500);
  const places = layoutMap(web, new Map());

  it('is the same map for the same web, to the last digit', () => {
    expect([...layoutMap(web, new Map())]).toEqual([...places]);
  });

  it('leaves room between any two of 140 people', () => {
    const points = [...places.values()];
    const nearest = points.map((a, at) =>
      Math.min(...points.filter((_, other) => other !== at).map((b) => far(a, b))),
    );
    expect(Math.min(...nearest)).toBeGreaterThan(40);
  });

  it('puts the committee near the middle and those on one thin line outside of it', () => {
    const middle = { x: 0, y: 0 };
    const mean = (ids: readonly string[]): number =>
      ids.reduce((sum, id) => sum + far(places.get(id), middle), 0) / ids.length;
    const committee = Array.from(web.committee, (at) => web.ids[at] ?? '');
    const loners = web.ids.filter((_, at) => at % 10 === 9);
    const everybody = mean(web.ids);
    expect(mean(committee)).toBeLessThan(everybody / 2);
    expect(mean(loners)).toBeGreaterThan(everybody * 1.2);
  });

  it('leaves a settled map untouched, and those who settled nearly where they were when somebody comes in', () => {
    expect([...layoutMap(web, places)]).toEqual([...places]);
    const grown = layoutMap(withNewcomer(web), places);
    for (const id of web.ids)
      expect(far(grown.get(id), places.get(id))).toBeLessThanOrEqual(SETTLED_DRIFT + 0.2);
    const newcomer = grown.get('x-newcomer');
    expect(Math.min(...web.ids.map((id) => far(grown.get(id), newcomer)))).toBeGreaterThan(25);
  });

  it('gives everybody a place that is a number, whatever the web', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.nat({ max: 80 }), fc.nat(), (size, lines, seed) => {
        const small = { ...workplace(size, size > 1 ? lines : 0, seed), committee: [] };
        const laid = layoutMap(small, new Map());
        expect([...laid.keys()]).toEqual(small.ids);
        for (const { x, y } of laid.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
