import { at } from '@/lib/web/ints';
import { coreNumbers } from '@/lib/web/cores';
import { idAt, type Web } from '@/lib/web/web';

/**
 * Why somebody who was in the core is not: they left the workplace, they have fewer lines to the rest of it than the core
 * had, or they have as many as before and others have come closer together still.
 */
export type WhyOut = 'gone' | 'loosened' | 'outgrown';

/** The core on a day: the largest k, and its people in the pieces they fall into by solid lines among themselves. */
export type Core = {
  readonly k: number;
  /** The largest piece first, of equals the one with the smallest id; each sorted. */
  readonly pieces: readonly (readonly string[])[];
};

/** What became of the core from one web to another. Everything by id, sorted. */
export type CoreChange = {
  readonly before: Core;
  readonly after: Core;
  readonly joined: readonly string[];
  readonly left: readonly { readonly id: string; readonly why: WhyOut }[];
  /**
   * The pieces into which the people of the earlier core fall now by solid lines among themselves, where those are more than
   * before; somebody left without a line to any of them is no piece. Empty where the core did not split.
   */
  readonly split: readonly (readonly string[])[];
};

/** What became of the core (Seidman 1983) from one web to another. Linear in people + lines. */
export function coreChange(earlier: Web, later: Web): CoreChange {
  const [before, after] = [coreIn(earlier), coreIn(later)];
  const [was, is] = [new Set(before.members), new Set(after.members)];
  const pieces = piecesAmong(later, was).filter((piece) => piece.length > 1);
  return {
    before: { k: before.k, pieces: before.pieces },
    after: { k: after.k, pieces: after.pieces },
    joined: after.members.filter((id) => !was.has(id)),
    left: before.members
      .filter((id) => !is.has(id))
      .map((id) => ({ id, why: whyOut(later, after.numbers, id, before.k) })),
    split: pieces.length > before.pieces.length ? pieces : [],
  };
}

/** Where each has one line only there is no core to lose anybody yet. */
const LEAST_CORE = 2;

/** Whether a core got weaker: it lost somebody other than to a closer core, or it split. */
export function isCoreHurt({ before, left, split }: CoreChange): boolean {
  return before.k >= LEAST_CORE && (split.length > 0 || left.some(({ why }) => why !== 'outgrown'));
}

function whyOut(later: Web, numbers: Int32Array, id: string, k: number): WhyOut {
  const place = later.indexOf(id);
  if (place === undefined) return 'gone';
  return at(numbers, place) < k ? 'loosened' : 'outgrown';
}

function coreIn(web: Web): Core & { readonly members: readonly string[]; readonly numbers: Int32Array } {
  const numbers = coreNumbers(web.solid);
  const k = numbers.reduce((most, core) => Math.max(most, core), 0);
  const members = k === 0 ? [] : web.ids.filter((_, place) => at(numbers, place) === k);
  return { k, members, numbers, pieces: piecesAmong(web, new Set(members)) };
}

/** The pieces into which these people fall by solid lines among themselves; who is not in the web is in none. */
function piecesAmong(web: Web, people: ReadonlySet<string>): readonly (readonly string[])[] {
  const isMeant = new Uint8Array(web.ids.length);
  for (const id of people) {
    const place = web.indexOf(id);
    if (place !== undefined) isMeant[place] = 1;
  }
  const pieces: string[][] = [];
  isMeant.forEach((_, start) => {
    if (isMeant[start] !== 1) return;
    pieces.push(takePiece(web, isMeant, start).map((place) => idAt(web, place)));
  });
  return pieces.sort((one, other) => other.length - one.length);
}

/** Everybody who is meant and has a route from here through others who are; they are meant no longer. Sorted. */
function takePiece({ solid }: Web, isMeant: Uint8Array, start: number): number[] {
  const piece = [start];
  isMeant[start] = 0;
  for (const person of piece) {
    for (let spot = at(solid.start, person); spot < at(solid.start, person + 1); spot++) {
      const other = at(solid.neighbour, spot);
      if (isMeant[other] !== 1) continue;
      isMeant[other] = 0;
      piece.push(other);
    }
  }
  return piece.sort((one, other) => one - other);
}
