import type { DivisionFound } from '@/lib/web/divisions/divisions';
import type { Division } from '@/lib/web/floor';

/** A division as `woven analyze --divisions` prints it: the groups by name, the matrix as a list of its pairs. */
export function divisionAs(by: Division, labels: readonly string[], found: DivisionFound) {
  const { mixing, people, unplaced, leftOut, ei, chanceEi, eiOf, pairsApart } = found;
  const called = (group: number) => labels[group] ?? '';
  const { lines, within, between, chanceWithin, chanceBetween } = mixing;
  return {
    by,
    groups: Array.from(people, (count, group) => ({
      name: called(group),
      people: count,
      ei: eiOf[group] ?? null,
    })),
    ...{ unplaced, leftOut, lines, within, between, chanceWithin, chanceBetween, ei, chanceEi, pairsApart },
    matrix: cellsOf(mixing).map(({ one, other, ...cell }) => ({
      one: called(one),
      other: called(other),
      ...cell,
    })),
    gaps: found.gaps.map(({ one, other, joiners, ...gap }) => ({
      one: called(one),
      other: called(other),
      ...gap,
      both: joiners.both,
      pairs: joiners.pairs.map((pair) => ({ one: pair.one, other: pair.other, through: pair.through })),
    })),
    bridges: found.bridges.map(({ id, lines: joining, joins, leaves }) => ({
      id,
      lines: joining,
      leaves,
      joins: joins.map((join) => ({ ...join, one: called(join.one), other: called(join.other) })),
    })),
  };
}

/** The cells on and above the diagonal. */
function cellsOf({ groups, observed, chance }: DivisionFound['mixing']) {
  return Array.from({ length: groups }, (_, one) =>
    Array.from({ length: groups - one }, (__, further) => {
      const other = one + further;
      const cell = one * groups + other;
      return { one, other, lines: observed[cell] ?? 0, chance: chance[cell] ?? 0 };
    }),
  ).flat();
}
