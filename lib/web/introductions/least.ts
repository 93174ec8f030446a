import { at, grow } from '@/lib/web/ints';
import type { Branches } from './branches';
import type { Piece } from './pieces';
import { walkFrom } from '@/lib/web/walk';

/**
 * The fewest lines, between whomever, after which everybody of `targets` could be woven. Each outermost branch with a target
 * needs the end of a line, each cut-off piece at least two, and a line has two ends; and whoever is taken out, every
 * branch and piece left behind needs a line of its own. The leaf blocks of Eswaran & Tarjan 1976, for some of the
 * people. Linear.
 */
export function fewestLines(
  branches: Branches,
  pieces: readonly Piece[],
  size: number,
  isTarget: (person: number) => boolean,
): number {
  const { ends, apart } = branchEnds(branches, size, isTarget);
  let pieceEnds = 0;
  let wanting = 0;
  for (const piece of pieces) {
    const needed = endsIn(piece, isTarget);
    pieceEnds += needed;
    wanting += Number(needed > 0);
  }
  return Math.max(Math.ceil((ends + pieceEnds) / 2), apart + wanting);
}

function branchEnds(branches: Branches, size: number, isTarget: (person: number) => boolean) {
  const wants = new Uint8Array(branches.count);
  for (let person = 0; person < size; person++) {
    const home = branches.homeOf(person);
    if (home > 0 && isTarget(person)) wants[home] = 1;
  }
  const isCovered = new Uint8Array(branches.count);
  const leftBehind = new Int32Array(size);
  let ends = 0;
  for (let block = branches.count - 1; block > 0; block--) {
    if (wants[block] !== 1 && isCovered[block] !== 1) continue;
    if (isCovered[block] !== 1) ends += 1;
    const above = branches.aboveOf(block);
    if (above < 0) continue;
    grow(leftBehind, above, 1);
    const up = branches.homeOf(above);
    if (up > 0) isCovered[up] = 1;
  }
  return { ends, apart: leftBehind.reduce((most, count) => Math.max(most, count), 0) };
}

function endsIn(piece: Piece, isTarget: (person: number) => boolean): number {
  const wanted = piece.members.filter(isTarget).length;
  if (wanted === 0) return 0;
  return piece.members.length < 3 ? 2 : Math.max(2, outermostBlocks(piece, isTarget));
}

/** How many blocks of a piece hang on one person alone and have a target beside that person. */
function outermostBlocks({ members, rows }: Piece, isTarget: (person: number) => boolean): number {
  const { order, parent, seenAt, low } = walkFrom(rows, Int32Array.of(0), new Int32Array(0));
  const head = new Int32Array(rows.size).fill(-1);
  const hangs = new Int32Array(rows.size);
  for (const person of order) {
    const up = at(parent, person);
    if (up < 0) continue;
    const isHead = at(low, person) >= at(seenAt, up);
    head[person] = isHead ? person : at(head, up);
    if (isHead) grow(hangs, up, 1);
  }
  const isCut = (person: number) => at(hangs, person) > (at(parent, person) < 0 ? 1 : 0);
  const cuts = new Int32Array(rows.size);
  const wants = new Uint8Array(rows.size);
  const note = (block: number, person: number) => {
    if (isCut(person)) grow(cuts, block, 1);
    else if (isTarget(at(members, person))) wants[block] = 1;
  };
  for (const person of order) {
    if (at(head, person) < 0) continue;
    note(at(head, person), person);
    if (at(head, person) === person) note(person, at(parent, person));
  }
  return order.filter((person) => at(head, person) === person && cuts[person] === 1 && wants[person] === 1)
    .length;
}
