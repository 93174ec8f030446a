/** The share of people whose disc, `disc` pixels in radius, lies over another's. */
export function overlapShare(x: ArrayLike<number>, y: ArrayLike<number>, disc: number): number {
  const column = (person: number) => Math.floor((x[person] ?? 0) / (2 * disc));
  const row = (person: number) => Math.floor((y[person] ?? 0) / (2 * disc));
  const cells = new Map<string, number[]>();
  for (let person = 0; person < x.length; person++) {
    const key = `${String(column(person))},${String(row(person))}`;
    cells.set(key, [...(cells.get(key) ?? []), person]);
  }
  const near = (person: number): number[] =>
    [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap(
        (dy) => cells.get(`${String(column(person) + dx)},${String(row(person) + dy)}`) ?? [],
      ),
    );
  const far = (one: number, other: number) =>
    Math.hypot((x[one] ?? 0) - (x[other] ?? 0), (y[one] ?? 0) - (y[other] ?? 0));
  let covered = 0;
  for (let person = 0; person < x.length; person++)
    if (near(person).some((other) => other !== person && far(person, other) < 2 * disc)) covered += 1;
  return covered / x.length;
}
