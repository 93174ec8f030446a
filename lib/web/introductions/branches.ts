import { at, grow, upTo } from '@/lib/web/ints';
import type { Rows } from '@/lib/web/rows';
import { walkFrom } from '@/lib/web/walk';
import type { Piece } from './pieces';

const MIDDLE = 0;
const NOBODY = new Int32Array(0);

/**
 * The block-cut tree of the solid web, rooted at one virtual person everybody of the anchor is joined to. Its root block,
 * the middle, is who is woven; what hangs below it are branches. A member of the anchor without a route to another one is
 * a branch of their own, with everybody who hangs on them.
 *
 * One more line between two branches (or a branch and the middle) draws every block on the way into the middle, so what it
 * weaves in is a sum along the way: `strandOf(one) + strandOf(other)` while `sideOf` differs, and nobody otherwise.
 * Eswaran & Tarjan, "Augmentation problems", SIAM J. Comput. 1976.
 */
export class Branches {
  /** The block of each person below its topmost; 0 in the middle, −1 for who has no solid route to the anchor. */
  private readonly block: Int32Array;
  /** Of each block the person it hangs on; −1 where that is nobody. */
  private readonly above: Int32Array;
  private readonly size: Int32Array;
  private readonly isWoven: Uint8Array;
  private readonly strand: Int32Array;
  private readonly side: Int32Array;
  private blocks = 1;

  constructor(solid: Rows, anchor: Int32Array) {
    const most = 2 * solid.size + 2;
    this.block = new Int32Array(solid.size).fill(-1);
    this.above = new Int32Array(most).fill(-1);
    this.size = new Int32Array(most);
    this.isWoven = new Uint8Array(most);
    this.strand = new Int32Array(most);
    this.side = new Int32Array(most).fill(-1);
    this.grow(solid, anchor);
    this.recount();
  }

  /** Whether there is a solid route to the anchor. */
  isReached(person: number): boolean {
    return at(this.block, person) >= 0;
  }

  /** How many become woven when this person, who is reached, is tied to the middle at another place than they hang from. */
  strandOf(person: number): number {
    return at(this.strand, this.homeOf(person));
  }

  /** The person of the middle (or the lone member of the anchor) this person hangs on in the end; themselves in the middle. */
  sideOf(person: number): number {
    const home = this.homeOf(person);
    return home === MIDDLE ? person : at(this.side, home);
  }

  /** The blocks from this person up to the middle, and the persons they hang on. */
  *wayUp(person: number): Generator<{ readonly block: number; readonly above: number }> {
    let block = this.homeOf(person);
    while (block > MIDDLE) {
      const above = at(this.above, block);
      yield { block, above };
      block = above < 0 ? MIDDLE : this.homeOf(above);
    }
  }

  /** The block of somebody who is reached and not in the middle; 0 in the middle, −1 for who is not reached. */
  homeOf(person: number): number {
    const block = at(this.block, person);
    return block > MIDDLE && this.isWoven[block] === 1 ? MIDDLE : block;
  }

  /** How many blocks there are, the middle counted. */
  get count(): number {
    return this.blocks;
  }

  /** Whom a block hangs on; −1 for nobody. */
  aboveOf(block: number): number {
    return at(this.above, block);
  }

  /** Draws a line between two who are reached; answers who becomes woven by it. */
  join(one: number, other: number): number[] {
    if (this.sideOf(one) === this.sideOf(other)) throw new RangeError('both hang on the same person');
    const drawn = new Set<number>();
    for (const person of [one, other]) for (const { block } of this.wayUp(person)) drawn.add(block);
    const woven: number[] = [];
    if (drawn.size > 0) {
      for (let person = 0; person < this.block.length; person++)
        if (drawn.has(at(this.block, person))) woven.push(person);
      for (const block of drawn) this.isWoven[block] = 1;
      this.recount();
    }
    return woven;
  }

  /** Draws a line from somebody in a piece that is cut off (by their place in it) to somebody who is reached. */
  attach(piece: Piece, from: number, to: number): void {
    const { members, rows } = piece;
    const { order, parent, seenAt, low } = walkFrom(rows, Int32Array.of(from), NOBODY);
    for (const local of order) {
      const up = at(parent, local);
      const person = at(members, local);
      if (up < 0) this.hang(person, to);
      else if (at(low, local) >= at(seenAt, up)) this.hang(person, at(members, up));
      else this.stay(person, at(members, up));
    }
    this.recount();
  }

  private grow(solid: Rows, anchor: Int32Array): void {
    const { order, parent, seenAt, low } = walkFrom(solid, anchor, anchor);
    const isLone = loneIn(order, parent, anchor, solid.size);
    for (const person of order) {
      const up = at(parent, person);
      if (up < 0 && isLone[person] === 1) this.hang(person, -1);
      else if (up < 0) this.block[person] = MIDDLE;
      else if (at(low, person) >= at(seenAt, up)) this.hang(person, up);
      else this.stay(person, up);
    }
  }

  private hang(person: number, above: number): void {
    const block = this.blocks;
    this.blocks += 1;
    this.above[block] = above;
    this.size[block] = 1;
    this.block[person] = block;
    if (above < 0) this.side[block] = person;
  }

  private stay(person: number, beside: number): void {
    const block = at(this.block, beside);
    this.block[person] = block;
    grow(this.size, block, 1);
  }

  // Who a block hangs on was come to before it, so their block has the smaller number.
  private recount(): void {
    for (let block = 1; block < this.blocks; block++) {
      const above = at(this.above, block);
      const up = above < 0 ? MIDDLE : this.homeOf(above);
      this.strand[block] = this.isWoven[block] === 1 ? 0 : at(this.size, block) + at(this.strand, up);
      if (above >= 0) this.side[block] = up === MIDDLE ? above : at(this.side, up);
    }
  }
}

/** 1 for those members of the anchor with whom no other member is joined. A walk that begins with one covers their piece. */
function loneIn(order: Int32Array, parent: Int32Array, anchor: Int32Array, size: number): Uint8Array {
  const root = upTo(size);
  for (const person of order) if (at(parent, person) >= 0) root[person] = at(root, at(parent, person));
  const members = new Int32Array(size);
  for (const member of anchor) grow(members, at(root, member), 1);
  const isLone = new Uint8Array(size);
  for (const member of anchor) if (at(members, at(root, member)) === 1) isLone[member] = 1;
  return isLone;
}
