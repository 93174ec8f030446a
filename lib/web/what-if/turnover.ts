import type { Anchor } from '@/lib/web/anchor';
import { chanceFrom } from '@/lib/web/chance';
import { at } from '@/lib/web/ints';
import { idAt, type Web } from '@/lib/web/web';

import { countWoven, maskedWalker } from './masked';

/** How often people are drawn at random. */
export const RUNS = 200;

/** What came out of the runs: the middle one, and between which two nine in ten of them lie. */
export type Spread = { readonly low: number; readonly median: number; readonly high: number };

/** What so many people leaving at random does to a web. Counts are people. */
export type Turnover = {
  readonly percent: number;
  /** How many leave in each run, and how many are left. */
  readonly leaving: number;
  readonly left: number;
  readonly runs: number;
  readonly woven: Spread;
  readonly reached: Spread;
  readonly stranded: Spread;
  /** Who was stranded in most of the runs in which they stayed, most often first, of equals the smaller id. */
  readonly oftenest: readonly { readonly id: string; readonly stranded: number; readonly stayed: number }[];
};

const MOST_NAMED = 10;

/** Draws `percent` of the web's people 200 times and looks at who is left. Runs × (people + lines); builds nothing in a run. */
export function turnover(web: Web, anchor: Anchor, percent: number, seed: number): Turnover {
  const size = web.ids.length;
  const leaving = size === 0 ? 0 : Math.min(size, Math.max(1, Math.round((size * percent) / 100)));
  const walk = maskedWalker(web.solid, anchor.members);
  const draw = drawer(size, leaving, chanceFrom(seed));
  const hung = new Uint8Array(size);
  const reachedNow = Uint8Array.from(walk(new Uint8Array(size)).seenAt, (seen) => (seen > 0 ? 1 : 0));
  const [stranded, stayed] = [new Int32Array(size), new Int32Array(size)];
  const runs: { woven: number; reached: number; stranded: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const gone = draw();
    const found = walk(gone);
    const lost = countStranded(reachedNow, gone, found.seenAt, { stranded, stayed });
    runs.push({ woven: countWoven(found, hung), reached: found.reached, stranded: lost });
  }
  return {
    percent,
    leaving,
    left: size - leaving,
    runs: RUNS,
    woven: spreadOf(runs.map(({ woven }) => woven)),
    reached: spreadOf(runs.map(({ reached }) => reached)),
    stranded: spreadOf(runs.map((run) => run.stranded)),
    oftenest: oftenestOf(web, stranded, stayed),
  };
}

/** Draws `count` of `size` people without putting back, each time anew; the mask it gives is used again. */
function drawer(size: number, count: number, random: () => number): () => Uint8Array {
  const people = Int32Array.from({ length: size }, (_, person) => person);
  const gone = new Uint8Array(size);
  return () => {
    gone.fill(0);
    for (let turn = 0; turn < count; turn++) {
      const drawn = turn + Math.floor(random() * (size - turn));
      const person = at(people, drawn);
      people[drawn] = at(people, turn);
      people[turn] = person;
      gone[person] = 1;
    }
    return gone;
  };
}

type Tally = { readonly stranded: Int32Array; readonly stayed: Int32Array };

function countStranded(
  reachedNow: Uint8Array,
  gone: Uint8Array,
  seenAt: Int32Array,
  { stranded, stayed }: Tally,
): number {
  let count = 0;
  for (let person = 0; person < gone.length; person++) {
    if (gone[person] === 1 || reachedNow[person] !== 1) continue;
    stayed[person] = (stayed[person] as number) + 1;
    if ((seenAt[person] as number) > 0) continue;
    stranded[person] = (stranded[person] as number) + 1;
    count += 1;
  }
  return count;
}

/** The median, and what is left when the lowest and the highest twentieth are dropped. */
function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const dropped = Math.floor(sorted.length / 20);
  return {
    low: sorted[dropped] ?? 0,
    median: ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2,
    high: sorted[sorted.length - 1 - dropped] ?? 0,
  };
}

function oftenestOf(web: Web, stranded: Int32Array, stayed: Int32Array): Turnover['oftenest'] {
  const share = (person: number) => at(stranded, person) / at(stayed, person);
  return Array.from(stranded.keys())
    .filter((person) => at(stranded, person) > 0)
    .sort((one, other) => share(other) - share(one) || one - other)
    .slice(0, MOST_NAMED)
    .map((person) => ({
      id: idAt(web, person),
      stranded: at(stranded, person),
      stayed: at(stayed, person),
    }));
}
