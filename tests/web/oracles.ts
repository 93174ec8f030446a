import { compareIds } from '@/lib/web/ids';
import type { Day } from '@/lib/web/day';
import type { RatingFact, WebFacts } from '@/lib/web/facts';
import type { Standing } from '@/lib/web/standing';
import type { Trust } from '@/lib/web/trust';
import { idAt, type Web } from '@/lib/web/web';

/**
 * The same measures, slow and obvious: take each person out and search. Written from the definitions alone, over sets and
 * maps, sharing nothing with the fast ones but the list of lines.
 */
export type Ties = ReadonlyMap<string, ReadonlySet<string>>;

/** Every line of the web by its definition, for each pair of those who are there. */
export function slowLines(facts: WebFacts, on: Day): Map<string, Trust> {
  const there = facts.workers
    .filter(({ inUnit, startedOn, endedOn, status }) => {
      const gone = endedOn === null ? !['active', 'on_leave'].includes(status) : endedOn <= on;
      return inUnit && !gone && (startedOn === null || startedOn <= on);
    })
    .map(({ id }) => id);
  const lines = new Map<string, Trust>();
  for (const one of there) {
    for (const other of there) {
      if (compareIds(one, other) >= 0) continue;
      const trust = slowTrust(facts.ratings, one, other, on);
      if (trust !== null) lines.set(`${one}|${other}`, trust);
    }
  }
  return lines;
}

function slowTrust(ratings: readonly RatingFact[], one: string, other: string, on: Day): Trust | null {
  const about = ratings.filter(({ between }) => between.includes(one) && between.includes(other));
  const upToDay = about.filter(({ ratedOn }) => ratedOn === null || ratedOn <= on);
  const words = [one, other].map((who) =>
    lastWord(
      upToDay.filter(
        ({ between, voice }) => voice !== 'organizer' && between[voice === 'first' ? 0 : 1] === who,
      ),
    ),
  );
  const spoken = words.filter((trust) => trust !== null);
  if (spoken.length > 0) return Math.max(...spoken) as Trust;
  return lastWord(upToDay.filter(({ voice }) => voice === 'organizer'));
}

function lastWord(ratings: readonly RatingFact[]): Trust | null {
  const days = ratings.map(({ ratedOn }) => ratedOn ?? '').sort();
  const last = ratings.filter(({ ratedOn }) => (ratedOn ?? '') === days.at(-1));
  return last.length === 0 ? null : (Math.max(...last.map(({ trust }) => trust)) as Trust);
}

/** Who has a line of trust ≤ `weakest` to whom. */
export function tiesOf(web: Web, weakest: Trust): Ties {
  const ties = new Map<string, Set<string>>(web.ids.map((id) => [id, new Set()]));
  web.lines.trust.forEach((trust, line) => {
    if (trust > weakest) return;
    const one = idAt(web, web.lines.from[line]!);
    const other = idAt(web, web.lines.to[line]!);
    ties.get(one)!.add(other);
    ties.get(other)!.add(one);
  });
  return ties;
}

/** Everybody a route leads to from `starts`, going through nobody in `without`. */
export function routesFrom(
  ties: Ties,
  starts: readonly string[],
  without: readonly string[] = [],
): Set<string> {
  const found = new Set(starts.filter((start) => !without.includes(start)));
  for (const person of found) {
    for (const other of ties.get(person) ?? []) if (!without.includes(other)) found.add(other);
  }
  return found;
}

/** Whose loss takes this person from the anchor, the nearest first. */
export function slowCutters(ties: Ties, anchor: readonly string[], id: string): string[] {
  if (anchor.includes(id) || !routesFrom(ties, anchor).has(id)) return [];
  const cutters = [...ties.keys()].filter((loss) => loss !== id && !routesFrom(ties, anchor, [loss]).has(id));
  return cutters.sort((one, other) => stepsBetween(ties, id, one) - stepsBetween(ties, id, other));
}

export function slowHolds(ties: Ties, anchor: readonly string[], id: string): number {
  const left = routesFrom(ties, anchor, [id]);
  return [...routesFrom(ties, anchor)].filter((other) => other !== id && !left.has(other)).length;
}

export function slowStanding(all: Ties, solid: Ties, anchor: readonly string[], id: string): Standing {
  const lines = all.get(id)!.size;
  const solidLines = solid.get(id)!.size;
  if (lines === 0) return 'no-line';
  if (lines === 1 && solidLines === 0) return 'one-thin-line';
  if (solidLines === 0) return 'thin-lines-only';
  const mine = routesFrom(solid, [id]);
  if (anchor.includes(id)) {
    return anchor.some((member) => member !== id && mine.has(member)) ? 'woven' : 'lone-anchor';
  }
  if (!anchor.some((member) => mine.has(member))) return 'cut-off';
  if (solidLines === 1) return 'one-solid-line';
  return slowCutters(solid, anchor, id).length > 0 ? 'one-person-away' : 'woven';
}

