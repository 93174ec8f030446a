import { at, grow } from '@/lib/web/ints';
import { lineCount, type Rows } from '@/lib/web/rows';
import { Branches } from './branches';
import type { Common } from './in-common';
import { bestDouble, type Double } from './double';
import { hasSupport, onTheFloor, topsFor, topsOf, type Around, type Partner, type Tops } from './partners';
import { piecesOf, type Piece } from './pieces';
import { bestSingle } from './single';

/** What a plan starts from; people by their place in the web. */
export type Start = {
  readonly rows: Rows;
  readonly solid: Rows;
  readonly anchor: Int32Array;
  readonly common: Common;
  /** How many introductions each is in already. */
  readonly asked: Int32Array;
  readonly perPerson: number;
  readonly isRefused: (one: number, other: number) => boolean;
};

/** One introduction of a plan: what it does once those before it are made. */
export type Step = {
  readonly one: number;
  readonly other: number;
  /** Who both trust; −1 for nobody. */
  readonly through: number;
  /** Who becomes woven. */
  readonly woven: readonly number[];
  /** How many come within reach of the anchor. */
  readonly reached: number;
  /** Of two that only weave in together: 1 or 2; 0 for one that stands alone. */
  readonly part: 0 | 1 | 2;
};

/**
 * Plans introductions one after the other, each time the line that weaves in the most, with everybody's standing found anew.
 * Whoever is cut off is tied by one line and woven by a second: such a pair is planned as one, and counts half
 * of what it weaves in for each. Where nothing weaves anybody in, a line that brings the most people within reach.
 */
export class Plan {
  readonly branches: Branches;
  readonly pieces: Piece[];
  private readonly around: Around;
  private readonly asked: Int32Array;

  constructor(private readonly start: Start) {
    const { rows, solid, anchor, common, isRefused } = start;
    this.asked = start.asked.slice();
    this.branches = new Branches(solid, anchor);
    this.pieces = piecesOf(
      solid,
      (person) => !this.branches.isReached(person) && lineCount(rows, person) > 0,
    );
    const isFree = (person: number) => this.spare(person) > 0;
    this.around = { rows, solid, branches: this.branches, common, isFree, isRefused };
  }

  /** The next one or two introductions, made; none where nothing helps any more. */
  next(left: number): readonly Step[] {
    const tops = topsOf(this.around);
    const single = bestSingle(this.around, tops, (person) => this.spare(person) > 0);
    const atLeast = 2 * (single?.gain ?? 0) + 1;
    const double =
      left < 2 ? null : bestDouble(this.around, tops, this.pieces, atLeast, (person) => this.spare(person));
    if (double) return this.makeDouble(double);
    if (single) return [this.make(single.one, single.partner, 0)];
    return this.reachOut(tops);
  }

  /** 1 for whom some line could still bring nearer to being woven, whoever was asked already. */
  withHope(): Uint8Array {
    const around = { ...this.around, isFree: (person: number) => lineCount(this.start.rows, person) > 0 };
    const tops = topsOf(around);
    const doors = new Int32Array(this.start.solid.size);
    const isHopeful = new Uint8Array(this.branches.count);
    const hope = new Uint8Array(this.start.solid.size);
    const mayHelp = (person: number) =>
      around.isFree(person) &&
      (hasSupport(around, doors, person) || topsFor(around, tops, person).length > 0);
    for (let person = 0; person < hope.length; person++) {
      if (this.branches.homeOf(person) <= 0 || !mayHelp(person)) continue;
      for (const { block } of this.branches.wayUp(person)) isHopeful[block] = 1;
    }
    for (let person = 0; person < hope.length; person++)
      if (isHopeful[Math.max(0, this.branches.homeOf(person))] === 1) hope[person] = 1;
    for (const { members } of this.pieces)
      if (members.some((member) => topsFor(around, tops, member).length > 0))
        for (const member of members) hope[member] = 1;
    return hope;
  }

  private makeDouble({ piece, first, second }: Double): readonly Step[] {
    const tied = this.tie(piece, first.from, first.partner, 1);
    return [tied, this.make(at(piece.members, second.from), second.partner, 2)];
  }

  private make(one: number, { other, through }: Partner, part: Step['part']): Step {
    this.ask(one, other);
    return { one, other, through, woven: this.branches.join(one, other), reached: 0, part };
  }

  private tie(piece: Piece, from: number, { other, through }: Partner, part: Step['part']): Step {
    const one = at(piece.members, from);
    this.ask(one, other);
    this.branches.attach(piece, from, other);
    this.pieces.splice(this.pieces.indexOf(piece), 1);
    return { one, other, through, woven: [], reached: piece.members.length, part };
  }

  private reachOut(tops: Tops): readonly Step[] {
    const largest = [...this.pieces].sort((one, other) => other.members.length - one.members.length);
    for (const piece of largest) {
      for (let from = 0; from < piece.members.length; from++) {
        const member = at(piece.members, from);
        if (this.spare(member) === 0 || topsFor(this.around, tops, member).length === 0) continue;
        const partner = onTheFloor(this.around, member, -1);
        if (partner) return [this.tie(piece, from, partner, 0)];
      }
    }
    return [];
  }

  private spare(person: number): number {
    if (lineCount(this.start.rows, person) === 0) return 0;
    return Math.max(0, this.start.perPerson - at(this.asked, person));
  }

  private ask(one: number, other: number): void {
    grow(this.asked, one, 1);
    grow(this.asked, other, 1);
  }
}
