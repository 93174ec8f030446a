import type { MapPerson, Point } from '@/lib/map/picture';

/** Lines by the places of their two people, thin before solid. */
export type CarriedLines = {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly trust: ArrayLike<number>;
  /** 1 where nobody confirmed the line for longer than the freshness limit. */
  readonly isFaded: ArrayLike<number>;
};

/** A circle of a large web. Lengths are pixels at zoom 1. */
export type CarriedCircle = Point & {
  readonly radius: number;
  readonly people: number;
  readonly name: string;
};

/** What is carried away of a map: people already called as was chosen, and the lines between them. */
export type Carried = {
  readonly people: readonly MapPerson[];
  readonly lines: CarriedLines;
  /** None where the whole web fits into one picture. */
  readonly circles: readonly CarriedCircle[];
  /** For each person the place of their circle; empty without circles. */
  readonly circleOf: ArrayLike<number>;
};

/** What a file says of itself. */
export type FileNote = {
  /** The campaign's code name. */
  readonly title: string;
  /** The day that is drawn. */
  readonly on: string;
  /** The handle of who made it. */
  readonly by: string;
  /** How people are called in it, in words. */
  readonly names: string;
};

/** The people of these ids and the lines between two of them, in the order they had; a circle nobody is left of goes too. */
export function onlyThese({ people, lines, circles, circleOf }: Carried, ids: ReadonlySet<string>): Carried {
  const kept: number[] = [];
  const placeOf = people.map(({ id }, at) => (ids.has(id) ? kept.push(at) - 1 : -1));
  const own = Array.from(circleOf).filter((_, at) => placeOf[at] !== -1);
  const left = [...new Set(own)].sort((a, b) => a - b);
  const places = new Map(left.map((circle, place) => [circle, place]));
  return {
    people: kept.flatMap((at) => people[at] ?? []),
    lines: linesAmong(lines, placeOf),
    circles: left.flatMap((circle) => circles[circle] ?? []),
    circleOf: own.map((circle) => places.get(circle) ?? 0),
  };
}

function linesAmong(lines: CarriedLines, placeOf: ArrayLike<number>): CarriedLines {
  const left = { from: [] as number[], to: [] as number[], trust: [] as number[], isFaded: [] as number[] };
  for (let at = 0; at < lines.trust.length; at++) {
    const [from, to] = [placeOf[lines.from[at] ?? 0] ?? -1, placeOf[lines.to[at] ?? 0] ?? -1];
    if (from < 0 || to < 0) continue;
    left.from.push(from);
    left.to.push(to);
    left.trust.push(lines.trust[at] ?? 5);
    left.isFaded.push(lines.isFaded[at] ?? 0);
  }
  return left;
}
