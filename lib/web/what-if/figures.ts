import { countReached } from '@/lib/web/analyze';
import type { AnchorFound } from '@/lib/web/analysis';
import type { Anchor } from '@/lib/web/anchor';
import { at, upTo } from '@/lib/web/ints';
import { removalRanks } from '@/lib/web/removal-order';
import { resilienceOf } from '@/lib/web/resilience';
import type { Rows } from '@/lib/web/rows';
import { STANDINGS, type Standing } from '@/lib/web/standing';
import type { Standings } from '@/lib/web/standings';
import { walkFrom } from '@/lib/web/walk';
import type { Web } from '@/lib/web/web';

/** What is compared before and after. */
export type Figures = {
  readonly workers: number;
  readonly woven: number;
  /** With a solid route to the anchor, its members included. */
  readonly reached: number;
  /** Groups of two or more who hang together by solid lines. */
  readonly pieces: number;
  /** How many the largest of them holds; 0 without a solid line. */
  readonly largestPiece: number;
  readonly standings: Readonly<Record<Standing, number>>;
  /** The largest k of a k-core of the solid web, and how many are in it. */
  readonly core: { readonly k: number; readonly people: number };
  /** 0 ≤ R < 0.5. */
  readonly R: number;
};

/** The figures of a web in which everybody's standing was found. `R` is taken where it is already known. */
export function figuresOf(web: Web, { workers, hanging, cores }: Standings, R?: number): Figures {
  const standings = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<
    Standing,
    number
  >;
  for (const { standing } of workers) standings[standing] += 1;
  const k = cores.reduce((most, core) => Math.max(most, core), 0);
  return {
    workers: web.ids.length,
    woven: standings.woven,
    reached: countReached(hanging),
    ...piecesOf(web.solid),
    standings,
    core: { k, people: k === 0 ? 0 : cores.filter((core) => core === k).length },
    R: R ?? resilienceOf(web.solid, removalRanks(web.ids)),
  };
}

/**
 * The same people a web hung from before, as far as they are in this one. Another anchor, found anew, would flatter: with
 * the whole committee gone, whoever is left would hang from one another and seem to have lost nothing.
 */
export function sameAnchorIn(web: Web, { kind, members }: AnchorFound): Anchor {
  const left = members.map((id) => web.indexOf(id)).filter((place) => place !== undefined);
  return { kind, members: Int32Array.from(left) };
}

function piecesOf(solid: Rows): { pieces: number; largestPiece: number } {
  const { order, parent } = walkFrom(solid, upTo(solid.size), new Int32Array(0));
  let [pieces, largestPiece, size] = [0, 0, 0];
  for (const person of order) {
    size = at(parent, person) < 0 ? 1 : size + 1;
    if (size === 2) pieces += 1;
    if (size > 1) largestPiece = Math.max(largestPiece, size);
  }
  return { pieces, largestPiece };
}
