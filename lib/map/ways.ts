import type { Point } from './picture';

/** The least of a picture that says who is where and which lines lead where. */
export type Wide = {
  readonly people: readonly Point[];
  readonly lines: { readonly from: ArrayLike<number>; readonly to: ArrayLike<number> };
  readonly circles: readonly (Point & { readonly radius: number })[];
  readonly circleOf: ArrayLike<number>;
};

/** Who belongs to each circle and which lines lead from each person, so that asking about a few looks at a few. */
export type Ways = {
  readonly web: Wide;
  /** The people of circle `c` stand at `memberStart[c]` … `memberStart[c + 1]` − 1 of `members`, in their order. */
  readonly memberStart: Uint32Array;
  readonly members: Uint32Array;
  /** The lines of person `p` stand at `lineStart[p]` … `lineStart[p + 1]` − 1 of `lineOf`, the last first: solid before thin. */
  readonly lineStart: Uint32Array;
  readonly lineOf: Uint32Array;
};

/** Finds the ways of a picture once; linear in its people and lines. */
export function waysOf(web: Wide): Ways {
  const { people, lines, circles, circleOf } = web;
  const [memberStart, members] = sorted(circles.length, circles.length > 0 ? people.length : 0, (person) => [
    circleOf[person] ?? 0,
  ]);
  const [lineStart, lineOf] = sorted(
    people.length,
    lines.from.length,
    (line) => [lines.from[line] ?? 0, lines.to[line] ?? 0],
    true,
  );
  return { web, memberStart, members, lineStart, lineOf };
}

/** The people of a circle. */
export function membersOf({ memberStart, members }: Ways, circle: number): Uint32Array {
  return members.subarray(memberStart[circle] ?? 0, memberStart[circle + 1] ?? 0);
}

/** The lines of a person, solid before thin. */
export function linesOf({ lineStart, lineOf }: Ways, person: number): Uint32Array {
  return lineOf.subarray(lineStart[person] ?? 0, lineStart[person + 1] ?? 0);
}

/** Whom a line joins a person to. */
export function otherEnd({ web: { lines } }: Ways, line: number, person: number): number {
  const from = lines.from[line] ?? 0;
  return from === person ? (lines.to[line] ?? 0) : from;
}

/** Things sorted into bins, each thing in each of its bins, in their order or the last first (a counting sort). */
function sorted(
  bins: number,
  things: number,
  binsOf: (thing: number) => readonly number[],
  lastFirst = false,
): [start: Uint32Array, inBins: Uint32Array] {
  const start = new Uint32Array(bins + 1);
  for (let thing = 0; thing < things; thing++) {
    for (const bin of binsOf(thing)) start[bin + 1] = (start[bin + 1] ?? 0) + 1;
  }
  for (let bin = 0; bin < bins; bin++) start[bin + 1] = (start[bin + 1] ?? 0) + (start[bin] ?? 0);
  const inBins = new Uint32Array(start[bins] ?? 0);
  const next = start.slice(0, bins);
  for (let step = 0; step < things; step++) {
    const thing = lastFirst ? things - 1 - step : step;
    for (const bin of binsOf(thing)) {
      const spot = next[bin] ?? 0;
      inBins[spot] = thing;
      next[bin] = spot + 1;
    }
  }
  return [start, inBins];
}
