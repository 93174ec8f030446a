import type { MapCircle, MapPerson, MapPicture } from '@/lib/map/picture';
import { STANDINGS } from '@/lib/web/standing';

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Pixels at zoom 1 between two people who stand side by side. */
const APART = 62;

/** A made-up web as large as is asked for, laid out in circles of at most 150; the same for the same numbers. */
export function madeWeb(size: number, lineCount: number): MapPicture {
  let state = 7;
  const chance = (): number => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
  const { circles, circleOf, first } = circlesOf(size, chance);
  const places = circles.flatMap(({ x, y, people }) =>
    Array.from({ length: people }, (_, at) => {
      const far = APART * 0.56 * Math.sqrt(at + 0.5);
      return { x: x + far * Math.cos(at * GOLDEN), y: y + far * Math.sin(at * GOLDEN) };
    }),
  );
  const lines = linesOf(size, lineCount, chance, circles, circleOf, first);
  const count = new Uint32Array(size);
  for (const end of [lines.from, lines.to])
    for (const person of end) count[person] = (count[person] ?? 0) + 1;
  const people = places.map((place, at): MapPerson => {
    const standing =
      (count[at] ?? 0) < 2 ? 'one-thin-line' : (STANDINGS[2 + Math.floor(chance() * 6)] ?? 'woven');
    return {
      ...nobody,
      ...place,
      id: String(at),
      standing,
      lines: count[at] ?? 0,
      onCommittee: at % 60 === 0,
    };
  });
  return { people, lines, circles, circleOf, solidThreshold: 3 };
}

const nobody = {
  known: true,
  label: '',
  short: '',
  department: null,
  shift: null,
  languages: [],
  support: 0,
  status: 'active',
  solidLines: 0,
  holds: 0,
  hangsOn: null,
  lastSpokenOn: null,
  lastSpokenBy: null,
} as const;

/** Circles of 30 to 150 people, the largest innermost, packed on a sunflower. */
function circlesOf(size: number, chance: () => number) {
  const sizes: number[] = [];
  for (let left = size; left > 0; left -= sizes.at(-1) ?? left)
    sizes.push(Math.min(left, 30 + Math.floor(chance() * 121)));
  sizes.sort((a, b) => b - a);
  const circleOf = new Uint16Array(size);
  const first: number[] = [];
  let area = 0;
  let person = 0;
  const circles = sizes.map((people, at): MapCircle => {
    const radius = APART * 0.56 * Math.sqrt(people) + 20;
    const far = Math.sqrt((area + (radius * radius) / 2) * 1.7);
    area += radius * radius;
    first.push(person);
    circleOf.fill(at, person, person + people);
    person += people;
    const [x, y] = [far * Math.cos(at * GOLDEN), far * Math.sin(at * GOLDEN)];
    return { x, y, radius, people, department: null, shift: null, standings: [] };
  });
  return { circles, circleOf, first };
}

/** Seven of ten stay in a circle, most of the others go to one of a few others. */
function linesOf(
  size: number,
  lineCount: number,
  chance: () => number,
  circles: readonly MapCircle[],
  circleOf: Uint16Array,
  first: readonly number[],
) {
  const rows: { from: number; to: number; trust: number }[] = [];
  const within = (circle: number): number =>
    (first[circle] ?? 0) + Math.floor(chance() ** 2 * (circles[circle]?.people ?? 1));
  while (rows.length < lineCount) {
    const from = Math.floor(chance() * size);
    const home = circleOf[from] ?? 0;
    const kind = chance();
    const to =
      kind < 0.7
        ? within(home)
        : kind < 0.9
          ? within((home * 7 + Math.floor(chance() * 3)) % circles.length)
          : Math.floor(chance() * size);
    if (from === to || from % 9 === 8 || to % 9 === 8) continue;
    const mean = kind < 0.7 ? 2.3 : 3.2;
    const trust = Math.max(1, Math.min(5, Math.round(mean + (chance() + chance() + chance() - 1.5) * 2)));
    rows.push({ from: Math.min(from, to), to: Math.max(from, to), trust });
  }
  for (let loner = 8; loner < size; loner += 9) rows.push({ from: loner - 8, to: loner, trust: 5 });
  rows.sort((a, b) => b.trust - a.trust);
  return {
    from: Uint32Array.from(rows, ({ from }) => from),
    to: Uint32Array.from(rows, ({ to }) => to),
    trust: Uint8Array.from(rows, ({ trust }) => trust),
    isFaded: Uint8Array.from(rows, (_, at) => (at % 5 === 0 ? 1 : 0)),
    saidOn: new Uint16Array(rows.length),
  };
}
