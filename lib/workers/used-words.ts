import type { RosterWorker } from './roster-worker';

/** The words already in use, offered so that one department is not written in three ways. */
export type UsedWords = {
  readonly departments: readonly string[];
  readonly shifts: readonly string[];
  readonly languages: readonly string[];
  readonly jobTitles: readonly string[];
  readonly tags: readonly string[];
};

const kept = new WeakMap<readonly RosterWorker[], UsedWords>();

/** Every department, shift, language, job title and tag of a roster, in alphabetical order. */
export function usedWords(roster: readonly RosterWorker[]): UsedWords {
  const known = kept.get(roster);
  if (known) return known;
  const used: UsedWords = {
    departments: distinct(roster.map((worker) => worker.department)),
    shifts: distinct(roster.map((worker) => worker.shift)),
    languages: distinct(roster.flatMap((worker) => worker.languages)),
    jobTitles: distinct(roster.map((worker) => worker.jobTitle)),
    tags: distinct(roster.flatMap((worker) => worker.tags)),
  };
  kept.set(roster, used);
  return used;
}

function distinct(words: readonly (string | null)[]): readonly string[] {
  const said = new Set(words.filter((word) => word !== null && word !== ''));
  return ([...said] as string[]).sort((one, other) => one.localeCompare(other));
}
