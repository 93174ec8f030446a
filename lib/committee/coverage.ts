import type { WorkerStatus } from '@/lib/web/facts';

/** As much of a coworker as coverage looks at. */
export type Covered = {
  readonly id: string;
  readonly department: string | null;
  readonly shift: string | null;
  readonly languages: readonly string[];
  readonly status: WorkerStatus;
  readonly inUnit: boolean;
};

/** How many of a department, a shift or a language there are, and how many of them are on the committee. */
export type Coverage = {
  /** Null for those of whom it is not recorded. */
  readonly name: string | null;
  readonly coworkers: number;
  readonly members: number;
};

export type CoverageBy = 'department' | 'shift' | 'language';

/**
 * Whom the committee stands among, of those who are in the web: the largest group without a member first, then the groups
 * with the fewest members for their size; those not recorded come last. Somebody who speaks two languages counts in both.
 */
export function coverageBy(
  by: CoverageBy,
  workers: readonly Covered[],
  isMember: (id: string) => boolean,
  isInWeb: (id: string) => boolean,
): Coverage[] {
  const groups = new Map<string | null, { coworkers: number; members: number }>();
  for (const worker of workers) {
    if (!isInWeb(worker.id)) continue;
    for (const name of namesOf(by, worker)) {
      const group = groups.get(name) ?? { coworkers: 0, members: 0 };
      group.coworkers += 1;
      group.members += Number(isMember(worker.id));
      groups.set(name, group);
    }
  }
  return Array.from(groups, ([name, group]) => ({ name, ...group })).sort(leastCoveredFirst);
}

function namesOf(by: CoverageBy, worker: Covered): readonly (string | null)[] {
  if (by !== 'language') return [worker[by]];
  return worker.languages.length === 0 ? [null] : [...new Set(worker.languages)];
}

function leastCoveredFirst(one: Coverage, other: Coverage): number {
  return (
    Number(one.name === null) - Number(other.name === null) ||
    one.members / one.coworkers - other.members / other.coworkers ||
    other.coworkers - one.coworkers ||
    ((one.name ?? '') < (other.name ?? '') ? -1 : 1)
  );
}
