import type { Day } from '@/lib/web/day';

/** As much of a coworker as a report says about them. */
export type ReportPerson = {
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
  readonly shift: string | null;
  readonly languages: readonly string[];
  readonly lastSpokenOn: Day | null;
  /** The handle of the organizer who spoke with them. */
  readonly lastSpokenBy: string | null;
};

export type People = Pick<ReadonlyMap<string, ReportPerson>, 'get'>;

/** How much two coworkers share: a shift and a language so that they can talk, a department so that they do. */
export function likenessAmong(people: People): (one: string, other: string) => number {
  return (one, other) => {
    const first = people.get(one);
    const second = people.get(other);
    if (!first || !second) return 0;
    const sharesLanguage = first.languages.some((language) => second.languages.includes(language));
    return (
      Number(isSame(first.shift, second.shift)) * 2 +
      Number(sharesLanguage) * 2 +
      Number(isSame(first.department, second.department))
    );
  };
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}
