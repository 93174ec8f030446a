import { at, grow } from '@/lib/web/ints';
import type { Web } from '@/lib/web/web';

/** The weakest trust that shows whom people turn to: 1 and 2 are a couch at 2 a.m. and a secret kept. */
export const TURNED_TO = 2;

/**
 * Who trusts each person at 1 or 2, as compressed sparse rows: those of person `p` stand, by their places in `Web.ids` and
 * sorted, at `start[p]` … `start[p + 1]` − 1 of `who`.
 */
export type Trusters = {
  readonly start: Int32Array;
  readonly who: Int32Array;
  /** 1 or 2. */
  readonly trust: Uint8Array;
  /** 1 where it is their own word, 0 where it is an organizer's judgement because they have not spoken. */
  readonly own: Uint8Array;
  /** How many people's trust in each person is known at all, at any level. */
  readonly heard: Int32Array;
};

/**
 * Finds who trusts whom. Of a line, what counts towards a person is the *other's* own word, or, where the other has not
 * spoken, an organizer's judgement. What somebody says of the other is no evidence that the other trusts them: nobody
 * makes themselves a leader by naming friends. Each person's count is an in-degree, the centrality that moves least when
 * ratings are missing (Costenbader & Valente 2003; Borgatti, Carley & Krackhardt 2006). Linear in people + lines.
 */
export function trustersIn({ ids, lines, said }: Web): Trusters {
  const start = new Int32Array(ids.length + 1);
  const heard = new Int32Array(ids.length);
  eachWord({ lines, said }, (_, whom, trust) => {
    grow(heard, whom, 1);
    if (trust <= TURNED_TO) grow(start, whom + 1, 1);
  });
  for (let person = 0; person < ids.length; person++) grow(start, person + 1, at(start, person));
  const most = at(start, ids.length);
  const found = { who: new Int32Array(most), trust: new Uint8Array(most), own: new Uint8Array(most) };
  const next = start.slice(0, ids.length);
  eachWord({ lines, said }, (who, whom, trust, isOwn) => {
    if (trust > TURNED_TO) return;
    const spot = at(next, whom);
    found.who[spot] = who;
    found.trust[spot] = trust;
    found.own[spot] = isOwn ? 1 : 0;
    next[whom] = spot + 1;
  });
  return { start, ...found, heard };
}

/** How many people trust a person at 1 or 2. */
export function trusterCount({ start }: Trusters, person: number): number {
  return at(start, person + 1) - at(start, person);
}

type Told = (who: number, whom: number, trust: number, isOwn: boolean) => void;

/** Goes through whose trust in whom is known. Lines are sorted by both ends, so each person's trusters come sorted. */
function eachWord({ lines, said }: Pick<Web, 'lines' | 'said'>, tell: Told): void {
  const { from, to } = lines;
  // Of each person first those who stand before them, then those after: two passes keep every row sorted.
  for (let line = 0; line < from.length; line++) {
    const word = said.first[line] as number;
    const trust = word === 0 ? (said.organizer[line] as number) : word;
    if (trust > 0) tell(at(from, line), at(to, line), trust, word > 0);
  }
  for (let line = 0; line < from.length; line++) {
    const word = said.second[line] as number;
    const trust = word === 0 ? (said.organizer[line] as number) : word;
    if (trust > 0) tell(at(to, line), at(from, line), trust, word > 0);
  }
}
