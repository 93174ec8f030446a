import type { Day } from '@/lib/web/day';
import { at } from '@/lib/web/ints';
import type { Said, Web } from '@/lib/web/web';

/** A web as plain data that can travel to another thread: no function, and each day once. */
export type PackedWeb = Omit<Web, 'indexOf' | 'said'> & {
  readonly said: Omit<Said, 'on'> & {
    readonly days: readonly (Day | '')[];
    /** For each line the place of its day in `days`. */
    readonly on: Int32Array;
  };
};

/** Packs a web for the way; arrays are shared with it, not copied. */
export function packWeb({ indexOf: _, said: { on, ...said }, ...web }: Web): PackedWeb {
  const places = new Map<Day | '', number>();
  const packed = Int32Array.from(on, (day) => {
    const place = places.get(day) ?? places.size;
    places.set(day, place);
    return place;
  });
  return { ...web, said: { ...said, days: [...places.keys()], on: packed } };
}

/** The web that was packed. */
export function unpackWeb({ said: { days, on, ...said }, ...web }: PackedWeb): Web {
  const heard: (Day | '')[] = [];
  for (let line = 0; line < on.length; line++) heard.push(days[at(on, line)] ?? '');
  const places = new Map<string, number>();
  for (const [place, id] of web.ids.entries()) places.set(id, place);
  return { ...web, indexOf: (id) => places.get(id), said: { ...said, on: heard } };
}
