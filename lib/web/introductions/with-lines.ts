import { at, grow } from '@/lib/web/ints';
import type { Rows } from '@/lib/web/rows';

/** The same rows with one more line of trust 1 between each of these pairs that have none yet. */
export function withLines(rows: Rows, pairs: readonly (readonly [number, number])[]): Rows {
  const more = new Map<number, Set<number>>();
  for (const [one, other] of pairs) {
    for (const [whose, neighbour] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = rows.neighbour.subarray(at(rows.start, whose), at(rows.start, whose + 1));
      if (whose !== neighbour && !known.includes(neighbour))
        more.set(whose, (more.get(whose) ?? new Set()).add(neighbour));
    }
  }
  return more.size === 0 ? rows : copyWith(rows, more);
}

function copyWith(rows: Rows, more: ReadonlyMap<number, ReadonlySet<number>>): Rows {
  const start = rows.start.slice();
  let shift = 0;
  for (let person = 0; person < rows.size; person++) {
    shift += more.get(person)?.size ?? 0;
    grow(start, person + 1, shift);
  }
  const made = {
    size: rows.size,
    start,
    neighbour: new Int32Array(at(start, rows.size)),
    trust: new Uint8Array(at(start, rows.size)),
  };
  for (let person = 0; person < rows.size; person++) {
    const lines = Array.from(more.get(person) ?? [], (neighbour) => ({ neighbour, trust: 1 }));
    const from = at(start, person);
    const old = at(rows.start, person);
    const end = at(rows.start, person + 1);
    if (lines.length === 0) {
      made.neighbour.set(rows.neighbour.subarray(old, end), from);
      made.trust.set(rows.trust.subarray(old, end), from);
      continue;
    }
    for (let spot = old; spot < end; spot++)
      lines.push({ neighbour: at(rows.neighbour, spot), trust: rows.trust[spot] ?? 1 });
    lines.sort((one, other) => one.neighbour - other.neighbour);
    lines.forEach(({ neighbour, trust }, place) => {
      made.neighbour[from + place] = neighbour;
      made.trust[from + place] = trust;
    });
  }
  return made;
}
