import { at } from '@/lib/web/ints';
import { lineCount } from '@/lib/web/rows';
import type { Web } from '@/lib/web/web';
import type { Candidate } from './candidate';
import type { Likeness } from './likeness';
import { isIn, type Membership } from './membership';

/** How many of each side are looked at beside one introducer, and how many pairs are kept for a pair of groups. */
const FROM_EACH_SIDE = 3;
const KEPT = 64;
/** What counts more counts more than all that comes after it. */
const TALK = 1e9;
const LEVEL = 1e8;

/**
 * The people of two groups who have a solid line to the same third person, best first: who can talk, then the weaker of
 * the two lines, then who have most solid lines themselves. One look at everybody's solid lines.
 */
export function throughSomebody(
  web: Web,
  membership: Membership,
  [one, other]: readonly [number, number],
  likeness: Likeness,
): Candidate[] {
  const best = new Best();
  const ones: number[] = [];
  const others: number[] = [];
  for (let through = 0; through < web.ids.length; through++) {
    ones.length = 0;
    others.length = 0;
    const { solid } = web;
    for (let spot = at(solid.start, through); spot < at(solid.start, through + 1); spot++) {
      const person = at(solid.neighbour, spot);
      const isOne = isIn(membership, person, one);
      if (isOne === isIn(membership, person, other)) continue;
      keepNearest(web, isOne ? ones : others, spot);
    }
    if (ones.length > 0 && others.length > 0) weigh(web, best, ones, others, through, likeness);
  }
  return best.found();
}

/** Keeps the few nearest lines, the most trusting first; of equals to whom has most solid lines. */
function keepNearest(web: Web, spots: number[], spot: number): void {
  const { solid } = web;
  const nearness = (of: number) =>
    (solid.trust[of] as number) * LEVEL - lineCount(solid, at(solid.neighbour, of));
  const place = spots.findIndex((other) => nearness(spot) < nearness(other));
  if (place >= 0) spots.splice(place, 0, spot);
  else spots.push(spot);
  if (spots.length > FROM_EACH_SIDE) spots.pop();
}

function weigh(
  web: Web,
  best: Best,
  ones: readonly number[],
  others: readonly number[],
  through: number,
  likeness: Likeness,
): void {
  const { neighbour, trust } = web.solid;
  for (const here of ones) {
    for (const there of others) {
      const [one, other] = [at(neighbour, here), at(neighbour, there)];
      const ties = lineCount(web.solid, one) + lineCount(web.solid, other);
      const merit = ties - Math.max(trust[here] as number, trust[there] as number) * LEVEL;
      if (merit + TALK < best.least) continue;
      const talk = likeness.canTalk(one, other) ? TALK : 0;
      best.offer({ one, other, through, merit: merit + talk });
    }
  }
}

/** The best of many, without keeping all of them. */
class Best {
  #kept: Candidate[] = [];
  least = -Infinity;

  offer(candidate: Candidate): void {
    if (candidate.merit < this.least) return;
    this.#kept.push(candidate);
    if (this.#kept.length >= 2 * KEPT) this.#cut();
  }

  found(): Candidate[] {
    this.#cut();
    return this.#kept;
  }

  #cut(): void {
    this.#kept = this.#kept.sort(byMerit).slice(0, KEPT);
    if (this.#kept.length === KEPT) this.least = this.#kept[KEPT - 1]?.merit ?? this.least;
  }
}

function byMerit(a: Candidate, b: Candidate): number {
  return b.merit - a.merit || a.one - b.one || a.other - b.other || a.through - b.through;
}
