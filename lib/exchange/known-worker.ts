import type { Day } from '@/lib/web/day';
import type { WorkerStatus } from '@/lib/web/facts';

/** What a file may change of a worker. */
export type WorkerFacts = {
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
  readonly startedOn: Day | null;
  /** The day the status began; for those who are gone, the first day they were no longer there. */
  readonly statusOn: Day | null;
};

/** A worker who is recorded already. */
export type KnownWorker = WorkerFacts & { readonly id: string; readonly onCommittee: boolean };
