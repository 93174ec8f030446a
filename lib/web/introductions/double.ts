import { at } from '@/lib/web/ints';
import { onTheFloor, topsFor, type Around, type Partner, type Tops } from './partners';
import { coverFrom, type Piece } from './pieces';

/** Two lines that tie a piece which is cut off to the web at two places, and how many they weave in together. */
export type Double = {
  readonly piece: Piece;
  /** Places in the piece. */
  readonly first: { readonly from: number; readonly partner: Partner };
  readonly second: { readonly from: number; readonly partner: Partner };
  readonly gain: number;
};

type Ends = { readonly from: number; readonly to: number; readonly gain: number };

/** Pieces up to this many are tried from each of their members; larger ones from the farthest of the farthest. */
const TRIED_WHOLE = 48;

/** The two lines that weave in the most of those that tie a piece to the web; null where they weave in fewer than `atLeast`. */
export function bestDouble(
  around: Around,
  tops: Tops,
  pieces: readonly Piece[],
  atLeast: number,
  spare: (person: number) => number,
): Double | null {
  let most = 0;
  for (let person = 0; person < around.solid.size; person++)
    if (around.branches.isReached(person)) most = Math.max(most, around.branches.strandOf(person));
  let best: Double | null = null;
  for (const piece of pieces) {
    const wanted = best ? best.gain + 1 : atLeast;
    if (piece.members.length + 2 * most < wanted) continue;
    const ends = endsOf(around, tops, piece, spare);
    if (ends && ends.gain >= wanted) best = realize(around, piece, ends) ?? best;
  }
  return best;
}

/** Where a piece is best tied to the web. */
function endsOf(around: Around, tops: Tops, piece: Piece, spare: (person: number) => number): Ends | null {
  const { members } = piece;
  const found = Array.from(members, (member) => (spare(member) > 0 ? topsFor(around, tops, member) : []));
  const farthest = (from: number): Ends | null => {
    const cover = coverFrom(piece, from);
    let best: Ends | null = null;
    for (let to = 0; to < members.length; to++) {
      if (to === from && spare(at(members, from)) < 2) continue;
      const hung = hungApart(around, found[from] ?? [], found[to] ?? []);
      if (hung >= 0 && (!best || at(cover, to) + hung > best.gain))
        best = { from, to, gain: at(cover, to) + hung };
    }
    return best;
  };
  if (members.length <= TRIED_WHOLE) return mostOf(Array.from(members, (_, from) => farthest(from)));
  const start = found.findIndex((tops) => tops.length > 0);
  const once = start < 0 ? null : farthest(start);
  return once && mostOf([once, farthest(once.to)]);
}

function mostOf(all: readonly (Ends | null)[]): Ends | null {
  return all.reduce((best, ends) => (ends && (!best || ends.gain > best.gain) ? ends : best), null);
}

/** What hangs on two partners from different sides, one of each list; −1 where there are no two. */
function hungApart({ branches }: Around, mine: readonly number[], theirs: readonly number[]): number {
  let most = -1;
  for (const one of mine) {
    for (const other of theirs) {
      if (branches.sideOf(one) === branches.sideOf(other)) continue;
      most = Math.max(most, branches.strandOf(one) + branches.strandOf(other));
    }
  }
  return most;
}

function realize(around: Around, piece: Piece, { from, to, gain }: Ends): Double | null {
  const { branches } = around;
  const one = at(piece.members, from);
  const other = at(piece.members, to);
  for (const [left, right, isTurned] of [
    [one, other, false],
    [other, one, true],
  ] as const) {
    const first = onTheFloor(around, left, -1);
    const second = first && onTheFloor(around, right, branches.sideOf(first.other));
    if (!first || !second) continue;
    const found = at(coverFrom(piece, from), to) + first.strand + second.strand;
    if (found < gain) continue;
    return isTurned
      ? { piece, first: { from: to, partner: first }, second: { from, partner: second }, gain: found }
      : { piece, first: { from, partner: first }, second: { from: to, partner: second }, gain: found };
  }
  return null;
}
