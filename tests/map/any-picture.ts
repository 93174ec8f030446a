import fc from 'fast-check';
import { columnsOf, type MapLine } from '@/lib/map/lines';
import type { MapPerson, MapPicture } from '@/lib/map/picture';
import { addDays } from '@/lib/web/day';
import { WORKER_STATUSES } from '@/lib/web/facts';
import { STANDINGS } from '@/lib/web/standing';
import { TRUSTS } from '@/lib/web/trust';
import { day, solidThresholds } from '@/tests/arbitraries';

const length = fc.integer({ min: -90_000, max: 90_000 }).map((tenths) => tenths / 10);
const word = fc.option(fc.constantFrom('Pack', 'Rampe Süd', 'نقل', ''));
const dayOf = (days: number) => addDays(day('1970-01-01'), days);

const someone = fc.record({
  id: fc.uuid(),
  known: fc.boolean(),
  label: fc.string({ unit: 'grapheme', maxLength: 12 }),
  short: fc.string({ unit: 'grapheme', maxLength: 6 }),
  x: length,
  y: length,
  department: word,
  shift: word,
  languages: fc.array(fc.constantFrom('English', 'Kreyòl', 'العربية'), { maxLength: 3 }),
  support: fc.nat(5),
  status: fc.constantFrom(...WORKER_STATUSES),
  standing: fc.option(fc.constantFrom(...STANDINGS)),
  onCommittee: fc.boolean(),
  holds: fc.oneof(fc.nat(3), fc.nat(99_999)),
  lastSpokenOn: fc.option(fc.nat(60_000).map(dayOf)),
  lastSpokenBy: fc.option(fc.constantFrom('june', 'Bashir', 'word')),
});

const circle = (size: number) =>
  fc.record({
    x: length,
    y: length,
    radius: fc.nat(9_000).map((tenths) => tenths / 10),
    people: fc.nat(size),
    department: word,
    shift: word,
    standings: fc.tuple(...STANDINGS.map(() => fc.nat(size))),
  });

const lineAmong = (size: number) =>
  fc
    .tuple(
      fc.nat(size - 1),
      fc.nat(size - 1),
      fc.constantFrom(...TRUSTS),
      fc.boolean(),
      fc.option(fc.integer({ min: 1, max: 65_535 }).map(dayOf)),
    )
    .filter(([one, other]) => one !== other)
    .map(([one, other, ...rest]): MapLine => [Math.min(one, other), Math.max(one, other), ...rest]);

const linesAmong = (size: number): fc.Arbitrary<MapLine[]> =>
  size < 2 ? fc.constant([]) : fc.array(lineAmong(size), { maxLength: 30 });

/** Pictures as `drawMap` makes them, and odder ones: lines in any order, several between two people. */
export const pictures: fc.Arbitrary<MapPicture> = fc
  .uniqueArray(someone, { selector: ({ id }) => id })
  .chain((people) =>
    fc
      .record({
        lines: linesAmong(people.length),
        hangsOn: fc.array(fc.option(fc.nat(people.length)), {
          minLength: people.length,
          maxLength: people.length,
        }),
        circles: fc.array(circle(people.length), { maxLength: people.length === 0 ? 0 : 4 }),
        seed: fc.nat(),
        solidThreshold: solidThresholds,
        on: fc.option(fc.integer({ min: 1, max: 60_000 }).map(dayOf)),
        freshnessDays: fc.option(fc.nat(4_000)),
      })
      .map(({ lines, hangsOn, circles, seed, solidThreshold, on, freshnessDays }) => ({
        people: people.map((one, at): MapPerson => {
          const told = one.known
            ? one
            : {
                ...one,
                department: null,
                shift: null,
                languages: [],
                lastSpokenOn: null,
                lastSpokenBy: null,
              };
          const counted = lines.filter(
            (line) => isBetweenLiving(people, line) && line.slice(0, 2).includes(at),
          );
          return {
            ...told,
            hangsOn: people[hangsOn[at] ?? people.length]?.id ?? null,
            lines: counted.length,
            solidLines: counted.filter(([, , trust]) => trust <= solidThreshold).length,
          };
        }),
        lines: columnsOf(lines),
        circles,
        circleOf: Uint16Array.from(circles.length > 0 ? people : [], (_, at) => (seed + at) % circles.length),
        solidThreshold,
        ...(on !== null && { on }),
        ...(freshnessDays !== null && { freshnessDays }),
      })),
  );

function isBetweenLiving(people: readonly { standing: unknown }[], [from, to]: MapLine): boolean {
  return people[from]?.standing !== null && people[to]?.standing !== null;
}
