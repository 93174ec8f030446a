import type { Day } from '@/lib/web/day';
import type { WorkerStatus } from '@/lib/web/facts';

/** Support for the union: 1 leads others to it … 5 works against it; 0 not assessed. Another question than trust. */
export type Support = 0 | 1 | 2 | 3 | 4 | 5;

/** A coworker as the lists, the map and the search know them. */
export type RosterWorker = {
  readonly id: string;
  /** Their id in the files that were brought in. */
  readonly fileId: string | null;
  readonly name: string;
  readonly nickname: string | null;
  readonly department: string | null;
  readonly shift: string | null;
  readonly jobTitle: string | null;
  readonly languages: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly tags: readonly string[];
  readonly status: WorkerStatus;
  readonly inUnit: boolean;
  readonly startedOn: Day | null;
  readonly statusOn: Day | null;
  readonly version: number;
  readonly onCommittee: boolean;
  readonly lastSpokenOn: Day | null;
  /** The handle of the organizer who held the last one-on-one. */
  readonly lastSpokenBy: string | null;
  readonly support: Support;
};
