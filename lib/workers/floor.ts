import { asOfItsFloor, asOfItsMap } from '@/lib/access/kept-campaign';
import type { FloorWords } from '@/lib/access/names';
import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { isSmallGroup } from '@/lib/report/observer';
import { DIVISIONS, type Division, type Floor, type Grouping } from '@/lib/web/floor';
import { fold } from '@/lib/workers/fold';
import { listFloor } from '@/lib/workers/queries';

/** What the groups of each division are called, by their number; null where this seat is not told. */
export type FloorLabels = Readonly<Record<Division, readonly (string | null)[]>>;

const WORDS_OF: Readonly<Record<Division, (words: FloorWords) => readonly (string | null)[]>> = {
  department: ({ department }) => [department],
  shift: ({ shift }) => [shift],
  language: ({ languages }) => languages,
  tag: ({ tags }) => tags,
};

/** Who belongs to which department, shift, language and tag, as numbers alone: the same for every seat. */
export async function findFloor(seat: Seat): Promise<Floor> {
  return (await floorFound(seat)).floor;
}

/**
 * What the groups are called. Whoever does not know everybody by name is told of groups of five or more in today's web
 * alone: the name of a smaller one would point at people.
 */
export async function findFloorLabels(seat: Seat): Promise<FloorLabels> {
  if (seat.turf.everybody) return (await floorFound(seat)).labels;
  return largeLabelsOf(await asOfItsMap(seat));
}

const largeLabelsOf = cachedByRevision('labels of large groups', async (seat: Seat): Promise<FloorLabels> => {
  const [{ floor, labels }, { web }] = await Promise.all([floorFound(seat), findAnalysis(seat)]);
  return forEach((division) => {
    const sizes = new Array<number>(floor[division].groups).fill(0);
    for (const id of web.ids)
      for (const group of floor[division].of.get(id) ?? []) sizes[group] = (sizes[group] ?? 0) + 1;
    return labels[division].map((label, group) =>
      sizes[group] === 0 || isSmallGroup(sizes[group] ?? 0) ? null : label,
    );
  });
});

/** The number of the group that is called this today, undefined where there is none; the same for every seat. */
export async function findGroupOf(
  seat: Seat,
): Promise<(division: Division, word: string) => number | undefined> {
  const { labels } = await floorFound(seat);
  const numbers = forEach(
    (division) => new Map(labels[division].map((label, group) => [fold(label), group])),
  );
  return (division, word) => numbers[division].get(fold(word));
}

async function floorFound(seat: Seat) {
  return floorOf(await asOfItsFloor(seat));
}

const floorOf = cachedByRevision('floor', async (seat: Seat) => {
  const workers = await listFloor(seat);
  const found = {} as Record<Division, ReturnType<typeof groupBy>>;
  for (const division of DIVISIONS) {
    found[division] = groupBy(workers, WORDS_OF[division]);
    // A large floor takes a while: other pages are answered in between.
    await new Promise((resume) => setImmediate(resume));
  }
  return {
    floor: forEach((division) => found[division].grouping),
    labels: forEach((division) => found[division].labels),
  };
});

function forEach<T>(make: (division: Division) => T): Record<Division, T> {
  return Object.fromEntries(DIVISIONS.map((division) => [division, make(division)])) as Record<Division, T>;
}

/** Groups in alphabetical order; spellings that search takes for one are one group, called as most write it. */
function groupBy(
  workers: Awaited<ReturnType<typeof listFloor>>,
  wordsOf: (words: FloorWords) => readonly (string | null)[],
): { grouping: Grouping; labels: readonly string[] } {
  const spellings = new Map<string, Map<string, number>>();
  const keyOf = foldedOnce();
  const keysOf = new Map<string, ReadonlySet<string>>();
  for (const { id, words } of workers) {
    const keys = new Set<string>();
    for (const word of wordsOf(words)) {
      const key = keyOf(word ?? '');
      if (word === null || key === '') continue;
      const spelt = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, spelt.set(word, (spelt.get(word) ?? 0) + 1));
      keys.add(key);
    }
    if (keys.size > 0) keysOf.set(id, keys);
  }
  const groups = [...spellings].map(([key, spelt]) => ({ key, label: mostWritten(spelt) }));
  groups.sort((one, other) => one.label.localeCompare(other.label) || (one.key < other.key ? -1 : 1));
  const numberOf = new Map(groups.map(({ key }, group) => [key, group]));
  const numbersOf = (keys: ReadonlySet<string>) =>
    [...keys].map((key) => numberOf.get(key) ?? 0).sort((one, other) => one - other);
  return {
    grouping: {
      groups: groups.length,
      of: new Map(Array.from(keysOf, ([id, keys]) => [id, numbersOf(keys)])),
    },
    labels: groups.map(({ label }) => label),
  };
}

/** Folding takes its time, and a floor has few words for many people. */
function foldedOnce(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const key = known.get(word) ?? fold(word);
    known.set(word, key);
    return key;
  };
}

function mostWritten(spelt: ReadonlyMap<string, number>): string {
  const [most] = [...spelt].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  return most?.[0] ?? '';
}