/** The largest group of at least three people that stays connected whoever of it is taken out; of equals the first. */
export function slowLargestKnot(ties: Ties): string[] | null {
  const people = [...ties.keys()].sort(compareIds);
  let best: string[] | null = null;
  for (let bits = (1 << people.length) - 1; bits > 0; bits--) {
    const group = people.filter((_, place) => (bits >> place) & 1);
    if (group.length < 3 || (best && group.length < best.length)) continue;
    const isBest = !best || group.length > best.length || comesBefore(group, best);
    if (isBest && isKnot(ties, people, group)) best = group;
  }
  return best;
}

function comesBefore(group: readonly string[], other: readonly string[]): boolean {
  const place = group.findIndex((id, index) => id !== other[index]);
  return place >= 0 && compareIds(group[place]!, other[place]!) < 0;
}

function isKnot(ties: Ties, people: readonly string[], group: readonly string[]): boolean {
  const others = people.filter((id) => !group.includes(id));
  return [null, ...group].every((loss) => {
    const left = group.filter((id) => id !== loss);
    const gone = loss === null ? others : [...others, loss];
    return routesFrom(ties, left.slice(0, 1), gone).size === left.length;
  });
}

/** Lines whose loss leaves their two people without a route. */
export function slowBridges(ties: Ties): [string, string][] {
  const bridges: [string, string][] = [];
  for (const [one, others] of ties) {
    for (const other of others) {
      if (compareIds(one, other) > 0) continue;
      const without = new Map(ties);
      without.set(one, new Set([...others].filter((id) => id !== other)));
      without.set(other, new Set([...ties.get(other)!].filter((id) => id !== one)));
      if (!routesFrom(without, [one]).has(other)) bridges.push([one, other]);
    }
  }
  return bridges.sort((a, b) => compareIds(a[0], b[0]) || compareIds(a[1], b[1]));
}

/** The largest k for which somebody is left in a group where everybody has k lines within it. */
export function slowCore(ties: Ties, id: string): number {
  let k = 0;
  while (kCore(ties, k + 1).has(id)) k += 1;
  return k;
}

function kCore(ties: Ties, k: number): Set<string> {
  const left = new Set(ties.keys());
  for (;;) {
    const weak = [...left].filter((id) => [...ties.get(id)!].filter((other) => left.has(other)).length < k);
    if (weak.length === 0) return left;
    for (const id of weak) left.delete(id);
  }
}

/** R by its sentence: take out one of the most tied, look for the largest piece, and again. */
export function slowResilience(ties: Ties, orders: number): number {
  const people = [...ties.keys()].sort(compareIds);
  let sum = 0;
  for (let k = 0; k < orders; k++) {
    const gone: string[] = [];
    while (gone.length < people.length) {
      const left = people.filter((id) => !gone.includes(id));
      const linesOf = (id: string) => [...ties.get(id)!].filter((other) => !gone.includes(other)).length;
      const most = Math.max(...left.map(linesOf));
      const equals = left.filter((id) => linesOf(id) === most);
      const hashes = equals.map((id) => slowHash(`${k}|${id}`));
      gone.push(equals[hashes.indexOf(Math.min(...hashes))]!);
      const pieces = people.filter((id) => !gone.includes(id)).map((id) => routesFrom(ties, [id], gone).size);
      sum += Math.max(0, ...pieces) / people.length;
    }
  }
  return people.length === 0 ? 0 : sum / people.length / orders;
}

/** 32-bit FNV-1a and MurmurHash3's finalizer with numbers that cannot overflow. */
export function slowHash(text: string): number {
  const word = 2n ** 32n;
  let hash = 2166136261n;
  for (const byte of Buffer.from(text, 'utf8')) hash = ((hash ^ BigInt(byte)) * 16777619n) % word;
  hash = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) % word;
  hash = ((hash ^ (hash >> 13n)) * 0xc2b2ae35n) % word;
  return Number(hash ^ (hash >> 16n));
}

function stepsBetween(ties: Ties, from: string, to: string): number {
  let steps = 0;
  for (let near = new Set([from]); !near.has(to); steps++) {
    const wider = new Set([...near].flatMap((id) => [id, ...(ties.get(id) ?? [])]));
    if (wider.size === near.size) return Infinity;
    near = wider;
  }
  return steps;
}
