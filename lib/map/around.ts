import type { MapPicture } from './picture';

/** For each person, the people a line joins them to, in the order of the lines. */
export type Neighbours = readonly (readonly number[])[];

export function neighboursOf({ people, lines }: Pick<MapPicture, 'people' | 'lines'>): Neighbours {
  const around: number[][] = people.map(() => []);
  lines.from.forEach((from, at) => {
    const to = lines.to[at] ?? 0;
    around[from]?.push(to);
    around[to]?.push(from);
  });
  return around;
}

/** How many lines away each person is from `start`, for those at most `depth` away; `start` itself is 0 away. */
export function within(around: Neighbours, start: number, depth: number): ReadonlyMap<number, number> {
  const away = new Map([[start, 0]]);
  let front = [start];
  for (let step = 1; step <= depth; step++) {
    const next: number[] = [];
    for (const person of front) {
      for (const other of around[person] ?? []) {
        if (away.has(other)) continue;
        away.set(other, step);
        next.push(other);
      }
    }
    front = next;
  }
  return away;
}
