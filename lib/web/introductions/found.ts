import { anchorOf } from '@/lib/web/anchor';
import type { Day } from '@/lib/web/day';
import type { WebFacts } from '@/lib/web/facts';
import { rowsOf } from '@/lib/web/rows';
import type { SolidThreshold, Trust } from '@/lib/web/trust';
import { weaveEach } from '@/lib/web/weave';
import type { Web } from '@/lib/web/web';
import { Branches } from './branches';

/** An introduction whose two were rated, and the day that was. */
export type Closed = { readonly pair: readonly [string, string]; readonly on: Day };

/** What came of it: the line of that day, and how many are woven with it who would not be without. */
export type Found = { readonly trust: Trust | null; readonly gain: number; readonly isSolid: boolean };

/** Looks again at introductions on the days they closed, in their order. Each day's web is woven once. */
export function findGains(
  facts: WebFacts,
  closed: readonly Closed[],
  solidThreshold: SolidThreshold,
): readonly Found[] {
  const days = [...new Set(closed.map(({ on }) => on))].sort();
  const found = new Map<Closed, Found>();
  for (const web of weaveEach(facts, days, solidThreshold))
    for (const one of closed) if (one.on === web.on) found.set(one, lookAt(web, one.pair));
  return closed.map((one) => found.get(one) ?? { trust: null, gain: 0, isSolid: false });
}

function lookAt(web: Web, pair: readonly [string, string]): Found {
  const places = pair.map((id) => web.indexOf(id) ?? -1).sort((a, b) => a - b);
  const line = web.lines.from.findIndex((from, at) => from === places[0] && web.lines.to[at] === places[1]);
  const trust = line < 0 ? null : (web.lines.trust[line] as Trust);
  if (trust === null || trust > web.solidThreshold) return { trust, gain: 0, isSolid: false };
  const levels = web.lines.trust.slice();
  levels[line] = 5;
  const anchor = anchorOf(web).members;
  const without = rowsOf(web.ids.length, { ...web.lines, trust: levels }, web.solidThreshold);
  const size = web.ids.length;
  const gain = wovenIn(new Branches(web.solid, anchor), size) - wovenIn(new Branches(without, anchor), size);
  return { trust, gain, isSolid: true };
}

/** How many are woven. */
export function wovenIn(branches: Branches, size: number): number {
  let count = 0;
  for (let person = 0; person < size; person++) if (branches.homeOf(person) === 0) count += 1;
  return count;
}
