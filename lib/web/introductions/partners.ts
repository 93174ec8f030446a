import { at } from '@/lib/web/ints';
import type { Rows } from '@/lib/web/rows';
import type { Branches } from './branches';
import { likeness, type Common } from './in-common';

const NOBODY = -1;

/** What a choice of partners rests on. */
export type Around = {
  readonly solid: Rows;
  /** Every line, the thin ones too. */
  readonly rows: Rows;
  readonly branches: Branches;
  readonly common: Common;
  /** Whether somebody may be asked to meet one more person. */
  readonly isFree: (person: number) => boolean;
  /** Whether two must not be brought together. */
  readonly isRefused: (one: number, other: number) => boolean;
};

function isInMiddle(branches: Branches, person: number): boolean {
  return branches.isReached(person) && branches.strandOf(person) === 0;
}

/** Two who could be brought together, by whom (−1: nobody both trust), and what hangs on the second. */
export type Partner = { readonly other: number; readonly through: number; readonly strand: number };

/**
 * Somebody in the middle whom the person's last support could introduce them to. Only whoever is joined to the one they hang
 * on in the end is within two solid steps of anybody outside their own branch. Of several, the one who has most in common
 * with them, then who they already know a little, then by the more trusting line, then the first.
 */
export function throughSupport(around: Around, person: number): Partner | null {
  const { solid, branches, common, isFree, isRefused } = around;
  const support = branches.sideOf(person);
  if (support === person || !isJoined(solid, person, support)) return null;
  let best = NOBODY;
  let bestMerit = Number.NEGATIVE_INFINITY;
  for (let spot = at(solid.start, support); spot < at(solid.start, support + 1); spot++) {
    const other = at(solid.neighbour, spot);
    if (!isInMiddle(branches, other) || !isFree(other) || isRefused(person, other)) continue;
    const known = acquaintance(around.rows, person, other);
    const merit = likeness(common, person, other) * 20 + known * 10 + (5 - (solid.trust[spot] ?? 5));
    if (merit > bestMerit) [best, bestMerit] = [other, merit];
  }
  return best < 0 ? null : { other: best, through: support, strand: 0 };
}

/** Whether the one they hang on could introduce them to anybody; `doors` keeps what was found for each support (0: not yet). */
export function hasSupport(around: Around, doors: Int32Array, person: number): boolean {
  const { solid, branches, isRefused } = around;
  const support = branches.sideOf(person);
  if (support === person || !isJoined(solid, person, support)) return false;
  if (at(doors, support) === 0) doors[support] = doorOf(around, support) + 2;
  const door = at(doors, support) - 2;
  return door >= 0 && (!isRefused(person, door) || throughSupport(around, person) !== null);
}

/** Somebody in the middle who is free and joined to this person; −1 for nobody. */
function doorOf({ solid, branches, isFree }: Around, support: number): number {
  for (let spot = at(solid.start, support); spot < at(solid.start, support + 1); spot++) {
    const other = at(solid.neighbour, spot);
    if (isInMiddle(branches, other) && isFree(other)) return other;
  }
  return NOBODY;
}

/** Of each group, the two on whom most hangs among those who are reached and free, from different sides; −1 for nobody. */
export type Tops = { readonly first: Int32Array; readonly second: Int32Array };

/** Finds the tops of every group. Linear in memberships. */
export function topsOf({ branches, common, isFree }: Around): Tops {
  const tops = {
    first: new Int32Array(common.groups).fill(-1),
    second: new Int32Array(common.groups).fill(-1),
  };
  for (let group = 0; group < common.groups; group++) {
    for (let spot = at(common.first, group); spot < at(common.first, group + 1); spot++) {
      const person = at(common.member, spot);
      if (branches.isReached(person) && isFree(person)) place(tops, branches, group, person);
    }
  }
  return tops;
}

