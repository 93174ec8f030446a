import { compareIds } from '@/lib/web/ids';
import { upTo } from '@/lib/web/ints';
import { removalOrder } from '@/lib/web/removal';
import { hashOf, removalRanks } from '@/lib/web/removal-order';
import { largestPiecesAlong, solidarityOf } from '@/lib/web/resilience';
import { rowsOf } from '@/lib/web/rows';
import { TRUSTS } from '@/lib/web/trust';
import type { Web } from '@/lib/web/web';

/** The removal orders of one web, to be replayed on another: of everybody in it, for each level of trust and each k. */
export type Orders = {
  readonly ids: readonly string[];
  /** Five lists (lines with trust ≤ 1 … ≤ 5) of K orders of places in `ids`. */
  readonly byTrust: readonly (readonly Int32Array[])[];
};

/** In which orders people are taken out of this web: as R and S take them; who never had a line left comes last, by rank. */
export function ordersOf(web: Web): Orders {
  const ranks = removalRanks(web.ids);
  const byTrust = TRUSTS.map((weakest) => {
    const rows = rowsOf(web.ids.length, web.lines, weakest);
    return ranks.map((ranking) => everybodyInOrder(removalOrder(rows, ranking), ranking));
  });
  return { ids: web.ids, byTrust };
}

/**
 * Solidarity S of a web when people are taken out in the orders of another: who is in both, in that order, and newcomers last,
 * by the same hash as equals. One more line can never lower it, so a change of it comes from lines and people alone. Replaying
 * a web's own orders gives its S. After Schneider et al., PNAS 2011.
 */
export function replayedSolidarity(web: Web, orders: Orders): number {
  const newcomers = newcomersByTurn(web, orders);
  const places = Int32Array.from(orders.ids, (id) => web.indexOf(id) ?? -1);
  const resilience = TRUSTS.map((weakest, level) => {
    const rows = rowsOf(web.ids.length, web.lines, weakest);
    const turns = orders.byTrust[level] ?? [];
    const sum = turns.reduce((total, order, k) => {
      const turn = turnsIn(order, places, newcomers[k] ?? [], rows.size);
      return total + largestPiecesAlong(rows, turn);
    }, 0);
    return turns.length === 0 || rows.size === 0 ? 0 : sum / (rows.size * rows.size * turns.length);
  });
  return solidarityOf(resilience, web.ids.length).S;
}

/** The places of everybody of a web in the order of another: who stayed, then the newcomers. */
function turnsIn(
  order: Int32Array,
  places: Int32Array,
  newcomers: readonly number[],
  size: number,
): Int32Array {
  const turns = new Int32Array(size);
  let taken = 0;
  for (const before of order) {
    const place = places[before] as number;
    if (place >= 0) turns[taken++] = place;
  }
  turns.set(newcomers, taken);
  return turns;
}

function everybodyInOrder(order: Int32Array, ranks: Int32Array): Int32Array {
  const isIn = new Uint8Array(ranks.length);
  for (const person of order) isIn[person] = 1;
  const rest = upTo(ranks.length).filter((person) => isIn[person] === 0);
  rest.sort((one, other) => (ranks[one] as number) - (ranks[other] as number));
  return Int32Array.from([...order, ...rest]);
}

/** For each k the places of those who are in the web and not in the orders, the smallest hash first. */
function newcomersByTurn(web: Web, orders: Orders): readonly (readonly number[])[] {
  const known = new Set(orders.ids);
  const newcomers = web.ids.flatMap((id, place) => (known.has(id) ? [] : [{ id, place }]));
  return (orders.byTrust[0] ?? []).map((_, k) =>
    newcomers
      .map(({ id, place }) => ({ id, place, hash: hashOf(`${String(k)}|${id}`) }))
      .sort((one, other) => one.hash - other.hash || compareIds(one.id, other.id))
      .map(({ place }) => place),
  );
}
