import { routesFrom, type Ties } from './oracles';

/**
 * How many separate routes somebody has to the anchor (a member: to the other members), up to three, by Menger's theorem: as
 * many as people must be taken out before no route is left.
 */
export function slowRoutes(ties: Ties, anchor: readonly string[], id: string): number {
  const others = [...ties.keys()].filter((other) => other !== id);
  const members = anchor.filter((member) => member !== id);
  const isCutBy = (lost: readonly string[]) => {
    const found = routesFrom(ties, [id], lost);
    return members.every((member) => !found.has(member));
  };
  if (isCutBy([])) return 0;
  if (others.some((one) => isCutBy([one]))) return 1;
  return others.some((one) => others.some((two) => isCutBy([one, two]))) ? 2 : 3;
}
