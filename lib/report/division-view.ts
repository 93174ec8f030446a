import type { DivisionFound } from '@/lib/web/divisions/divisions';
import { SMALLEST_GROUP } from './observer';

/**
 * How the solid lines of two groups compare with chance: `none` where there is not one, `far` below half of it, `fewer`
 * below four fifths, `more` above five fourths, `few` where chance would give less than one line and there is none either,
 * `hidden` where it would tell of fewer than five people.
 */
export type Level = 'none' | 'far' | 'fewer' | 'even' | 'more' | 'few' | 'hidden';

/** The solid lines between two groups, or within one (`one` = `other`), beside what chance would give. */
export type PairView = {
  readonly one: number;
  readonly other: number;
  readonly lines: number;
  readonly chance: number;
  readonly level: Level;
};

/** A division as it is shown: the groups somebody is in, and each pair of them. */
export type DivisionView = {
  readonly groups: readonly number[];
  /** Row by row, symmetric. */
  readonly rows: readonly (readonly PairView[])[];
  /** Each pair of two groups once, those that miss most lines first; none that is hidden. */
  readonly pairs: readonly PairView[];
  /** The pair that misses most lines, where it has less than half of what chance would give. */
  readonly worst: PairView | null;
  /** The group without a solid line to any other, where chance would give most, and at least three. */
  readonly alone: { readonly group: number; readonly chance: number } | null;
};

const ENOUGH_TO_TELL = 3;

/** Who looks: one who knows everybody, one who knows some by name, or one who is told figures alone. */
export type Seeing = 'everybody' | 'some' | 'figures';

/** A division ready to be shown: without what tells of few people to who does not know everybody, in fives to observers. */
export function viewDivision({ mixing, people }: DivisionFound, seeing: Seeing): DivisionView {
  const groups = Array.from(people.keys()).filter((group) => (people[group] ?? 0) > 0);
  const cellOf = (one: number, other: number): PairView => {
    const cell = one * mixing.groups + other;
    const [lines, chance] = [mixing.observed[cell] ?? 0, mixing.chance[cell] ?? 0];
    const sides = [mixing.sides[cell] ?? 0, mixing.sides[other * mixing.groups + one] ?? 0];
    const hidden = seeing !== 'everybody' && sides.some((side) => side < SMALLEST_GROUP);
    const level = hidden ? 'hidden' : levelOf(lines, chance);
    const told = seeing === 'figures' ? linesByFives : (count: number) => count;
    return { one, other, lines: hidden ? 0 : told(lines), chance: hidden ? 0 : told(chance), level };
  };
  const pairs = groups
    .flatMap((one, place) => groups.slice(place + 1).map((other) => cellOf(one, other)))
    .filter(({ level }) => level !== 'hidden')
    .sort((a, b) => b.chance - b.lines - (a.chance - a.lines));
  const [first] = pairs;
  const isWorst = first && (first.level === 'none' || first.level === 'far');
  return {
    groups,
    rows: groups.map((one) => groups.map((other) => cellOf(one, other))),
    pairs,
    worst: isWorst ? first : null,
    alone: aloneAmong(groups, pairs),
  };
}

function aloneAmong(groups: readonly number[], pairs: readonly PairView[]): DivisionView['alone'] {
  const found = groups.map((group) => {
    const own = pairs.filter(({ one, other }) => one === group || other === group);
    const isAlone = own.every(({ level }) => level === 'none' || level === 'few');
    return { group, chance: isAlone ? own.reduce((sum, { chance }) => sum + chance, 0) : 0 };
  });
  const [most] = found.sort((a, b) => b.chance - a.chance);
  return groups.length > 2 && most && most.chance >= ENOUGH_TO_TELL ? most : null;
}

function levelOf(lines: number, chance: number): Level {
  if (lines === 0) return chance < 1 ? 'few' : 'none';
  const ratio = lines / chance;
  if (ratio < 0.5) return 'far';
  if (ratio < 0.8) return 'fewer';
  return ratio <= 1.25 ? 'even' : 'more';
}

/** A number of lines as an observer may see it: in fives, and none below five. */
export function linesByFives(lines: number): number {
  return lines < SMALLEST_GROUP ? 0 : Math.round(lines / SMALLEST_GROUP) * SMALLEST_GROUP;
}
