import type { Day } from '@/lib/web/day';
import type { WorkerFields } from './worker-fields';

/** Support for the union: 1 leads others to it … 5 works against it; 0 not assessed. Another question than trust. */
export type Support = 0 | 1 | 2 | 3 | 4 | 5;

/** A coworker as the lists, the map and the search know them. */
export type RosterWorker = WorkerFields & {
  readonly id: string;
  /** Inside the seat's turf; of others only a code name and how they hang is told. */
  readonly known: boolean;
  /** Their id in the files that were brought in. */
  readonly fileId: string | null;
  readonly version: number;
  readonly onCommittee: boolean;
  readonly lastSpokenOn: Day | null;
  /** The handle of the organizer who held the last one-on-one. */
  readonly lastSpokenBy: string | null;
  readonly support: Support;
};
