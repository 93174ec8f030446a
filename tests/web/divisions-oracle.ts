import type { Grouping } from '@/lib/web/floor';
import { idAt, type Web } from '@/lib/web/web';

/**
 * Lines along a division by their definition, over every pair of people, with sets of groups; and the same with chance in the
 * place of lines. Shares nothing with the fast ones but the list of lines.
 */
export type SlowMixing = {
  /** Lines, as they are and by chance, of pairs for which `counts` holds. */
  readonly lines: (counts: (one: Set<number>, other: Set<number>) => boolean) => number;
  readonly chance: (counts: (one: Set<number>, other: Set<number>) => boolean) => number;
};

export function slowMixing(web: Web, { of }: Pick<Grouping, 'of'>): SlowMixing {
  const placed = web.ids.filter((id) => (of.get(id)?.length ?? 0) > 0);
  const groupsOf = (id: string) => new Set(of.get(id));
  const tied = new Set<string>();
  web.lines.trust.forEach((trust, line) => {
    if (trust > web.solidThreshold) return;
    tied.add(`${idAt(web, web.lines.from[line]!)}|${idAt(web, web.lines.to[line]!)}`);
  });
  const areTied = (one: string, other: string) => tied.has(`${one}|${other}`) || tied.has(`${other}|${one}`);
  const degree = (id: string) => placed.filter((other) => areTied(id, other)).length;
  const pairs = placed.flatMap((one, place) => placed.slice(place + 1).map((other) => [one, other] as const));
  const all = pairs.filter(([one, other]) => areTied(one, other)).length;
  const products = pairs.reduce((sum, [one, other]) => sum + degree(one) * degree(other), 0);
  const sum = (
    counts: (one: Set<number>, other: Set<number>) => boolean,
    worth: (one: string, other: string) => number,
  ) =>
    pairs
      .filter(([one, other]) => counts(groupsOf(one), groupsOf(other)))
      .reduce((total, [one, other]) => total + worth(one, other), 0);
  return {
    lines: (counts) => sum(counts, (one, other) => Number(areTied(one, other))),
    chance: (counts) =>
      all === 0 ? 0 : sum(counts, (one, other) => (all * degree(one) * degree(other)) / products),
  };
}

/** Whether a pair joins two groups: one is in the first alone of the two, the other in the second alone. */
export function joins(here: number, there: number) {
  const only = (groups: Set<number>, one: number, other: number) => groups.has(one) && !groups.has(other);
  return (one: Set<number>, other: Set<number>): boolean =>
    (only(one, here, there) && only(other, there, here)) ||
    (only(one, there, here) && only(other, here, there));
}

/** Whether two share a group. */
export function share(one: Set<number>, other: Set<number>): boolean {
  return [...one].some((group) => other.has(group));
}
