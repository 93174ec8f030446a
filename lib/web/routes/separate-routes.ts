import { anchorOf } from '@/lib/web/anchor';
import { hangFrom, type Hanging } from '@/lib/web/hanging';
import { sortByKey, upTo } from '@/lib/web/ints';
import { lineCount, type Rows } from '@/lib/web/rows';
import type { Web } from '@/lib/web/web';
import { Ends } from './ends';
import { Fan } from './fan';

/** More separate routes than this are not counted. */
export const MOST_ROUTES = 3;

/**
 * By place, how many separate solid routes everybody has to the anchor (0 … 3, where 3 says three or more): routes that share
 * nobody but the one they start from, and so end at different members. Whoever has three survives any two losses, of members
 * too (Menger 1927). A member's are counted to the other members.
 *
 * Nought and one are read off the walk that finds the standings; three is handed on from neighbour to neighbour (`Ends`); who
 * is left is searched for (`Fan`), and everybody found behind the same two people is settled at once.
 */
export function separateRoutes(solid: Rows, anchor: Int32Array): Uint8Array {
  const hanging = hangFrom(solid, anchor);
  const counts = new Uint8Array(solid.size);
  countOutside(solid, anchor, hanging, counts);
  countMembers(solid, anchor, hanging, counts);
  return counts;
}

/** `separateRoutes` of a web, by id. */
export function routesIn(web: Web): { readonly counts: ReadonlyMap<string, number> } {
  const counts = separateRoutes(web.solid, anchorOf(web).members);
  return { counts: new Map(web.ids.map((id, person) => [id, counts[person] as number])) };
}

function countOutside(solid: Rows, anchor: Int32Array, hanging: Hanging, counts: Uint8Array): void {
  const { reached, hangsOn } = hanging;
  const ends = new Ends(solid, anchor, MOST_ROUTES);
  searchForThree(solid, hanging, ends);
  for (let person = 0; person < solid.size; person++) {
    if (ends.is[person] === 1) counts[person] = MOST_ROUTES;
    else if (reached[person] === 1) counts[person] = (hangsOn[person] as number) < 0 ? 2 : 1;
  }
}

/** Adds everybody with three routes to the ends. */
function searchForThree(solid: Rows, { hangsOn, anchorsInPiece }: Hanging, ends: Ends): void {
  const fan = new Fan(solid, ends.is);
  const isBehind = new Uint8Array(solid.size);
  const mayHaveThree = (person: number): boolean =>
    (hangsOn[person] as number) < 0 &&
    (anchorsInPiece[person] as number) >= MOST_ROUTES &&
    lineCount(solid, person) >= MOST_ROUTES;
  // Those with the most lines first: once they are known to be safe, everybody is near an end.
  for (const person of byLines(solid)) {
    if (ends.is[person] === 1 || isBehind[person] === 1 || !mayHaveThree(person)) continue;
    if (fan.count(person, MOST_ROUTES) === MOST_ROUTES) ends.add(person);
    else for (const other of fan.behindTheCut()) isBehind[other] = 1;
  }
}

/** Somebody with four routes to the anchor has three to the members other than one: a member's route may end there. */
function countMembers(solid: Rows, anchor: Int32Array, hanging: Hanging, counts: Uint8Array): void {
  const fan = new Fan(solid, new Ends(solid, anchor, MOST_ROUTES + 1).is);
  for (const member of anchor) {
    const others = (hanging.anchorsInPiece[member] as number) - 1;
    counts[member] = fan.count(member, Math.min(MOST_ROUTES, others, lineCount(solid, member)));
  }
}

function byLines(rows: Rows): Int32Array {
  return sortByKey(upTo(rows.size), (person) => rows.size - 1 - lineCount(rows, person), rows.size);
}
