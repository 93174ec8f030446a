import type { Groups } from '@/lib/access/names';
import type { LargeWeb } from '@/lib/map/circled/circled';
import type { Kept } from '@/lib/map/circled/kept';
import type { LargeMap } from '@/lib/map/circled/lay-out';
import type { WebToLayOut } from '@/lib/map/positions';
import type { KeptBubble, KeptPlace } from '@/lib/positions/queries';
import type { Web } from '@/lib/web/web';

/** What is kept of a campaign's map: people by their ids, circles by their numbers. */
export type KeptMap = {
  readonly people: ReadonlyMap<string, KeptPlace>;
  readonly circles: ReadonlyMap<number, KeptBubble>;
};

/** Where somebody is to be kept. */
export type PlaceToKeep = {
  readonly workerId: string;
  readonly x: number;
  readonly y: number;
  readonly circle: number;
};

/** What is to be kept of a large map that was laid out: who changed place or circle, and all the circles. */
export type MapToKeep = {
  readonly people: readonly PlaceToKeep[];
  readonly circles: readonly (KeptBubble & { readonly number: number })[];
};

/** A campaign's web without ids and words. */
export function withoutIds(web: Web, groups: ReadonlyMap<string, Groups>): LargeWeb {
  const { lines, rows, solid, solidThreshold, committee } = web;
  return {
    ...{ lines, rows, solid, solidThreshold, committee },
    departments: Int32Array.from(web.ids, (id) => groups.get(id)?.department ?? 0),
    crews: Int32Array.from(web.ids, (id) => groups.get(id)?.crew ?? 0),
  };
}

/** What was kept, by place in a web of these people. */
export function keptByPlace(ids: readonly string[], { people, circles }: KeptMap): Kept {
  const kept = {
    x: new Float64Array(ids.length),
    y: new Float64Array(ids.length),
    circle: new Int32Array(ids.length).fill(-1),
    pinned: new Uint8Array(ids.length),
    bubbles: circles,
  };
  ids.forEach((id, at) => {
    const place = people.get(id);
    if (!place) return;
    kept.x[at] = place.x;
    kept.y[at] = place.y;
    kept.circle[at] = place.circle ?? -1;
    kept.pinned[at] = place.pinned ? 1 : 0;
  });
  return kept;
}

/** What differs from what is kept; null where nothing does. */
export function changesOf(
  ids: readonly string[],
  { circled, layout }: LargeMap,
  kept: KeptMap,
): MapToKeep | null {
  const people = ids.flatMap((workerId, at): PlaceToKeep[] => {
    const [x, y] = [layout.x[at] ?? 0, layout.y[at] ?? 0];
    const circle = circled.numbers[circled.circleOf[at] ?? 0] ?? 0;
    const before = kept.people.get(workerId);
    const isSame = before?.x === x && before.y === y && before.circle === circle;
    return isSame ? [] : [{ workerId, x, y, circle }];
  });
  const circles = circled.numbers.map((number, at) => ({
    number,
    ...(layout.bubbles[at] ?? { x: 0, y: 0, radius: 0 }),
    refined: layout.refined[at] ?? false,
  }));
  const isSame =
    circles.length === kept.circles.size &&
    circles.every(({ number, x, y, radius, refined }) => {
      const before = kept.circles.get(number);
      return before?.x === x && before.y === y && before.radius === radius && before.refined === refined;
    });
  return people.length === 0 && isSame ? null : { people, circles };
}

/** A map as it would be kept. */
export function keptOf(
  ids: readonly string[],
  { circled, layout }: LargeMap,
  pinned: ReadonlySet<string>,
): KeptMap {
  const people = ids.map((id, at): [string, KeptPlace] => [
    id,
    {
      x: layout.x[at] ?? 0,
      y: layout.y[at] ?? 0,
      circle: circled.numbers[circled.circleOf[at] ?? 0] ?? 0,
      pinned: pinned.has(id),
    },
  ]);
  const circles = circled.numbers.map((number, at): [number, KeptBubble] => [
    number,
    { ...(layout.bubbles[at] ?? { x: 0, y: 0, radius: 0 }), refined: layout.refined[at] ?? false },
  ]);
  return { people: new Map(people), circles: new Map(circles) };
}

/** What the layout of a small web needs to know of it and of who works beside whom. */
export function toLayOut(web: Web, groups: ReadonlyMap<string, Groups>): WebToLayOut {
  const { ids, lines, committee, solidThreshold } = web;
  const beside = ids.map((id) => String(groups.get(id)?.department ?? ''));
  const crews = ids.map((id) => String(groups.get(id)?.crew ?? ''));
  return { ids, lines, committee, solidThreshold, beside, crews };
}
