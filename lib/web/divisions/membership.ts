import type { Grouping } from '@/lib/web/floor';
import { at, grow } from '@/lib/web/ints';
import type { Web } from '@/lib/web/web';

/** Which groups everybody in a web is in, by place: those of person `p` stand, ascending, at `start[p]` … `start[p + 1]` − 1. */
export type Membership = {
  readonly groups: number;
  readonly start: Int32Array;
  readonly group: Int32Array;
  /** How many people of the web are in each group. */
  readonly people: Int32Array;
};

/** Who is in which group of a division today. */
export function membershipIn(web: Web, { groups, of }: Grouping): Membership {
  return membership(groups, web.ids, (id) => of.get(id) ?? []);
}

/** Those with a tag (group 0) and those without it (group 1). */
export function withAndWithout(web: Web, { of }: Grouping, tag: number): Membership {
  return membership(2, web.ids, (id) => [of.get(id)?.includes(tag) === true ? 0 : 1]);
}

/** Everybody in the one group at their place; −1 is none. */
export function oneGroupEach(groups: number, groupOf: Int32Array): Membership {
  return membership(groups, groupOf, (group) => (group < 0 ? [] : [group]));
}

function membership<P>(
  groups: number,
  everybody: ArrayLike<P>,
  groupsOf: (person: P) => readonly number[],
): Membership {
  const start = new Int32Array(everybody.length + 1);
  const people = new Int32Array(groups);
  const group: number[] = [];
  for (let person = 0; person < everybody.length; person++) {
    for (const one of groupsOf(everybody[person] as P)) {
      group.push(one);
      grow(people, one, 1);
    }
    start[person + 1] = group.length;
  }
  return { groups, start, group: Int32Array.from(group), people };
}

/**
 * Without the groups of fewer than `least` people, for whoever may not be told of them: who is in no other group counts as
 * not recorded. And so that nobody can work out what is missing from what is there, those in no group are nobody, or at
 * least as many: the smallest groups go until that is so.
 */
export function guarded(membership: Membership, least: number): Membership {
  const kept = Array.from(membership.people, (people) => people >= least);
  for (;;) {
    const left = keep(membership, kept);
    const alone = countAlone(left);
    if (alone === 0 || alone >= least || !kept.includes(true)) return left;
    let smallest = -1;
    kept.forEach((is, group) => {
      if (is && (smallest < 0 || at(membership.people, group) < at(membership.people, smallest)))
        smallest = group;
    });
    kept[smallest] = false;
  }
}

function keep({ groups, start, group }: Membership, kept: readonly boolean[]): Membership {
  const everybody = Array.from({ length: start.length - 1 }, (_, person) => person);
  return membership(groups, everybody, (person) =>
    Array.from(group.subarray(at(start, person), at(start, person + 1))).filter((one) => kept[one]),
  );
}

/** How many people are in no group. */
export function countAlone({ start }: Membership): number {
  let alone = 0;
  for (let person = 0; person + 1 < start.length; person++)
    if (at(start, person) === at(start, person + 1)) alone += 1;
  return alone;
}

/** Whether somebody is in any group. */
export function isPlaced({ start }: Membership, person: number): boolean {
  return at(start, person) < at(start, person + 1);
}

/** Whether somebody is in this group. */
export function isIn({ start, group }: Membership, person: number, one: number): boolean {
  for (let spot = at(start, person); spot < at(start, person + 1); spot++)
    if (at(group, spot) === one) return true;
  return false;
}

/** Whether two people share a group. Both lists ascend. */
export function shareGroup({ start, group }: Membership, one: number, other: number): boolean {
  let [left, right] = [at(start, one), at(start, other)];
  while (left < at(start, one + 1) && right < at(start, other + 1)) {
    const step = at(group, left) - at(group, right);
    if (step === 0) return true;
    if (step < 0) left += 1;
    else right += 1;
  }
  return false;
}

/**
 * Each pair of groups that a line from one person to another joins: a group the first is in and the second is not, then
 * one the second is in and the first is not.
 */
export function forEachJoin(
  membership: Membership,
  from: number,
  to: number,
  join: (one: number, other: number) => void,
): void {
  const { start, group } = membership;
  for (let here = at(start, from); here < at(start, from + 1); here++) {
    const one = at(group, here);
    if (isIn(membership, to, one)) continue;

    for (let there = at(start, to); there < at(start, to + 1); there++) {
      const other = at(group, there);
      if (!isIn(membership, from, other)) join(one, other);
    }
  }
}
