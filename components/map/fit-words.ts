/**
 * As much of what is to be written in a circle as there is room for, a little over its ring: all lines, the first and the last,
 * the last alone, or nothing.
 */
export function fitWords<T>(
  lines: readonly T[],
  /** All in the same length, whichever that is. */
  room: { readonly radius: number; readonly step: number; readonly widthOf: (line: T) => number },
): readonly T[] {
  const ways = [lines, [...lines.slice(0, 1), ...lines.slice(-1)], lines.slice(-1)];
  const fits = (all: readonly T[]): boolean =>
    all.every((line) => room.widthOf(line) <= 2.2 * room.radius) &&
    all.length * room.step <= 1.7 * room.radius;
  return ways.find(fits) ?? [];
}
