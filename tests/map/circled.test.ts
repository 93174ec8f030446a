import { describe, expect, it } from 'vitest';
import { pushApart, type Moving } from '@/lib/map/circled/apart';
import { layOutBeside, layOutLarge, type LargeMap } from '@/lib/map/circled/lay-out';
import { refineLarge } from '@/lib/map/circled/refine-large';
import { sharedGroup } from '@/lib/map/circled/shared';
import { SPACING } from '@/lib/map/layout';
import { chanceFrom } from '@/lib/web/chance';
import { activeWorker, ratingBetween } from '@/tests/arbitraries';
import {
  far,
  keptFrom,
  largeWeb,
  nearest,
  nothing,
  place,
  refinedMap,
  touching,
  withMore,
} from './large-maps';

describe('the map of a large workplace', () => {
  const web = largeWeb(place);
  const packed = layOutLarge(web, nothing(2_000));
  const refined = refinedMap(packed);

  it('is the same for the same web, to the last digit', () => {
    const again = layOutLarge(web, nothing(2_000));
    expect(again.layout).toEqual(packed.layout);
    expect(refinedMap(again).layout).toEqual(refined.layout);
  });

  it('has no two circles touch, nobody outside their circle, and nobody on top of another', () => {
    for (const map of [packed, refined]) {
      expect(touching(map)).toBe(0);
      expect(nearest(map)).toBeGreaterThan(0.6 * SPACING);
      map.circled.circleOf.forEach((circle, person) => {
        const { x = 0, y = 0, radius = 0 } = map.layout.bubbles[circle] ?? {};
        const away = Math.hypot((map.layout.x[person] ?? 0) - x, (map.layout.y[person] ?? 0) - y);
        expect(away).toBeLessThanOrEqual(radius);
      });
    }
  });

  it('keeps circles in place while people are placed with care, who trust each other side by side', () => {
    expect(refined.layout.bubbles).toEqual(packed.layout.bubbles);
    const lengthOf = ({ circled, layout }: LargeMap): number => {
      let [sum, count] = [0, 0];
      web.lines.trust.forEach((trust, line) => {
        const [from = 0, to = 0] = [web.lines.from[line], web.lines.to[line]];
        if (trust > 2 || circled.circleOf[from] !== circled.circleOf[to]) return;
        sum += Math.hypot(
          (layout.x[from] ?? 0) - (layout.x[to] ?? 0),
          (layout.y[from] ?? 0) - (layout.y[to] ?? 0),
        );
        count += 1;
      });
      return sum / count;
    };
    expect(lengthOf(refined)).toBeLessThan(0.75 * lengthOf(packed));
  });

  it('has those without a solid line at the rims', () => {
    const { circled, layout } = refined;
    const outness = (person: number) => {
      const { x = 0, y = 0, radius = 1 } = layout.bubbles[circled.circleOf[person] ?? 0] ?? {};
      return Math.hypot((layout.x[person] ?? 0) - x, (layout.y[person] ?? 0) - y) / radius;
    };
    const mean = (people: readonly number[]) =>
      people.reduce((sum, person) => sum + outness(person), 0) / people.length;
    const everybody = [...circled.circleOf.keys()];
    const isHeld = (person: number) => (web.solid.start[person + 1] ?? 0) > (web.solid.start[person] ?? 0);
    expect(mean(everybody.filter((person) => !isHeld(person)))).toBeGreaterThan(
      1.3 * mean(everybody.filter(isHeld)),
    );
  });

  it('is left untouched by a web that did not change', () => {
    for (const map of [packed, refined]) {
      const again = layOutLarge(web, keptFrom(map));
      expect(again.layout).toEqual(map.layout);
    }
  });

  it('hardly moves when 1 % of lines come in: 95 % of people by less than a label, circles not at all', () => {
    for (const seed of [1, 2, 3]) {
      const next = layOutLarge(largeWeb(withMore(90, seed)), keptFrom(refined));
      const moves = Array.from({ length: 2_000 }, (_, person) => far(refined.layout, next.layout, person));
      moves.sort((one, other) => one - other);
      expect(moves[1_900]).toBeLessThan(SPACING);
      expect(touching(next)).toBe(0);
      next.circled.numbers.forEach((number, at) => {
        const before = refined.layout.bubbles[refined.circled.numbers.indexOf(number)];
        const after = next.layout.bubbles[at];
        expect(
          Math.hypot((after?.x ?? 0) - (before?.x ?? 0), (after?.y ?? 0) - (before?.y ?? 0)),
        ).toBeLessThan(SPACING / 2);
      });
      expect(layOutLarge(largeWeb(withMore(90, seed)), keptFrom(next)).layout).toEqual(next.layout);
    }
  });

  it('finds newcomers a free spot in the circle of those they know, and moves nobody else for it', () => {
    const friends = packed.circled.members[3]?.slice(0, 2) ?? [];
    const ratings = friends.map((person) => ratingBetween(web.ids[person] ?? '', 'w009999', 2));
    const grown = largeWeb({
      ...place,
      workers: [...place.workers, activeWorker('w009999')],
      ratings: [...place.ratings, ...ratings],
    });
    const next = layOutLarge(grown, keptFrom(refined, 2_001));
    expect(next.circled.circleOf[2_000]).toBe(3);
    const moves = Array.from({ length: 2_000 }, (_, person) => far(refined.layout, next.layout, person));
    expect(Math.max(...moves)).toBeLessThan(SPACING / 4);
    expect(nearest(next)).toBeGreaterThan(0.4 * SPACING);
  });

  it('never moves who is pinned: not packed, not placed with care, not when all is laid out anew', () => {
    const kept = { ...keptFrom(refined), pinned: new Uint8Array(2_000) };
    for (const [person, at] of [
      [5, 40],
      [1_200, -3_000],
    ] as const) {
      kept.pinned[person] = 1;
      kept.x[person] = at;
      kept.y[person] = at + 7;
    }
    for (const map of [
      layOutLarge(web, kept),
      layOutLarge(web, { ...kept, bubbles: new Map(), circle: new Int32Array(2_000).fill(-1) }),
    ]) {
      const { circled, layout } = map;
      for (const one of [layout, refineLarge({ circled, layout, pinned: kept.pinned })]) {
        expect([one.x[5], one.y[5]]).toEqual([40, 47]);
        expect([one.x[1_200], one.y[1_200]]).toEqual([-3_000, -2_993]);
      }
    }
  });

  it('seats who is gone around those who are here, and moves nobody for it', () => {
    const kept = keptFrom(refined);
    kept.circle.forEach((_, person) => {
      if (person % 40 === 0) kept.circle[person] = -1;
    });
    const { layout } = layOutBeside(web, kept);
    for (let person = 0; person < 2_000; person++)
      if (person % 40 !== 0) expect(far(layout, refined.layout, person)).toBe(0);
  });
});

describe('circles that are pushed apart', () => {
  it('end with a gap between any two, wherever they were', () => {
    const chance = chanceFrom(4);
    const crowd = Array.from({ length: 60 }, (): Moving => ({
      x: chance() * 900,
      y: chance() * 900,
      radius: 40 + chance() * 400,
    }));
    pushApart(crowd, 30);
    crowd.forEach((one, at) => {
      for (const other of crowd.slice(at + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius + 29);
    });
  });
});

describe('what a circle shares', () => {
  it('is the group of at least half of its people', () => {
    const groups = new Map([
      ['a', [1]],
      ['b', [1]],
      ['c', [0]],
    ]);
    expect(sharedGroup(['a', 'b', 'c'], groups)).toBe(1);
    expect(sharedGroup(['a', 'c'], groups)).toBe(0);
    expect(sharedGroup(['a', 'c', 'd'], groups)).toBeNull();
    expect(sharedGroup(['d'], groups)).toBeNull();
  });
});
