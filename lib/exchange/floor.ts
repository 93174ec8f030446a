import { DIVISIONS, type Division, type Floor, type Grouping } from '@/lib/web/floor';
import { fold } from './fold';
import type { WorkerRow } from './read-workers';

/** The floor a file describes, and what its groups are called, by their number. */
export type NamedFloor = {
  readonly floor: Floor;
  readonly labels: Readonly<Record<Division, readonly string[]>>;
};

const WORDS_OF: Readonly<Record<Division, (row: WorkerRow) => readonly (string | null)[]>> = {
  department: ({ department }) => [department],
  shift: ({ shift }) => [shift],
  language: ({ languages }) => languages,
  tag: ({ tags }) => tags,
};

/** Who works where and speaks what, by the ids of the file. Spellings that fold alike are one group, called as the first has it. */
export function floorFrom(workers: readonly WorkerRow[]): NamedFloor {
  const found = forEach((division) => groupBy(workers, WORDS_OF[division]));
  return {
    floor: forEach((division) => found[division].grouping),
    labels: forEach((division) => found[division].labels),
  };
}

/** The number of a group that is called so; undefined where there is none. */
export function groupCalled({ labels }: NamedFloor, division: Division, name: string): number | undefined {
  const sought = fold(name);
  const group = labels[division].findIndex((label) => fold(label) === sought);
  return group < 0 ? undefined : group;
}

function groupBy(
  workers: readonly WorkerRow[],
  wordsOf: (row: WorkerRow) => readonly (string | null)[],
): { grouping: Grouping; labels: readonly string[] } {
  const labelOf = new Map<string, string>();
  for (const row of workers) {
    for (const word of wordsOf(row)) {
      const key = fold(word ?? '');
      if (word !== null && key !== '' && !labelOf.has(key)) labelOf.set(key, word);
    }
  }
  const keys = [...labelOf.keys()].sort();
  const numberOf = new Map(keys.map((key, group) => [key, group]));
  const of = new Map<string, readonly number[]>();
  for (const row of workers) {
    const groups = wordsOf(row).flatMap((word) => numberOf.get(fold(word ?? '')) ?? []);
    if (row.fileId !== null && groups.length > 0)
      of.set(
        row.fileId,
        [...new Set(groups)].sort((one, other) => one - other),
      );
  }
  return { grouping: { groups: keys.length, of }, labels: keys.map((key) => labelOf.get(key) ?? key) };
}

function forEach<T>(make: (division: Division) => T): Record<Division, T> {
  return Object.fromEntries(DIVISIONS.map((division) => [division, make(division)])) as Record<Division, T>;
}
