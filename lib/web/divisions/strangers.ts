import { at } from '@/lib/web/ints';
import type { Web } from '@/lib/web/web';
import type { Part } from './circle-parts';
import { isIn, type Membership } from './membership';

/** Two circles within one group that do not know each other. */
export type Strangers = {
  readonly group: number;
  readonly one: Part;
  readonly other: Part;
  /** Solid lines between them within the group, and what chance would give of the group's own lines. */
  readonly lines: number;
  readonly chance: number;
};

/** With a smaller share of what chance would give, two circles hardly know each other. */
const HARDLY = 0.2;

/**
 * Pairs of parts of one group with no solid line between them, or hardly one: fewer than a fifth of what chance would give,
 * k × l ÷ 2m for parts with k and l ends of the m lines within the group (Newman 2006). The largest first: by the smaller
 * of the two.
 */
export function strangersAmong(
  web: Web,
  circles: Int32Array,
  membership: Membership,
  parts: readonly Part[],
): Strangers[] {
  const counts = countWithin(web, circles, membership);
  const byGroup = new Map<number, Part[]>();
  for (const part of parts) byGroup.set(part.group, [...(byGroup.get(part.group) ?? []), part]);
  const found: Strangers[] = [];
  for (const [group, own] of byGroup) {
    own.forEach((one, place) => {
      for (const other of own.slice(place + 1)) {
        const lines = counts.between(group, one.circle, other.circle);
        const chance = counts.chance(group, one.circle, other.circle);
        if (lines === 0 || lines < HARDLY * chance) found.push({ group, one, other, lines, chance });
      }
    });
  }
  const smaller = ({ one, other }: Strangers) => Math.min(one.people, other.people);
  const sum = ({ one, other }: Strangers) => one.people + other.people;
  return found.sort((a, b) => smaller(b) - smaller(a) || sum(b) - sum(a) || a.group - b.group);
}

/** The solid lines within each group, by the circles they join. */
function countWithin(web: Web, circles: Int32Array, membership: Membership) {
  const lines = new Map<string, number>();
  const ends = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const { from, to, trust } = web.lines;
  for (let line = 0; line < from.length; line++) {
    if ((trust[line] as number) > web.solidThreshold) continue;
    const [one, other] = [at(from, line), at(to, line)];
    const [here, there] = [at(circles, one), at(circles, other)];
    for (let spot = at(membership.start, one); spot < at(membership.start, one + 1); spot++) {
      const group = at(membership.group, spot);
      if (!isIn(membership, other, group)) continue;
      add(ends, `${String(group)} ${String(here)}`);
      add(ends, `${String(group)} ${String(there)}`);
      add(ends, String(group));
      if (here !== there) add(lines, keyOf(group, here, there));
    }
  }
  const endsOf = (key: string) => ends.get(key) ?? 0;
  return {
    between: (group: number, one: number, other: number) => lines.get(keyOf(group, one, other)) ?? 0,
    chance: (group: number, one: number, other: number) => {
      const all = 2 * endsOf(String(group));
      const [k, l] = [endsOf(`${String(group)} ${String(one)}`), endsOf(`${String(group)} ${String(other)}`)];
      return all === 0 ? 0 : (k * l) / all;
    },
  };
}

function keyOf(group: number, one: number, other: number): string {
  return `${String(group)} ${String(Math.min(one, other))} ${String(Math.max(one, other))}`;
}
