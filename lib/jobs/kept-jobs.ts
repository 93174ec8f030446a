import type { JobData, JobName } from './kinds';

/** A job that was taken: it is ours until it is ended, given back, or not heard of for too long. */
export type TakenJob = {
  readonly id: string;
  readonly name: JobName;
  readonly data: JobData;
  /** How often it was begun before. */
  readonly turn: number;
  /** Whether nobody tries it again after this. */
  readonly isLast: boolean;
};

/** How much waits of one kind, and whether some is being done on any machine. */
export type Waiting = { readonly name: JobName; readonly waiting: number; readonly running: number };

/** What a machine's share of the work asks of the queue that is kept in the database. */
export type KeptJobs = {
  /** The next job of a kind, which is then ours; null where none is left. */
  readonly take: (name: JobName) => Promise<TakenJob | null>;
  /** Says that a job is still being done. False where it is not ours any more. */
  readonly beat: (job: TakenJob) => Promise<boolean>;
  /** A job is over, however it went: nothing stays of it. */
  readonly end: (job: TakenJob) => Promise<void>;
  /** A job is to be tried again after a rest. */
  readonly again: (job: TakenJob) => Promise<void>;
  /** A job is to be taken at once by whoever can, as if it had not been begun. */
  readonly handBack: (job: TakenJob) => Promise<void>;
};
