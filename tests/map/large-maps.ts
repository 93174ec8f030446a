import type { LargeWeb } from '@/lib/map/circled/circled';
import type { Kept } from '@/lib/map/circled/kept';
import type { LargeMap } from '@/lib/map/circled/lay-out';
import { refineLarge } from '@/lib/map/circled/refine-large';
import { chanceFrom } from '@/lib/web/chance';
import type { WebFacts } from '@/lib/web/facts';
import type { Trust } from '@/lib/web/trust';
import { weave } from '@/lib/web/weave';
import { day, ratingBetween } from '@/tests/arbitraries';
import { makeWorkplace } from '@/tests/bench/workplace';

/** A made-up workplace of 2,000. */
export const place = makeWorkplace(2_000, 9_000);

/** Its web, as it is laid out. */
export function largeWeb(facts: WebFacts): LargeWeb & { readonly ids: readonly string[] } {
  const web = weave(facts, { on: day('2026-12-31'), solidThreshold: 3 });
  const crews = Int32Array.from(web.ids, (id) => Math.floor((Number(id.slice(1)) - 1) / 25));
  return { ...web, crews, departments: crews.map((crew) => Math.floor(crew / 8)) };
}

/** Nothing kept of so many people. */
export const nothing = (size: number): Kept => ({
  x: new Float64Array(size),
  y: new Float64Array(size),
  circle: new Int32Array(size).fill(-1),
  pinned: new Uint8Array(size),
  bubbles: new Map(),
});

/** What was drawn, as it is kept; of `size` people, those are new who were not drawn. */
export function keptFrom({ circled, layout }: LargeMap, size = layout.x.length): Kept {
  const kept = nothing(size);
  kept.x.set(layout.x);
  kept.y.set(layout.y);
  circled.circleOf.forEach((circle, person) => {
    kept.circle[person] = circled.numbers[circle] ?? -1;
  });
  const bubbles = layout.bubbles.map(
    (bubble, at) => [circled.numbers[at] ?? -1, { ...bubble, refined: layout.refined[at] ?? false }] as const,
  );
  return { ...kept, bubbles: new Map(bubbles) };
}

/** How far somebody moved. */
export const far = (one: LargeMap['layout'], other: LargeMap['layout'], person: number): number =>
  Math.hypot((one.x[person] ?? 0) - (other.x[person] ?? 0), (one.y[person] ?? 0) - (other.y[person] ?? 0));

/** The map placed with care. */
export function refinedMap({ circled, layout }: LargeMap): LargeMap {
  return { circled, layout: refineLarge({ circled, layout, pinned: new Uint8Array(layout.x.length) }) };
}

/** How near the nearest two of one circle are. */
export function nearest({ circled, layout }: LargeMap): number {
  let least = Infinity;
  for (const people of circled.members)
    for (const one of people)
      for (const other of people)
        if (one < other)
          least = Math.min(
            least,
            Math.hypot(
              (layout.x[one] ?? 0) - (layout.x[other] ?? 0),
              (layout.y[one] ?? 0) - (layout.y[other] ?? 0),
            ),
          );
  return least;
}

/** How many pairs of circles touch. */
export function touching({ layout: { bubbles } }: LargeMap): number {
  let count = 0;
  bubbles.forEach((one, at) => {
    for (const other of bubbles.slice(at + 1))
      if (Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius) count += 1;
  });
  return count;
}

/** The workplace with so many lines more, drawn by chance. */
export function withMore(lines: number, seed: number): WebFacts {
  const chance = chanceFrom(seed);
  const someone = () => place.workers[Math.floor(chance() * place.workers.length)]?.id ?? '';
  const more = Array.from({ length: lines }, () => {
    const one = someone();
    let other = someone();
    while (other === one) other = someone();
    return ratingBetween(one, other, (1 + Math.floor(chance() * 5)) as Trust);
  });
  return { ...place, ratings: [...place.ratings, ...more] };
}
