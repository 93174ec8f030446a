import type { Analysis } from '@/lib/web/analysis';
import type { Floor } from '@/lib/web/floor';
import { at, sortByKey, upTo } from '@/lib/web/ints';
import { compareIds } from '@/lib/web/ids';
import type { Trust } from '@/lib/web/trust';
import type { Web } from '@/lib/web/web';
import { breadthOf } from './breadth';
import { trusterCount, trustersIn, type Trusters } from './trusters';

/** The ways the floor divides people across which trust shows a leader. */
export const ACROSS = ['department', 'shift', 'language'] as const;

export type Across = (typeof ACROSS)[number];

/** Whom the others turn to: everybody in the web, in columns by their place in `ids`. */
export type Leaders = {
  /** As in the web, sorted by code point. */
  readonly ids: readonly string[];
  /** Places in `ids`, whom most turn to first. */
  readonly order: Int32Array;
  /** From 1; equals share one, and the next place counts them. 0 for whom nobody is known to trust. */
  readonly rank: Int32Array;
  /** How many share that rank, themselves included; 0 where there is none. */
  readonly sharing: Int32Array;
  readonly trusters: Trusters;
  /** How many different departments, shifts and languages the trusters come from. */
  readonly breadth: Readonly<Record<Across, Int32Array>>;
  /** How many others would lose every solid route to the anchor without them. */
  readonly holds: Int32Array;
  /** The largest k of a k-core of the solid web they are in. */
  readonly core: Int32Array;
  /** How many groups of each division anybody in the web is in: what "all" means. */
  readonly groups: Readonly<Record<Across, number>>;
};

/** What is found of one person. */
export type Leader = {
  readonly id: string;
  readonly rank: number;
  readonly sharing: number;
  /** How many people trust them at 1 or 2. */
  readonly trustedBy: number;
  /** How many of these said so themselves; of the others an organizer judges. */
  readonly ownWords: number;
  /** How many people's trust in them is known at all. */
  readonly heard: number;
  readonly breadth: Readonly<Record<Across, number>>;
  readonly holds: number;
  readonly core: number;
};

/** Somebody who trusts a person at 1 or 2. */
export type Truster = { readonly id: string; readonly trust: Trust; readonly own: boolean };

/**
 * Ranks everybody by how many people trust them at 1 or 2, then by how many departments, shifts and languages (added up)
 * those come from, then by how many they hold. In a union drive it was such friendship, not advice, that carried the vote
 * (Krackhardt 1992). Who has all three alike shares a rank; ids only settle the order in which equals are listed.
 * Linear in people + lines.
 */
export function leadersIn(web: Web, analysis: Pick<Analysis, 'byId'>, floor: Floor): Leaders {
  const { ids } = web;
  const trusters = trustersIn(web);
  const breadth = each((across) => breadthOf(ids, trusters, floor[across]));
  const found = ids.map((id) => analysis.byId.get(id));
  const holds = Int32Array.from(found, (standing) => standing?.holds ?? 0);
  const core = Int32Array.from(found, (standing) => standing?.core ?? 0);
  const keys = [
    Int32Array.from(ids, (_, person) => trusterCount(trusters, person)),
    Int32Array.from(ids, (_, person) => breadthAt(breadth, person)),
    holds,
  ];
  const groups = each((across) => groupsAmong(ids, floor[across].of));
  return { ids, ...rankBy(keys, ids.length), trusters, breadth, holds, core, groups };
}

/** What was found of the person at this place of `ids`. */
export function leaderAt(leaders: Leaders, person: number): Leader {
  const id = leaders.ids[person];
  if (id === undefined) throw new RangeError(`place ${person} among ${leaders.ids.length}`);
  const { trusters, breadth } = leaders;
  const [from, to] = [at(trusters.start, person), at(trusters.start, person + 1)];
  return {
    id,
    rank: at(leaders.rank, person),
    sharing: at(leaders.sharing, person),
    trustedBy: to - from,
    ownWords: trusters.own.subarray(from, to).reduce((sum, own) => sum + own, 0),
    heard: at(trusters.heard, person),
    breadth: each((across) => at(breadth[across], person)),
    holds: at(leaders.holds, person),
    core: at(leaders.core, person),
  };
}

/** Who trusts the person at this place of `ids`: their own words first, then the more trusting, then by id. */
export function trustersAt({ ids, trusters }: Leaders, person: number): readonly Truster[] {
  const found: Truster[] = [];
  for (let spot = at(trusters.start, person); spot < at(trusters.start, person + 1); spot++) {
    const trust = trusters.trust[spot] as Trust;
    found.push({ id: ids[at(trusters.who, spot)] ?? '', trust, own: trusters.own[spot] === 1 });
  }
  return found.sort((one, other) => Number(other.own) - Number(one.own) || one.trust - other.trust);
}

/** The place of somebody in `ids`, −1 for who is not in the web. */
export function placeOf({ ids }: Pick<Leaders, 'ids'>, id: string): number {
  let [low, high] = [0, ids.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const side = compareIds(ids[middle] ?? '', id);
    if (side === 0) return middle;
    if (side < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function each<T>(make: (across: Across) => T): Record<Across, T> {
  return { department: make('department'), shift: make('shift'), language: make('language') };
}

function breadthAt(breadth: Leaders['breadth'], person: number): number {
  return ACROSS.reduce((sum, across) => sum + at(breadth[across], person), 0);
}

function groupsAmong(ids: readonly string[], of: ReadonlyMap<string, readonly number[]>): number {
  const present = new Set<number>();
  for (const id of ids) for (const group of of.get(id) ?? []) present.add(group);
  return present.size;
}

/** Ranks by several keys, the first weighing most, each larger first; nobody has a rank whose first key is 0. */
function rankBy(keys: readonly Int32Array[], size: number): Pick<Leaders, 'order' | 'rank' | 'sharing'> {
  let order = upTo(size);
  for (const key of keys.toReversed()) {
    const most = key.reduce((found, value) => Math.max(found, value), 0);
    order = sortByKey(order, (person) => most - at(key, person), most + 1);
  }
  const [first = new Int32Array()] = keys;
  const [rank, sharing] = [new Int32Array(size), new Int32Array(size)];
  for (let from = 0, to = 0; from < size; from = to) {
    const one = at(order, from);
    while (to < size && keys.every((key) => at(key, at(order, to)) === at(key, one))) to += 1;
    if (at(first, one) === 0) break;
    for (const person of order.subarray(from, to)) {
      rank[person] = from + 1;
      sharing[person] = to - from;
    }
  }
  return { order, rank, sharing };
}
