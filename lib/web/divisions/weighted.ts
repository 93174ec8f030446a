import { at, grow, sortByKey, upTo } from '@/lib/web/ints';
import { strengthOf, type Trust } from '@/lib/web/trust';
import type { Web } from '@/lib/web/web';

/** A web whose lines weigh something, in compressed sparse rows. Everybody's `strength` is what all of theirs weigh. */
export type Weighted = {
  readonly size: number;
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly weight: Int32Array;
  /** With lines to themselves, which a group folded into one has, counted twice. */
  readonly strength: Float64Array;
};

/** The solid lines, each weighing 6 − trust: 5 for those who would crash on each other's couch. */
export function solidByStrength({ solid }: Pick<Web, 'solid'>): Weighted {
  const { size, start, neighbour, trust } = solid;
  const weight = Int32Array.from(trust, (level) => strengthOf(level as Trust));
  const strength = new Float64Array(size);
  for (let person = 0; person < size; person++)
    for (let spot = at(start, person); spot < at(start, person + 1); spot++)
      strength[person] = (strength[person] as number) + at(weight, spot);
  return { size, start, neighbour, weight, strength };
}

/** The web of groups: each group folded into one, lines between two groups added up. Linear in people + lines. */
export function fold(web: Weighted, groupOf: Int32Array, groups: number): Weighted {
  const { start, neighbour, weight } = web;
  const members = sortByKey(upTo(web.size), (person) => at(groupOf, person), groups);
  const strength = new Float64Array(groups);
  const newStart = new Int32Array(groups + 1);
  const toward = new Int32Array(groups);
  const near = new Int32Array(groups);
  const newNeighbour = new Int32Array(neighbour.length);
  const newWeight = new Int32Array(neighbour.length);
  let [next, spots] = [0, 0];
  for (let group = 0; group < groups; group++) {
    let count = 0;
    for (; next < web.size && at(groupOf, at(members, next)) === group; next++) {
      const person = at(members, next);
      strength[group] = (strength[group] as number) + (web.strength[person] as number);
      for (let spot = at(start, person); spot < at(start, person + 1); spot++) {
        const other = at(groupOf, at(neighbour, spot));
        if (other === group) continue;
        if (at(toward, other) === 0) near[count++] = other;
        grow(toward, other, at(weight, spot));
      }
    }
    for (const other of near.subarray(0, count).sort()) {
      newNeighbour[spots] = other;
      newWeight[spots] = at(toward, other);
      toward[other] = 0;
      spots += 1;
    }
    newStart[group + 1] = spots;
  }
  return {
    size: groups,
    start: newStart,
    neighbour: newNeighbour.slice(0, spots),
    weight: newWeight.slice(0, spots),
    strength,
  };
}
