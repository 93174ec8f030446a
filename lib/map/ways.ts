import { at, grow } from '@/lib/web/ints';
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
  readonly memberStart: Int32Array;
  readonly members: Int32Array;
  /** The lines of person `p` stand at `lineStart[p]` … `lineStart[p + 1]` − 1 of `lineOf`, the last first: solid before thin. */
  readonly lineStart: Int32Array;
  readonly lineOf: Int32Array;
};

/** Finds the ways of a picture once; linear in its people and lines. */
export function waysOf(web: Wide): Ways {
  const { people, lines, circles, circleOf } = web;
  const [memberStart, members] = sorted(circles.length, circles.length > 0 ? people.length : 0, [circleOf]);
  const [lineStart, lineOf] = sorted(people.length, lines.from.length, [lines.from, lines.to], true);
  return { web, memberStart, members, lineStart, lineOf };
}

/** The people of a circle. */
export function membersOf({ memberStart, members }: Ways, circle: number): Int32Array {
  return members.subarray(memberStart[circle] ?? 0, memberStart[circle + 1] ?? 0);
}

/** The lines of a person, solid before thin. */
export function linesOf({ lineStart, lineOf }: Ways, person: number): Int32Array {
  return lineOf.subarray(lineStart[person] ?? 0, lineStart[person + 1] ?? 0);
}

/** Whom a line joins a person to. */
export function otherEnd({ web: { lines } }: Ways, line: number, person: number): number {
  const from = lines.from[line] ?? 0;
  return from === person ? (lines.to[line] ?? 0) : from;
}

/** Things sorted into bins, each in its one or two, in their order or the last first (a counting sort). */
function sorted(
  bins: number,
  things: number,
  ends: readonly ArrayLike<number>[],
  lastFirst = false,
): [start: Int32Array, inBins: Int32Array] {
  const start = new Int32Array(bins + 1);
  for (const binOf of ends) {
    for (let thing = 0; thing < things; thing++) grow(start, (binOf[thing] ?? 0) + 1, 1);
  }
  for (let bin = 0; bin < bins; bin++) grow(start, bin + 1, at(start, bin));
  const inBins = new Int32Array(at(start, bins));
  const next = start.slice(0, bins);
  for (let step = 0; step < things; step++) {
    const thing = lastFirst ? things - 1 - step : step;
    for (const binOf of ends) {
      const bin = binOf[thing] ?? 0;
      inBins[at(next, bin)] = thing;
      grow(next, bin, 1);
    }
  }
  return [start, inBins];
}
