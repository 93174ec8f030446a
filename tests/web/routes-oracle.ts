import { routesFrom, type Ties } from './oracles';

/**
 * How many separate routes everybody has to the anchor (a member: to the other members), up to three, by Menger's theorem: as
 * many as people must be taken out before no route is left. Take out nobody, every one, every two, and search.
 */
export function slowRoutes(ties: Ties, anchor: readonly string[]): Map<string, number> {
  const outside = [...ties.keys()].filter((id) => !anchor.includes(id));
  const counts = cutBy(ties, anchor, outside);
  for (const member of anchor) {
    const others = anchor.filter((other) => other !== member);
    counts.set(member, cutBy(ties, others, [member]).get(member)!);
  }
  return counts;
}

function cutBy(ties: Ties, ends: readonly string[], people: readonly string[]): Map<string, number> {
  const counts = new Map(people.map((id) => [id, 3]));
  const take = (lost: readonly string[]) => {
    const found = routesFrom(ties, ends, lost);
    for (const id of people) {
      if (!lost.includes(id) && !found.has(id)) counts.set(id, Math.min(counts.get(id)!, new Set(lost).size));
    }
  };
  take([]);
  for (const one of ties.keys()) for (const two of ties.keys()) take([one, two]);
  return counts;
}
