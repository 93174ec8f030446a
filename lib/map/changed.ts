import type { MapPicture } from './picture';

/** How one picture differs from the one before, in people and lines. */
export type MapChanged = {
  readonly peopleNew: number;
  readonly peopleGone: number;
  readonly linesNew: number;
  readonly linesGone: number;
  /** Lines whose trust is closer, or less close, than it was. */
  readonly linesThicker: number;
  readonly linesThinner: number;
};

/** What can be told about two pictures, in the order in which it is told. */
export const CHANGES = [
  'peopleNew',
  'linesNew',
  'linesThicker',
  'linesThinner',
  'linesGone',
  'peopleGone',
] as const satisfies readonly (keyof MapChanged)[];

/**
 * What is different on `after`. People are the same by their ids and lines by their two ids: places hold within one
 * picture only. Linear in both.
 */
export function changesBetween(before: MapPicture, after: MapPicture): MapChanged {
  const placeOf = new Map(after.people.map(({ id }, at) => [id, at]));
  const places = before.people.map(({ id }) => placeOf.get(id) ?? -1);
  const stayed = places.filter((at) => at >= 0).length;
  const known = linesByPlaces(before, places, after.people.length);
  let linesNew = 0;
  let linesThicker = 0;
  let linesThinner = 0;
  const { from, to, trust } = after.lines;
  trust.forEach((level, line) => {
    const was = known.get(keyOf(from[line] ?? 0, to[line] ?? 0, after.people.length));
    if (was === undefined) linesNew += 1;
    else if (level < was) linesThicker += 1;
    else if (level > was) linesThinner += 1;
  });
  return {
    peopleNew: after.people.length - stayed,
    peopleGone: before.people.length - stayed,
    linesNew,
    linesGone: before.lines.trust.length - (after.lines.trust.length - linesNew),
    linesThicker,
    linesThinner,
  };
}

/** The lines of a picture by the places their people have in the next; those of whoever is gone are not in it. */
function linesByPlaces(
  { lines: { from, to, trust } }: MapPicture,
  places: readonly number[],
  people: number,
): ReadonlyMap<number, number> {
  const known = new Map<number, number>();
  trust.forEach((level, line) => {
    const [one, other] = [places[from[line] ?? 0] ?? -1, places[to[line] ?? 0] ?? -1];
    if (one >= 0 && other >= 0) known.set(keyOf(one, other, people), level);
  });
  return known;
}

function keyOf(one: number, other: number, people: number): number {
  return Math.min(one, other) * people + Math.max(one, other);
}
