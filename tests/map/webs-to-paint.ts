import fc from 'fast-check';
import type { MapPicture } from '@/lib/map/picture';
import type { Trust } from '@/lib/web/trust';
import { columnsOf, type MapLine } from '@/lib/map/lines';
import { person, picture } from './made-up';

const place = fc.integer({ min: -2000, max: 2000 });

/** Any few people anywhere, any lines between them, in circles or not. */
export const pictures: fc.Arbitrary<MapPicture> = fc
  .record({
    places: fc.array(fc.record({ x: place, y: place }), { minLength: 2, maxLength: 40 }),
    pairs: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 5 })), { maxLength: 120 }),
    circles: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ places, pairs, circles }) => {
    const people = places.map((at, index) => person(String(index), { ...at, lines: 3 }));
    const lines = pairs.flatMap(([one, other, trust]): MapLine[] => {
      const [from, to] = [one % people.length, other % people.length];
      return from === to ? [] : [[Math.min(from, to), Math.max(from, to), trust as Trust]];
    });
    return {
      ...picture(people),
      lines: columnsOf(lines),
      circles: Array.from({ length: circles }, () => circle),
      circleOf: Uint16Array.from(circles === 0 ? [] : people.map((_, index) => index % circles)),
    };
  });

const circle = { x: 0, y: 0, radius: 300, people: 10, department: null, shift: null, standings: [] };
