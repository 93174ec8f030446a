import { setTimeout } from 'node:timers/promises';
import { errorFacts } from '@/lib/logs/error-facts';
import { log } from '@/lib/logs/log';
import type { KeptJobs, TakenJob } from './kept-jobs';
import type { JobData, JobName } from './kinds';

/** What the work of a job is told beside its data. */
export type Turn = {
  /** Whether nobody tries it again after this. */
  readonly isLast: boolean;
  /** Aborted where the job is not ours any more: another machine does it. */
  readonly signal: AbortSignal;
};

/** Does a job. It may be begun again after it was killed anywhere in the middle, even while that still goes on. */
export type Work = (data: JobData, turn: Turn) => Promise<void>;

/** How often we say that a job is still being done, in milliseconds. */
const BEAT_EVERY = 4_000;

/** How often the end of a job is written down where that fails, and the rest after the first try, in milliseconds. */
const TRIES = 8;
const REST = 200;

/** The jobs of one kind that this machine does, one at a time. */
export class Lane {
  readonly #name: JobName;
  readonly #kept: KeptJobs;
  readonly #work: () => Work | undefined;
  #running: TakenJob | null = null;
  #turning: Promise<void> | null = null;
  #isAsked = false;
  #isStopping = false;

  constructor(name: JobName, kept: KeptJobs, work: () => Work | undefined) {
    this.#name = name;
    this.#kept = kept;
    this.#work = work;
  }

  /** Takes what waits, one after the other, until nothing is left. */
  wake(): void {
    this.#isAsked = true;
    if (this.#turning || this.#isStopping) return;
    this.#turning = this.#turn().finally(() => {
      this.#turning = null;
      if (this.#isAsked) this.wake();
    });
  }

  /** Takes nothing more. Resolves when what is being done is over. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#turning;
  }

  /** Gives what is being done to whoever can take it at once. */
  async handBack(): Promise<void> {
    const job = this.#running;
    this.#running = null;
    if (job) await this.#kept.handBack(job);
  }

  async #turn(): Promise<void> {
    this.#isAsked = false;
    for (;;) {
      const work = this.#work();
      if (!work || this.#isStopping) return;
      const job = await this.#kept.take(this.#name).catch(() => null);
      if (!job) return;
      await this.#do(job, work);
    }
  }

  async #do(job: TakenJob, work: Work): Promise<void> {
    const begun = Date.now();
    const lost = new AbortController();
    const beat = setInterval(() => void this.#beat(job, lost), BEAT_EVERY).unref();
    this.#running = job;
    try {
      await work(job.data, { isLast: job.isLast, signal: lost.signal });
      log.debug('job', { job: job.name, ms: Date.now() - begun });
      await this.#settle(job, () => this.#kept.end(job));
    } catch (cause) {
      log.error('job.failed', { ...errorFacts(cause), job: job.name, ms: Date.now() - begun });
      await this.#settle(job, () => (job.isLast ? this.#kept.end(job) : this.#kept.again(job)));
    } finally {
      clearInterval(beat);
      this.#running = null;
    }
  }

  async #beat(job: TakenJob, lost: AbortController): Promise<void> {
    if (this.#running !== job) return;
    // Not to have reached the database says nothing about whose it is.
    const isOurs = await this.#kept.beat(job).catch(() => true);
    if (!isOurs) lost.abort();
  }

  /** A connection that broke is tried anew. Where the database stays away, the job is taken again once it counts as lost. */
  async #settle(job: TakenJob, write: () => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      // It was handed back meanwhile.
      if (this.#running !== job) return;
      try {
        await write();
        return;
      } catch (cause) {
        if (tries < TRIES) await setTimeout(REST * tries);
        else {
          log.error('job.failed', { ...errorFacts(cause), job: job.name });
          return;
        }
      }
    }
  }
}
