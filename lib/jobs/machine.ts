import { errorFacts } from '@/lib/logs/error-facts';
import { log } from '@/lib/logs/log';
import { Boss, isGone } from './boss';
import { JOB_NAMES, KINDS, type JobData, type JobName } from './kinds';
import { Lane, type Work } from './lane';

/** How often we look for what other machines sent, in milliseconds. */
const LOOK_EVERY = 1_000;
/** How long a machine that is asked to stop waits for what it is doing, in milliseconds. */
const PATIENCE = 4_000;

/** One machine at the queue: it takes the kinds of work it knows how to do. */
export class Machine {
  readonly #boss: Boss;
  readonly #lanes: ReadonlyMap<JobName, Lane>;
  #timer: NodeJS.Timeout | null = null;
  #schedules: ReadonlyMap<JobName, string | null> = new Map();
  #isLooking = false;
  #isAway = false;

  constructor(databaseUrl: string | undefined, works: ReadonlyMap<JobName, Work>) {
    this.#boss = new Boss(databaseUrl, (cause) => this.#noteTrouble(cause));
    this.#lanes = new Map(
      JOB_NAMES.map((name) => [name, new Lane(name, this.#boss, () => works.get(name))] as const),
    );
  }

  async open(schedules: ReadonlyMap<JobName, string | null>): Promise<void> {
    this.#schedules = schedules;
    await this.#boss.open();
    await this.#setClock();
    this.#timer = setInterval(() => void this.#look(), LOOK_EVERY).unref();
    void this.#look();
  }

  /** Keeps a job; this machine begins it at once if it is idle. False where one with the same `once` is there. */
  async send(name: JobName, data: JobData, once?: string): Promise<boolean> {
    const isNew = await this.#boss.add(name, data, once);
    if (isNew) this.#lanes.get(name)?.wake();
    return isNew;
  }

  /** The place of a job in its line, from 1; 0 where it is being done, null where there is none. */
  placeOf(name: JobName, once: string): Promise<number | null> {
    return this.#boss.placeOf(name, once);
  }

  schedule(name: JobName, cron: string | null): Promise<void> {
    return this.#boss.schedule(name, cron);
  }

  /** @param patience how long what is being done is waited for, in milliseconds */
  async stop(patience = PATIENCE): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    const lanes = [...this.#lanes.values()];
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([Promise.all(lanes.map((lane) => lane.stop())), over]);
    clearTimeout(timer);
    await Promise.allSettled(lanes.map((lane) => lane.handBack()));
    await this.#boss.close();
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      for (const { name, waiting, running } of await this.#boss.look()) {
        const mayRun = waiting > 0 && !(running > 0 && isAlone(name));
        if (mayRun) this.#lanes.get(name)?.wake();
      }
      this.#isAway = false;
    } catch (cause) {
      this.#noteTrouble(cause);
      if (isGone(cause)) await this.#openAnew();
    } finally {
      this.#isLooking = false;
    }
  }

  async #openAnew(): Promise<void> {
    try {
      await this.#boss.openAnew();
      await this.#setClock();
    } catch (cause) {
      this.#noteTrouble(cause);
    }
  }

  async #setClock(): Promise<void> {
    for (const [name, cron] of this.#schedules) await this.#boss.schedule(name, cron);
  }

  /** Says once that the queue cannot be reached, not every second. */
  #noteTrouble(cause: unknown): void {
    if (!this.#isAway) log.error('jobs.away', errorFacts(cause));
    this.#isAway = true;
  }
}

/** pg-boss keeps kinds of its own, which a `Boss` does by itself. */
function isAlone(name: JobName): boolean {
  return Object.hasOwn(KINDS, name) && KINDS[name].alone === 'everywhere';
}