function place({ first, second }: Tops, branches: Branches, group: number, person: number): void {
  const best = at(first, group);
  const strand = branches.strandOf(person);
  if (best < 0 || strand > branches.strandOf(best)) {
    if (best >= 0 && branches.sideOf(best) !== branches.sideOf(person)) second[group] = best;
    first[group] = person;
    return;
  }
  if (branches.sideOf(best) === branches.sideOf(person)) return;
  const next = at(second, group);
  if (next < 0 || strand > branches.strandOf(next)) second[group] = person;
}

/** Among everybody a person shares a shift, a language or a department with: the two on whom most hangs, from different sides. */
export function topsFor(around: Around, tops: Tops, person: number): readonly number[] {
  const { branches, common } = around;
  const own = ownSide(branches, person);
  const found = { first: NOBODY, second: NOBODY };
  for (let spot = at(common.start, person); spot < at(common.start, person + 1); spot++) {
    const group = at(common.group, spot);
    for (const other of [at(tops.first, group), at(tops.second, group)])
      if (other >= 0 && branches.sideOf(other) !== own) keepTop(found, branches, other);
  }
  return [found.first, found.second].filter((top) => top >= 0);
}

function keepTop(found: { first: number; second: number }, branches: Branches, other: number): void {
  const { first, second } = found;
  const strand = branches.strandOf(other);
  if (first < 0 || strand > branches.strandOf(first)) {
    if (first >= 0 && branches.sideOf(first) !== branches.sideOf(other)) found.second = first;
    found.first = other;
  } else if (branches.sideOf(other) !== branches.sideOf(first)) {
    if (second < 0 || strand > branches.strandOf(second)) found.second = other;
  }
}

/**
 * Who of those a person shares something with they should be brought to: on whom most hangs, then who has most in common with
 * them, then whom they already know a little, then the first. `avoid` is a side that will not do.
 */
export function onTheFloor(around: Around, person: number, avoid: number): Partner | null {
  const { branches, common, isFree, isRefused } = around;
  const own = ownSide(branches, person);
  let best: Partner | null = null;
  let bestMerit = Number.NEGATIVE_INFINITY;
  for (const other of alikeTo(common, person)) {
    if (other === person || !branches.isReached(other) || !isFree(other)) continue;
    const side = branches.sideOf(other);
    const strand = branches.strandOf(other);
    if (side === own || side === avoid || isRefused(person, other)) continue;
    const merit = meritOf(around, person, other, strand);
    if (merit > bestMerit) [best, bestMerit] = [{ other, through: NOBODY, strand }, merit];
  }
  return best;
}

/** Everybody with whom a person has something in common, again for each thing. */
function* alikeTo({ start, group, first, member }: Common, person: number): Generator<number> {
  for (let spot = at(start, person); spot < at(start, person + 1); spot++) {
    const shared = at(group, spot);
    for (let turn = at(first, shared); turn < at(first, shared + 1); turn++) yield at(member, turn);
  }
}

// What two have in common never comes to half of this.
const STRAND = 1_000;

function meritOf({ common, rows }: Around, person: number, other: number, strand: number): number {
  return strand * STRAND + likeness(common, person, other) * 2 + acquaintance(rows, person, other);
}

function ownSide(branches: Branches, person: number): number {
  return branches.isReached(person) ? branches.sideOf(person) : NOBODY;
}

/** 1 for two who know each other a little, −1 for two who distrust each other (5), 0 for two nobody rated. */
function acquaintance(rows: Rows, one: number, other: number): number {
  const spot = spotOf(rows, one, other);
  if (spot < 0) return 0;
  return rows.trust[spot] === 5 ? -1 : 1;
}

/** Whether two have a line in these rows. Logarithmic in the lines of the first. */
export function isJoined(rows: Rows, one: number, other: number): boolean {
  return spotOf(rows, one, other) >= 0;
}

function spotOf({ start, neighbour }: Rows, one: number, other: number): number {
  let low = at(start, one);
  let high = at(start, one + 1) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = at(neighbour, middle);
    if (found === other) return middle;
    if (found < other) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
